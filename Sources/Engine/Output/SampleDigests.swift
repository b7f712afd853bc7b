import Determinism
import Ionosphere
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
    inputs = Self.inputs(of: result)
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

  private static func inputs(of result: StudyResult) -> [String: String] {
    let weather = result.weather
    var inputs = [
      "kp": digest(of: weather.kp), "ap": digest(of: weather.ap),
      "daily_ap": digest(of: weather.dailyAp), "f107": digest(of: weather.f107),
      "dst": digest(of: weather.dst),
    ]
    for station in result.stations {
      let origins = station.tec.origins.map { UInt8(SampleOrigin.allCases.firstIndex(of: $0) ?? 0) }
      inputs["tec " + station.code] = digest(of: station.tec.series, extra: origins)
    }
    for station in result.failedStations { inputs["tec " + station.code] = digest(of: []) }
    for absence in result.absences { inputs["absent " + absence.file] = digest(of: []) }
    if let radiation = result.surroundings.radiation?.value {
      let cells = radiation.days.flatMap { $0.radiation?.values.joined().map { $0 } ?? [nil] }
      inputs["olr"] = digest(of: cells + (radiation.latitudes + radiation.longitudes).map { $0 })
    }
    if let catalogue = result.surroundings.catalogue?.value {
      inputs["earthquakes"] = digest(
        of: catalogue.items.flatMap { item -> [Double?] in
          [
            item.event.magnitude, item.event.epicentre.latitude, item.event.epicentre.longitude,
            Double(item.seconds),
          ]
        })
    }
    return inputs
  }

  private static func digest<Unit>(of series: Series<Unit>, extra: [UInt8] = []) -> String {
    var bytes: [UInt8] = []
    for number in [series.start.seconds, series.step] {
      append(UInt64(bitPattern: Int64(number)), to: &bytes)
    }
    return digest(bytes, series.values, extra)
  }

  private static func digest(of values: [Double?], flags: [Bool] = []) -> String {
    digest([], values, flags.map { $0 ? 1 : 0 })
  }

  /// Values as the eight bytes of their bits, least first, each behind a byte that says whether there
  /// is one.
  private static func digest(_ head: [UInt8], _ values: [Double?], _ tail: [UInt8]) -> String {
    var bytes = head
    bytes.reserveCapacity(head.count + 9 * values.count + tail.count)
    for value in values {
      bytes.append(value == nil ? 0 : 1)
      append(value?.bitPattern ?? 0, to: &bytes)
    }
    return SHA256Digest(of: bytes + tail).description
  }

  private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: word >> shift))
    }
  }
}
