/// The words of what a reader expects, completing “expected …”.
extension Expectation {
  var words: String {
    switch self {
    case .csvHeader: "a header of two names such as “utc,vtec_tecu”"
    case .csvFields: "two fields, a moment and a TEC, with a comma between them"
    case .csvTime: "a moment in UTC such as 2017-11-12T18:00:00Z"
    case .csvTEC: "a TEC in TECU below 999, or nothing or nan for a gap"
    case .csvLaterTime(let last): "a moment after \(last), the row before"
    case .csvStep(let seconds): "a moment a whole number of \(seconds) s after the first row"
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
    case .dstVersion: "0 (quick look), 1 (provisional) or 2 (final) in column 14"
    case .dstNewDay(let place): "a day of its own; the same revision of it stands at \(place)"
    case .dstBase: "a base value in columns 17–20"
    case .dstHour(let hour):
      "Dst of hour \(hour)–\(hour + 1) UT in columns \(21 + 4 * hour)–\(24 + 4 * hour)"
    case .dstRows: "lines of Kyoto's hourly Dst"
    case .mapsHolding(let place): "maps that hold \(place)"
    default: ionexWords
    }
  }
}
