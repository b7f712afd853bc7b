import Studies

/// How many anomalies of one size and sign are found.
struct PowerRecord: Codable, Sendable, Equatable {
  let percent: Double
  let sign: String
  let sizeTECU: Double
  let anomalies: Int
  /// By the model's name.
  let hits: [String: Int]
  /// The same where nothing was added.
  let hitsWithout: [String: Int]
  let windowsTested: Int
  let windowsFound: Int

  init(_ outcome: PowerOutcome) {
    percent = (100 * outcome.share).rounded()
    sign = outcome.isPositive ? "positive" : "negative"
    sizeTECU = outcome.size
    anomalies = outcome.places
    hits = Dictionary(uniqueKeysWithValues: outcome.models.map { ($0.model, $0.hits) })
    hitsWithout = Dictionary(uniqueKeysWithValues: outcome.models.map { ($0.model, $0.baseHits) })
    windowsTested = outcome.tested
    windowsFound = outcome.found
  }

  enum CodingKeys: String, CodingKey {
    case percent, sign, anomalies, hits
    case sizeTECU = "size_tecu"
    case hitsWithout = "hits_without"
    case windowsTested = "windows_tested"
    case windowsFound = "windows_found"
  }
}
