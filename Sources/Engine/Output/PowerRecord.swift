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
  /// By the phase's word.
  let phases: [String: Samples]
  /// By the local hour at which anomalies begin.
  let hours: [String: Hour]
  let windowsTested: Int
  let windowsFound: Int

  init(_ outcome: PowerOutcome) {
    percent = (100 * outcome.share).rounded()
    sign = outcome.isPositive ? "positive" : "negative"
    sizeTECU = outcome.size
    anomalies = outcome.places
    hits = Dictionary(uniqueKeysWithValues: outcome.models.map { ($0.model, $0.hits) })
    hitsWithout = Dictionary(uniqueKeysWithValues: outcome.models.map { ($0.model, $0.baseHits) })
    phases = Dictionary(
      uniqueKeysWithValues: zip(PowerOutcome.Phase.allCases, outcome.phases).map {
        ($0.rawValue, Samples($1))
      })
    hours = Dictionary(
      uniqueKeysWithValues: outcome.hours.map {
        (String($0.local), Hour(sizeTECU: $0.size, samples: Samples($0.samples)))
      })
    windowsTested = outcome.tested
    windowsFound = outcome.found
  }

  /// Samples hit of those tested, all models and stations together.
  struct Samples: Codable, Sendable, Equatable {
    let tested: Int
    let hits: Int
    let hitsWithout: Int

    init(_ samples: PowerOutcome.Samples) {
      tested = samples.tested
      hits = samples.hits
      hitsWithout = samples.baseHits
    }

    enum CodingKeys: String, CodingKey {
      case tested, hits
      case hitsWithout = "hits_without"
    }
  }

  /// The anomalies that begin at one local hour.
  struct Hour: Codable, Sendable, Equatable {
    let sizeTECU: Double
    let samples: Samples

    enum CodingKeys: String, CodingKey {
      case samples
      case sizeTECU = "size_tecu"
    }
  }

  enum CodingKeys: String, CodingKey {
    case percent, sign, anomalies, hits, phases, hours
    case sizeTECU = "size_tecu"
    case hitsWithout = "hits_without"
    case windowsTested = "windows_tested"
    case windowsFound = "windows_found"
  }
}
