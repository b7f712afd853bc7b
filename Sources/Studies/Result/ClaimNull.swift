/// How often the rule of a conclusion holds where there is nothing to conclude.
public struct ClaimNull: Sendable, Equatable, Codable {
  /// What the rule was tried on instead.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Other dates of the same record whose days no model learned from.
    case dates
    /// Forecasts that learn nothing.
    case baselines
    /// Models of which each might be the best.
    case models
    /// Orders of two that are as good as each other.
    case orders
    /// Cells of independent Gaussian noise.
    case cells
  }

  /// Trials below which other dates say nothing.
  public static let fewestDates = 10
  /// The probability above which a rule cannot fail.
  public static let limit = 0.5

  /// What the rule was tried on.
  public let kind: Kind
  /// Trials on which it holds.
  public let holds: Int
  /// Trials on which it can be judged, > 0.
  public let judged: Int
  /// The probability that it holds; nil where too few trials tell.
  public let probability: Double?

  /// Trials that were counted; nil of none.
  package init?(_ kind: Kind, holds: Int, judged: Int) {
    guard judged > 0 else { return nil }
    self.kind = kind
    self.holds = holds
    self.judged = judged
    probability =
      kind == .dates && judged < Self.fewestDates ? nil : Double(holds) / Double(judged)
  }

  /// A probability by a formula.
  package init(_ kind: Kind, probability: Double) {
    self.kind = kind
    holds = 0
    judged = 0
    self.probability = probability
  }

  /// Whether the rule holds more often than not where there is nothing.
  public var cannotFail: Bool { (probability ?? 0) > Self.limit }
}
