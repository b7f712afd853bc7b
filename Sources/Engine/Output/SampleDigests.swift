import Determinism
import Studies

/// Digests of the lists of samples that a study read and made, in the order in which a run makes
/// them: where two runs differ, the first of these that differs tells at which step.
package struct SampleDigests: Codable, Sendable, Equatable {
  /// By the station's code, or `kp`, `ap`, `daily_ap`, `f107`, `dst`, `olr`, `earthquakes`.
  let inputs: [String: String]
  /// By the station's code.
  let prepared: [String: String]
  /// By model, steps ahead and station's code.
  let forecasts: [String: [String: [String: String]]]
  /// By detector, model (or `tec`), station's code and window.
  let detections: [String: [String: [String: [String: String]]]]

  init(_ result: StudyResult) {
    inputs =
      InputDigests(
        stations: result.stations.map { ($0.code, $0.tec) },
        failed: result.failedStations.map(\.code), weather: result.weather,
        surroundings: result.surroundings, absences: result.absences
      ).byName
    prepared = Dictionary(
      uniqueKeysWithValues: result.stations.map {
        ($0.code, Self.digest(of: $0.prepared.values, flags: $0.prepared.filled))
      })
    forecasts = Dictionary(
      uniqueKeysWithValues: result.models.compactMap { model in
        model.success.map { success in
          let horizons = success.horizons.map { horizon in
            (
              String(horizon.steps),
              Dictionary(
                uniqueKeysWithValues: zip(result.stations, horizon.predicted).map {
                  ($0.code, Self.digest(of: $1))
                })
            )
          }
          return (model.name, Dictionary(uniqueKeysWithValues: horizons))
        }
      })
    var detections: [String: [String: [String: [String: String]]]] = [:]
    for series in result.detectionSeries {
      for (station, outcome) in zip(result.stations, series.outcomes) {
        guard let outcome else { continue }
        for window in outcome.windows {
          detections[series.detector.name, default: [:]][series.model ?? "tec", default: [:]][
            station.code, default: [:]][window.window] = Self.digest(of: window.exceedances)
        }
      }
    }
    self.detections = detections
  }

  /// One digest of all inputs.
  var inputsDigest: SHA256Digest { JSONTree.strings(inputs).digest }

  private static func digest(of values: [Double?], flags: [Bool] = []) -> String {
    ValueDigest.text(of: values, tail: flags.map { $0 ? 1 : 0 })
  }
}
