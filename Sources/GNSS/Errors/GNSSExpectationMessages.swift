/// The words of what a reader expects, completing “expected …”.
extension GNSSExpectation {
  var words: String {
    switch self {
    case .text: "lines of text"
    case .number(let what): "a number for \(what)"
    case .label(let label): "“\(label)”"
    case .headerEnd: "“END OF HEADER”"
    case .wholeFile(let what): "\(what)"
    case .date: "a date and a time"

    case .observationType: "a type of observation such as C1W (RINEX 2: P1)"
    case .observationTypes(let count): "at most \(count) observations in a record"
    case .typesOf(let system):
      "satellites of the systems whose types the header lists, and it lists none of \(system)"
    case .epochLine: "an epoch with year, month, day, hour, minute and second"
    case .epochFlag: "an epoch flag 0 to 6"
    case .satelliteCount: "a count of satellites or records"
    case .satellite: "a satellite such as G05"
    case .satelliteLine(let left): "the lines of \(left) more satellites of the epoch"
    case .eventLine(let left): "\(left) more records of an event"
    case .observation(let code): "\(code) in F14.3 or blanks"
    case .lossFlag(let code): "a loss-of-lock digit and a strength digit, or blanks, behind \(code)"
    case .restingAntenna: "an antenna at rest"
    case .sameStation: "the observations of one station"
    case .timeSystem: "the time system GPS, GAL, GLO, BDT, QZS, IRN or UTC"
    case .bodyTimeSystem: "a known time system"
    case .epochs: "at least one epoch of observations"

    case .compactVersion: "RINEX 2 in Compact RINEX 1.0, RINEX 3 or 4 in 3.0"
    case .compactEpoch: "an epoch line, or what changes in the one before"
    case .compactValue(let code): "a difference of \(code), or an order 0 to 5, “&” and a value"
    case .compactStart(let code): "an order, “&” and a value to start \(code)"
    case .compactRange(let code): "a difference that leaves \(code) within F14.3"

    default: productWords
    }
  }
}
