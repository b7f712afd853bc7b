/// What one rule over published values rests on, as values for a passage of words.
public struct RuleEvidence: Sendable, Equatable {
  /// A value of a passage.
  public enum Value: Sendable, Equatable {
    case text(String)
    case integer(Int)
    case integers([Int])
    case number(Double, decimals: Int)
    /// Names with a number each, printed one after the other.
    case numbers([Named], decimals: Int)
    /// Names one after the other.
    case list([String])
  }

  /// A number and what it is of.
  public struct Named: Sendable, Equatable {
    /// What the number is of.
    public let name: String
    /// The number.
    public let value: Double
  }

  /// The rule's word, which names its passages.
  public let rule: String
  /// What the paper says, in the manifest's words; nil where a passage says it.
  public internal(set) var says: String?
  /// The values by their names in the passages.
  public let values: [String: Value]
  /// What is printed.
  public let printed: [Double]
  /// What stands against it or bears it out.
  public let found: [Double]

  /// What the rule is of, where the paper's words do not say it.
  package var subjects: [String] {
    ["column", "model", "metric", "code"].compactMap { name in
      if case .text(let text) = values[name] { text } else { nil }
    }
  }
}
