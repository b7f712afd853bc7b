/// How far the methods agree in `results.json`.
struct AgreementRecord: Encodable, Sendable {
  let methods: [String]
  let errorCorrelations: [[Double?]]
  /// How many independent witnesses weigh as much.
  let independent: Double?
  let testableDays: Int
  /// Days from the earthquake's day on which every method flags a quiet hour.
  let unanimousDays: [Int]

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
