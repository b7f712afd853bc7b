import Evidence
import Studies

/// The anomalies that were injected, and what found them.
struct InjectionRecords: Codable, Sendable, Equatable {
  /// One anomaly.
  struct Anomaly: Codable, Sendable, Equatable {
    let start: String
    let hours: Int
    let sizeTECU: Double
    let sign: String
    /// Empty for all.
    let stations: [String]
    /// By detector and model: quiet samples that could be tested, and those flagged on its side.
    let found: [String: Count]

    enum CodingKeys: String, CodingKey {
      case start, hours, sign, stations, found
      case sizeTECU = "size_tecu"
    }
  }

  /// Samples found of those tested.
  struct Count: Codable, Sendable, Equatable {
    let tested: Int
    let found: Int
  }

  /// All that one detector flags in quiet time.
  struct Flagged: Codable, Sendable, Equatable {
    let tested: Int
    let found: Int
    let flagged: Int
    let flaggedInjected: Int

    enum CodingKeys: String, CodingKey {
      case tested, found, flagged
      case flaggedInjected = "flagged_injected"
    }
  }

  let anomalies: [Anomaly]
  /// By detector and model.
  let series: [String: Flagged]

  init(_ truth: InjectedTruth) {
    func name(_ series: InjectedTruth.OfSeries) -> String {
      series.model.map { "\(series.detector), \($0)" } ?? series.detector
    }
    anomalies = truth.injections.enumerated().map { index, injection in
      Anomaly(
        start: injection.start.iso8601, hours: injection.hours, sizeTECU: injection.size,
        sign: injection.size < 0 ? "negative" : "positive", stations: injection.stations,
        found: Dictionary(
          uniqueKeysWithValues: truth.series.map {
            (
              name($0),
              Count(tested: $0.injections[index].tested, found: $0.injections[index].found)
            )
          }))
    }
    series = Dictionary(
      uniqueKeysWithValues: truth.series.map {
        (
          name($0),
          Flagged(
            tested: $0.tested, found: $0.found, flagged: $0.flagged,
            flaggedInjected: $0.flaggedInjected)
        )
      })
  }
}
