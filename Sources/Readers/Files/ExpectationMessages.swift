/// The words of what a reader expects, completing “expected …”.
extension Expectation {
  var words: String {
    switch self {
    case .csvHeader: "a header of two names such as “utc,vtec_tecu”"
    case .csvFields(let count, let delimiter):
      (count == 2 ? "two fields, a moment and a TEC" : "\(count) fields, as in the header")
        + ", with \(DelimitedLine.name(of: delimiter)) between them"
    case .csvLocalTime: "times in UTC, since local time tells no moment; convert them"
    case .csvUnit:
      "a column in TECU (10^16 electrons per square metre); convert it and name it “vtec_tecu”"
    case .csvTime: "a moment in UTC such as 2017-11-12T18:00:00Z"
    case .csvTEC: "a TEC in TECU below 999, or nothing or nan for a gap"
    case .csvNegative:
      "a TEC of zero or more (say `gap` if values below zero stand for none or `keep` if they are "
        + "meant, with --negative or the manifest's key `negative`)"
    case .csvNumber: "a number, or nothing or nan for a gap"
    case .csvLaterTime(let last): "a moment after \(last), the row before"
    case .csvStep(let seconds): "a moment a whole number of \(seconds) s after the first row"
    case .csvRowsApart(let seconds):
      "rows \(seconds) s apart, the manifest's `step_minutes`"
    case .csvOnSamples(let moment, let seconds):
      "moments whole steps of \(seconds) s from \(moment), where the study's samples stand"
    case .csvTwoRows: "at least two rows, to tell the step"
    case .csvSpan(let limit): "a table of at most \(limit) steps from first to last row"

    case .celestrakLayout:
      "the layout FORMAT(I4,I3,I3,I5,I3,8I3,I4,8I4,I4,F4.1,I2,I4,F6.1,I2,5F6.1)"
    case .celestrakSection: "“BEGIN OBSERVED” before the first day"
    case .celestrakColumns: "a day of at most 130 columns"
    case .celestrakDate: "a date “YYYY MM DD” in columns 1–10"
    case .celestrakLaterDate(let last): "a day after \(last)"
    case .celestrakKp: "ten times Kp, one of 0, 3, 7, 10, 13 … 90, or blanks"
    case .celestrakAp: "a whole number 0–400 for ap, or blanks"
    case .celestrakFlux: "a solar flux 0–1000 in columns 113–118 (F10.7 observed), or blanks"
    case .celestrakRows: "days between “BEGIN OBSERVED” and its end"
    case .dstRecord: "a line beginning “DST” in Kyoto's 120 columns"
    case .dstColumns: "a line of 120 columns, and found at its end another length"
    case .dstDate: "“DSTyymm*dd” and a century in columns 15–16"
    case .dstVersion: "0 or blank (quick look), 1 (provisional) or 2 and up (final) in column 14"
    case .dstNewDay(let place): "a day of its own; the same revision of it stands at \(place)"
    case .dstBase: "a base value in columns 17–20"
    case .dstHour(let hour):
      "Dst of hour \(hour)–\(hour + 1) UT in columns \(21 + 4 * hour)–\(24 + 4 * hour)"
    case .dstRows: "lines of Kyoto's hourly Dst"
    case .indexFields(let count): "at least \(count) fields"
    case .indexColumn(let lacking):
      "no column of another name while none is called `\(lacking)`; rename it, or take it out"
    case .indexHeader: "a header with `utc` and at least one of `kp`, `ap`, `dst` and `f107`"
    case .indexTime: "a moment in UTC at which an hour begins"
    case .indexLaterTime(let last): "a moment after \(last)"
    case .indexKp: "a Kp from 0 to 9 in thirds, such as 2.333, or none"
    case .indexKpTenths: "ten times Kp, one of 0, 3, 7, 10, 13 … 90, or none"
    case .indexAp: "an ap from 0 to 400, or none"
    case .indexFlux: "a solar flux F10.7 from 0 to 1000, or none"
    case .indexDst: "a Dst from -3000 to 1000 nT, or none"
    case .indexSame(let name): "the \(name) of the rows before, which are of the same interval"
    case .indexRows: "days of indices"

    case .gridVariable(let name): "a variable “\(name)” of numbers"
    case .gridDimensions: "a variable on time, latitude and longitude, in this order"
    case .gridSides(let time, let side):
      "at most \(time) times and a grid of at most \(side) by \(side) cells"
    case .gridCoordinate(let name): "a coordinate variable for the dimension \(name)"
    case .gridEvenSteps(let name): "a \(name) in even steps, one way"
    case .gridTimeUnits:
      "times in units such as “hours since 1800-01-01 00:00:0.0”, from a year 1–9999 on"
    case .gridAttribute(let name): "one number for the attribute \(name)"
    case .gridCalendar: "the calendar standard, gregorian or proleptic_gregorian"
    case .gridTimes: "times one day after another, none of them twice"
    case .gridEpochs: "moments one after another, none of them twice"
    case .gridRegion: "a grid with at least 2 by 2 cells in the region"
    case .gridValue(let range):
      "values from \(range.lowerBound) to \(range.upperBound) W/m² where they are not missing"

    case .gridTEC(let range):
      "a TEC from \(range.lowerBound) to \(range.upperBound) TECU where it is not missing"

    case .catalogueHeader(let name): "a header with a column “\(name)”"
    case .catalogueFields(let count): "\(count) fields, as in the header"
    case .catalogueQuote: "a closing quotation mark"
    case .catalogueTime: "an origin time in UTC such as 2016-12-08T05:15:04.000Z"
    case .catalogueNumber(let name): "a number for \(name) within its range"

    case .markupTag: "a whole tag of XML"
    case .markupEnd(let name): "the end of the element “\(name)” in its place"
    case .quakeML: "the events of a QuakeML file"
    case .quakeMLOrigin: "an origin with time, latitude and longitude"

    case .eventLine: "an earthquake such as “Mw 6.4 2019-11-26T02:54:12Z 41.514 19.526 22km”"
    case .eventMagnitude: "a magnitude from 0 to 10, such as “Mw 6.4”, at the beginning"
    case .eventTime: "an origin time in UTC, such as 2019-11-26T02:54:12Z, after the magnitude"
    case .eventLatitude: "a latitude from -90 to 90, such as 41.514 or 41.514N, after the time"
    case .eventLongitude:
      "a longitude from -180 to 360, such as 19.526 or 19.526E, after the latitude"
    case .eventDepth: "a depth from 0 to 800 km, such as 22km, after the longitude"
    case .eventEnd: "nothing after the depth"

    case .mapsHolding(let place): "maps that hold \(place)"
    default: ionexWords
    }
  }
}
