import Determinism
import Readers
import Studies

/// The paths of the files of `source: rinex`.
struct RINEXFiles {
  let archive: RINEXArchive
  let stations: [StationInput]

  /// A station's observations of a day.
  func observations(of station: StationInput, _ date: CivilDate) -> String {
    GIMSeries.name(archive.observations.replacing("{code}", with: station.code ?? ""), date)
  }

  /// A day's orbits and biases, which all stations share.
  func products(_ date: CivilDate) -> [String] {
    ([archive.orbits] + archive.biases).map { GIMSeries.name($0, date) }
  }

  /// The paths of a span of days, each once: products, then the stations in order.
  func all(from first: CivilDate, through last: CivilDate) -> [String] {
    var names: [String] = []
    var seen: Set<String> = []
    for number in first.dayNumber...max(first.dayNumber, last.dayNumber) {
      let date = CivilDate(dayNumber: number)
      for name in products(date) + stations.map({ observations(of: $0, date) })
      where seen.insert(name).inserted { names.append(name) }
    }
    return names
  }
}
