/// What a reader needs at some place of a file; its words stand with the module's messages.
package enum Expectation: Error, Sendable, Equatable {
  // Tables of TEC
  case csvHeader
  case csvFields(Int, delimiter: UInt8)
  case csvLocalTime
  case csvUnit
  case csvTime
  case csvTEC
  case csvNegative
  case csvNumber
  case csvLaterTime(after: String)
  case csvStep(seconds: Int)
  case csvRowsApart(seconds: Int)
  case csvOnSamples(of: String, seconds: Int)
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

  // Other files of indices
  case indexFields(Int)
  case indexHeader
  case indexColumn(lacking: String)
  case indexTime
  case indexLaterTime(after: String)
  case indexKp
  case indexKpTenths
  case indexAp
  case indexFlux
  case indexDst
  case indexSame(String)
  case indexRows

  // Ionosphere maps
  case ionexFirstLine
  case ionexVersion
  case ionexMapType
  case ionexHeaderLabel
  case ionexLabelPlace(String)
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
  case ionexOwnExponent
  case ionexNearExponents
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
  case gridAttribute(String)
  case gridCalendar
  case gridTimes
  case gridEpochs
  case gridRegion
  case gridValue(ClosedRange<Int>)
  case gridTEC(ClosedRange<Int>)

  // Catalogues of earthquakes
  case catalogueHeader(String)
  case catalogueFields(Int)
  case catalogueQuote
  case catalogueTime
  case catalogueNumber(String)
  case markupTag
  case markupEnd(String)
  case quakeML
  case quakeMLOrigin

  // An earthquake on one line
  case eventLine
  case eventMagnitude
  case eventTime
  case eventLatitude
  case eventLongitude
  case eventDepth
  case eventEnd

  // Series at a place
  case mapsHolding(String)
}
