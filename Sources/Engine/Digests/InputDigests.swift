import Determinism
import Ionosphere
import Studies

/// Digests of the samples that a study reads, whatever files they came in.
struct InputDigests: Sendable {
  /// By `tec` and the station's code, `kp`, `ap`, `daily_ap`, `f107`, `dst`, `olr`, `earthquakes`, or
  /// `absent` and a file.
  let byName: [String: String]

  /// - Parameters:
  ///   - stations: TEC with where each sample comes from, by the stations' codes.
  ///   - failed: the codes of those that have none.
  ///   - absences: inputs that are absent though the study could have them.
  init(
    stations: [(code: String, tec: TECRecord)], failed: [String], weather: SpaceWeather,
    surroundings: Surroundings, absences: [RunNote]
  ) {
    var inputs = [
      "kp": Self.digest(of: weather.kp), "ap": Self.digest(of: weather.ap),
      "daily_ap": Self.digest(of: weather.dailyAp), "f107": Self.digest(of: weather.f107),
      "dst": Self.digest(of: weather.dst),
    ]
    for station in stations {
      let origins = station.tec.origins.map { UInt8(SampleOrigin.allCases.firstIndex(of: $0) ?? 0) }
      inputs["tec " + station.code] = Self.digest(of: station.tec.series, tail: origins)
    }
    for code in failed { inputs["tec " + code] = ValueDigest.text(of: []) }
    for absence in absences { inputs["absent " + absence.file] = ValueDigest.text(of: []) }
    if let radiation = surroundings.radiation?.value {
      let cells = radiation.days.flatMap { $0.radiation?.values.joined().map { $0 } ?? [nil] }
      inputs["olr"] = ValueDigest.text(
        of: cells + (radiation.latitudes + radiation.longitudes).map { $0 })
    }
    if let catalogue = surroundings.catalogue?.value {
      inputs["earthquakes"] = ValueDigest.text(
        of: catalogue.items.flatMap { item -> [Double?] in
          [
            item.event.magnitude, item.event.epicentre.latitude, item.event.epicentre.longitude,
            Double(item.seconds),
          ]
        })
    }
    byName = inputs
  }

  private static func digest<Unit>(of series: Series<Unit>, tail: [UInt8] = []) -> String {
    ValueDigest.text(of: series.values, head: [series.start.seconds, series.step], tail: tail)
  }
}
