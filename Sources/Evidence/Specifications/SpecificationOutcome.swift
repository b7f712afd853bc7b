/// What one specification says of the earthquake's date.
package struct SpecificationOutcome: Sendable, Equatable, Codable {
  /// The specification.
  package let specification: Specification
  /// The statistic of the earthquake's date; nil where it is not defined.
  package let observed: Double?
  /// The probability that another date does as well; nil where it is not defined.
  package let probability: Double?

  /// Whether it calls the earthquake's days unusual; nil where it says nothing.
  package var succeeds: Bool? { probability.map { $0 < Support.level } }
}
