/// What came of a statement of a paper when it was judged.
public enum StatementVerdict: Sendable, CaseIterable {
  /// It is as the paper says.
  case holds
  /// It is not.
  case fails
  /// One convention of hours bears it out and the other does not.
  case divided
  /// The study has nothing to judge it with.
  case untested

  /// The verdicts that a conclusion may have, in the order of a report's columns.
  public static let ofConclusions: [Self] = [.holds, .fails, .untested]

  /// Whether something holds; nil where that is not known.
  package static func of(_ holds: Bool?) -> Self {
    holds.map { $0 ? .holds : .fails } ?? .untested
  }

  /// The word for what came of a paper's conclusion, in results and in the names of passages.
  public var ofConclusion: String {
    switch self {
    case .holds: "reproduced"
    case .fails: "not-reproduced"
    case .divided, .untested: "cannot-be-tested"
    }
  }

  /// The word for what came of something the paper prints, likewise.
  public var ofPrinted: String {
    switch self {
    case .holds: "consistent"
    case .fails: "contradicted"
    case .divided: "conventional"
    case .untested: "untested"
    }
  }
}
