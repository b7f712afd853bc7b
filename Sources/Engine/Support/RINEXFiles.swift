import Determinism
import Readers
import Studies

/// The paths of the files of `source: rinex`.
struct RINEXFiles {
  let archive: RINEXArchive
  let stations: [StationInput]

  /// A station's observations of a day.
  func observations(of station: StationInput, _ date: CivilDate) -> String {
    let code = station.code ?? ""
    return GIMSeries.name(
      archive.observations.replacing("{code}", with: code)
        .replacing("{code_lower}", with: code.lowercased()), date)
  }

  /// A day's orbits and biases, which all stations share.
  func products(_ date: CivilDate) -> [String] {
    ([archive.orbits] + archive.biases).map { GIMSeries.name($0, date) }
  }

  /// A day's maps that TEC is held beside.
  func maps(_ date: CivilDate) -> String? { archive.maps.map { GIMSeries.name($0, date) } }

  /// The manifest's paths.
  var patterns: [String] {
    [archive.observations, archive.orbits] + archive.biases + (archive.maps.map { [$0] } ?? [])
  }

  /// The files that one of them stands for on a day.
  func names(_ pattern: String, _ date: CivilDate) -> [String] {
    guard pattern == archive.observations else { return [GIMSeries.name(pattern, date)] }
    return stations.map { observations(of: $0, date) }
  }

  /// The paths of a span of days without which a study does not run, each once: products, then the
  /// stations in order.
  func needed(from first: CivilDate, through last: CivilDate) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for number in first.dayNumber...max(first.dayNumber, last.dayNumber) {
      let date = CivilDate(dayNumber: number)
      let own = archive.isOptional ? [] : stations.map { observations(of: $0, date) }
      let beside = maps(date).map { [$0] } ?? []
      for name in products(date) + beside + own where seen.insert(name).inserted {
        names.append(name)
      }
    }
    return names
  }
}
