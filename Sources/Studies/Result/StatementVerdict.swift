/// What came of a statement of a paper when it was judged.
public enum StatementVerdict: Sendable, CaseIterable, Codable {
  /// It is as the paper says.
  case holds
  /// It is, on anomalies that were added before its days.
  case holdsBecauseInjected
  /// It is, where there is no earthquake to be seen.
  case holdsOnControl
  /// It is, by a rule that holds more often than not where there is nothing.
  case cannotFail
  /// It is not.
  case fails
  /// One convention of hours bears it out and the other does not.
  case divided
  /// The study has nothing to judge it with.
  case untested

  /// The verdicts that a conclusion may have, in the order of a report's columns.
  public static let ofConclusions: [Self] = [
    .holds, .holdsBecauseInjected, .holdsOnControl, .cannotFail, .fails, .untested,
  ]

  /// Whether something holds; nil where that is not known.
  package static func of(_ holds: Bool?) -> Self {
    holds.map { $0 ? .holds : .fails } ?? .untested
  }

  /// The word for what came of a paper's conclusion, in results and in the names of passages.
  public var ofConclusion: String {
    switch self {
    case .holds: "reproduced"
    case .holdsBecauseInjected: "holds-because-injected"
    case .holdsOnControl: "holds-on-control"
    case .cannotFail: "cannot-fail"
    case .fails: "not-reproduced"
    case .divided, .untested: "cannot-be-tested"
    }
  }

  /// The word for what came of something the paper prints, likewise.
  public var ofPrinted: String {
    switch self {
    case .holds, .holdsBecauseInjected, .holdsOnControl, .cannotFail: "consistent"
    case .fails: "contradicted"
    case .divided: "conventional"
    case .untested: "untested"
    }
  }
}
