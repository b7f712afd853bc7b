import Evidence

/// How far the methods agree at one station by one DTEC detector, in `results.json`.
package struct AgreementRecord: Codable, Sendable, Equatable {
  package let methods: [String]
  package let errorCorrelations: [[Double?]]
  /// How many independent witnesses weigh as much.
  package let independent: Double?
  package let testableDays: Int
  /// Days from the earthquake's day on which every method flags a quiet hour.
  package let unanimousDays: [Int]

  init(_ agreement: Agreement) {
    methods = agreement.methods
    errorCorrelations = agreement.correlations
    independent = agreement.independent
    testableDays = agreement.testable
    unanimousDays = agreement.unanimous.map(\.offset)
  }

  enum CodingKeys: String, CodingKey {
    case methods
    case independent = "independent_witnesses"
    case errorCorrelations = "error_correlations"
    case testableDays = "testable_days"
    case unanimousDays = "unanimous_days"
  }
}
