import Determinism
import Ionosphere
import Readers
import Studies

/// Reads or draws the TEC of one station that shares its source with no other.
struct StationGatherer {
  let manifest: StudyManifest
  let station: StationInput
  /// The folder that the manifest's paths start from.
  let dataFolder: String

  /// TEC of the station's own file.
  func table(_ sources: inout [StudySource]) throws(RunError) -> TECRecord {
    guard let file = station.file else {
      throw .setting("\(name) names no file; give it one with `file:`")
    }
    let table = try Gathering.read(
      file, in: dataFolder, role: StudySource.Role.tec, citation: input.citation, &sources)
    let series = try Gathering.attempt("TEC") { () throws(InputError) in
      try TECTable.read(
        table, onStep: input.step, from: UTCTime(manifest.gatheredFrom),
        negative: input.negative?.reading)
    }
    return try record(
      series.clipped(from: UTCTime(manifest.gatheredFrom), to: manifest.gatheredEnd), from: file)
  }

  private var input: TECInput { manifest.inputs.tec }

  private var name: String {
    station.code ?? PlaceName.text(latitude: station.latitude, longitude: station.longitude)
  }

  /// TEC drawn for the station.
  func synthetic(_ settings: SyntheticSettings) throws(RunError) -> TECRecord {
    let injections = settings.injections.filter { injection in
      injection.stations.isEmpty || injection.stations.contains(name)
    }
    return try Gathering.attempt("TEC") { () throws(SyntheticIonosphereError) in
      try SyntheticIonosphere(of: manifest).tec(
        name: name, latitude: station.latitude, longitude: station.longitude,
        from: UTCTime(manifest.gatheredFrom), to: manifest.gatheredEnd, step: input.step,
        injections: injections.map {
          InjectedAnomaly(start: $0.start, hours: $0.hours, size: $0.size)
        })
    }
  }

  /// The station's record of a series of warm-up and period, all of it observed.
  ///
  /// - Parameter file: where the series comes from, for the message on an empty period.
  func record(
    _ series: Series<TECU>, from file: String
  ) throws(RunError) -> TECRecord {
    let start = UTCTime(manifest.period.start)
    let end = manifest.periodEnd
    guard series.clipped(from: start, to: end).values.contains(where: { $0 != nil }) else {
      throw .emptyPeriod(source: file, start: start.iso8601, end: end.iso8601)
    }
    return TECRecord(
      name: name, latitude: station.latitude, longitude: station.longitude, series: series,
      origins: Array(repeating: .observed, count: series.values.count))
  }
}

extension TECInput.Negative {
  fileprivate var reading: NegativeTEC {
    switch self {
    case .gap: .gap
    case .keep: .keep
    }
  }
}
