import Determinism
import Schema
import Studies

/// The keys of an item of `inputs.tec.injections`.
enum InjectionKeys {
  static let start = ManifestKey("start", .time, "First moment.")
  static let hours = ManifestKey(
    "hours", .integer(1...2_400, example: "3"), "Duration in hours; the whole lies in the period.")
  static let size = ManifestKey(
    "size",
    .decimal("a number from -1000 to 1000 other than 0", example: "-4") {
      $0 != 0 && (-1_000...1_000).contains($0)
    },
    "Amplitude in TECU; its sign is the anomaly's.")
  static let stations = ManifestKey(
    "stations", .list("a list of codes, one a line", of: ValueFormat<String>.code),
    absent: "every station", "The codes of the stations it is added at.")
}

extension Injection {
  init?(_ table: ManifestMapping, period: Period?, codes: [String]) {
    let start = table.required(InjectionKeys.start)
    let hours = table.required(InjectionKeys.hours)
    let size = table.required(InjectionKeys.size)
    let stations = table.items(InjectionKeys.stations) ?? []
    for station in stations where !codes.contains(station.value) {
      table.reader.report(
        .conflict(.unknownStation(station.value, known: codes)), at: station.position)
    }
    guard let start, let hours, let size else { return nil }
    self.init(start: start, hours: hours, size: size, stations: stations.map(\.value))
    guard let period, period.start <= period.end else { return }
    let end = start + hours * 3_600
    if start < UTCTime(period.start) || end > UTCTime(period.end.advanced(by: 1)) {
      table.report(
        .injectionOutsidePeriod(
          from: start.iso8601, to: end.iso8601, start: period.start.iso8601,
          end: period.end.iso8601),
        at: InjectionKeys.start.name)
    }
  }
}
