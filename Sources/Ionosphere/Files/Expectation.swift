/// What a reader needs at some place of a file; its words stand with the module's messages.
package enum Expectation: Sendable, Equatable {
  // Tables of TEC
  case csvHeader
  case csvFields
  case csvTime
  case csvTEC
  case csvLaterTime(after: String)
  case csvStep(seconds: Int)
  case csvTwoRows
  case csvSpan(limit: Int)

  // Space-weather lines
  case celestrakLayout
  case celestrakSection
  case celestrakColumns
  case celestrakDate
  case celestrakLaterDate(after: String)
  case celestrakKp
  case celestrakAp
  case celestrakFlux
  case celestrakRows
  case dstRecord
  case dstColumns
  case dstDate
  case dstVersion
  case dstNewDay(firstAt: String)
  case dstBase
  case dstHour(Int)
  case dstRows

  // Ionosphere maps
  case ionexFirstLine
  case ionexVersion
  case ionexMapType
  case ionexHeaderLabel
  case ionexOnce(String)
  case ionexHeaderRecord(String)
  case ionexEpoch
  case ionexWholeNumber(String, ClosedRange<Int>)
  case ionexDecimals(Int)
  case ionexTwoDimensions
  case ionexSingleShell
  case ionexAxis(String)
  case ionexLatitudeRange
  case ionexLongitudeRange
  case ionexEndOfAuxData(startedAt: Int)
  case ionexMapStart
  case ionexMapNumber(Int)
  case ionexMapEpoch
  case ionexLaterEpoch(after: String)
  case ionexEpochAt(String)
  case ionexFirstEpoch(String)
  case ionexLastEpoch(String)
  case ionexTECEpoch
  case ionexRow(latitude: Int)
  case ionexRowRecord(String)
  case ionexValues(Int)
  case ionexValue(column: Int)
  case ionexEndOfMap(String)
  case ionexMapCount(Int)
  case ionexCompanionCount(String, Int)
  case ionexEndOfFile

  // Daily grids
  case gridVariable(String)
  case gridDimensions
  case gridSides(time: Int, side: Int)
  case gridCoordinate(String)
  case gridEvenSteps(String)
  case gridTimeUnits
  case gridCalendar
  case gridTimes
  case gridRegion
  case gridValue(ClosedRange<Int>)

  // Catalogues of earthquakes
  case catalogueHeader(String)
  case catalogueFields(Int)
  case catalogueQuote
  case catalogueTime
  case catalogueNumber(String)

  // Series at a place
  case mapsHolding(String)
}
