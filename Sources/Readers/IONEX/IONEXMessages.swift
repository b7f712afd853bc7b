/// The words of what the IONEX reader expects, completing “expected …”.
extension Expectation {
  var ionexWords: String {
    switch self {
    case .ionexFirstLine: "“IONEX VERSION / TYPE” in columns 61–80 of the first line"
    case .ionexVersion: "IONEX version 1.0 or 1.1 in columns 1–8"
    case .ionexMapType: "file type I (ionosphere maps) in column 21"
    case .ionexHeaderLabel: "a label of an IONEX header in columns 61–80"
    case .ionexLabelPlace(let label): "“\(label)” from column 61 on"
    case .ionexOnce(let label): "“\(label)” only once"
    case .ionexHeaderRecord(let label): "“\(label)” in the header"
    case .ionexEpoch: "an epoch: year in four digits, month, day, hour, minute and second"
    case .ionexWholeNumber(let what, let range):
      "\(what), a whole number \(range.lowerBound)–\(range.upperBound)"
    case .ionexDecimals(let count): "\(count) decimal numbers"
    case .ionexTwoDimensions: "maps of 2 dimensions; 3-dimensional ones are not read"
    case .ionexSingleShell: "one height, HGT1 equal to HGT2"
    case .ionexAxis(let name): "\(name) with a step that leads from the first to the last value"
    case .ionexLatitudeRange: "latitudes within -90 … 90"
    case .ionexLongitudeRange: "longitudes within -360 … 360 that span at most a full circle"
    case .ionexEndOfAuxData(let line): "“END OF AUX DATA” for the block begun in line \(line)"
    case .ionexMapStart: "“START OF TEC MAP”, RMS or HEIGHT MAP, or “END OF FILE”"
    case .ionexMapNumber(let number): "map number \(number)"
    case .ionexMapEpoch: "“EPOCH OF CURRENT MAP” before the rows of the map"
    case .ionexLaterEpoch(let last): "an epoch after \(last), the map before"
    case .ionexEpochAt(let moment): "epoch \(moment) by INTERVAL"
    case .ionexFirstEpoch(let moment): "epoch \(moment) of “EPOCH OF FIRST MAP”"
    case .ionexLastEpoch(let moment): "last epoch \(moment) of “EPOCH OF LAST MAP”"
    case .ionexTECEpoch: "the epoch of the TEC map of the same number"
    case .ionexRow(let latitude):
      "“LAT/LON1/LON2/DLON/H” of latitude \(decimalText(thousandths: latitude))"
    case .ionexOwnExponent:
      "“EXPONENT” before the map's first row, since the map before it has one of its own"
    case .ionexNearExponents: "rows whose powers of ten lie near each other"
    case .ionexRowRecord(let record): "\(record) as in the header"
    case .ionexValues(let count): "a line of \(count) values of 5 columns each"
    case .ionexValue(let column):
      "a whole number, right-justified in columns \(column + 1)–\(column + 5)"
    case .ionexEndOfMap(let label): "“\(label)” after the last latitude"
    case .ionexMapCount(let count): "\(count) maps by “# OF MAPS IN FILE”"
    case .ionexCompanionCount(let kind, let count): "no \(kind) map, or as many as TEC: \(count)"
    case .ionexEndOfFile: "nothing after “END OF FILE”"
    default: "something else"
    }
  }
}
