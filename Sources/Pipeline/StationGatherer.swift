import Determinism
import Ionosphere
import Studies

/// Reads or draws the TEC of one station.
struct StationGatherer {
  let manifest: StudyManifest
  let station: StationInput
  /// The folder that the manifest's paths start from.
  let dataFolder: String

  /// TEC of warm-up and period.
  func gather(_ sources: inout [StudySource]) throws(PipelineError) -> TECRecord {
    switch input.source {
    case .csv:
      guard let file = station.file else {
        throw .setting("\(name) names no file; give it one with `file:`")
      }
      let table = try Gathering.read(
        file, in: dataFolder, role: "TEC", citation: input.citation, &sources)
      let series = try Gathering.attempt("TEC") { () throws(InputError) in
        try TECTable.read(table, step: input.step)
      }
      return try record(series.clipped(from: UTCTime(firstDay), to: end), from: file)
    case .gim(let archive):
      return try gim(archive, &sources)
    case .synthetic(let settings):
      return try synthetic(settings, &sources)
    }
  }

  private var firstDay: CivilDate {
    manifest.period.start.advanced(by: -InputGatherer.warmUpDays)
  }
  private var end: UTCTime { UTCTime(manifest.period.end.advanced(by: 1)) }
  private var input: TECInput { manifest.inputs.tec }

  private var name: String {
    station.code ?? PlaceName.text(latitude: station.latitude, longitude: station.longitude)
  }

  private func synthetic(
    _ settings: SyntheticSettings, _ sources: inout [StudySource]
  ) throws(PipelineError) -> TECRecord {
    sources.note(
      StudySource(role: "TEC", name: "synthetic ionosphere", digest: nil, citation: input.citation))
    let injections = settings.injections.filter { injection in
      injection.stations.isEmpty || injection.stations.contains(name)
    }
    return try Gathering.attempt("TEC") { () throws(SyntheticIonosphereError) in
      try SyntheticIonosphere(of: manifest).tec(
        name: name, latitude: station.latitude, longitude: station.longitude,
        from: UTCTime(firstDay), to: end, step: input.step,
        injections: injections.map {
          InjectedAnomaly(start: $0.start, hours: $0.hours, size: $0.size)
        })
    }
  }

  private func gim(
    _ archive: GIMArchive, _ sources: inout [StudySource]
  ) throws(PipelineError) -> TECRecord {
    let first = firstDayOnFile(archive)
    let maps = try Gathering.attempt("TEC") { () throws(InputError) in
      try GIMSeries(
        pattern: archive.pattern, in: dataFolder, publishedAt: archive.publishedAt, from: first,
        through: manifest.period.end, latitude: station.latitude, longitude: station.longitude,
        step: input.step, interpolation: archive.interpolation.method)
    }
    for source in maps.sources {
      sources.note(
        StudySource(
          role: "TEC", name: source.name, digest: source.digest, citation: input.citation))
    }
    let lead = (UTCTime(first) - UTCTime(firstDay)) / input.step
    var record = try record(
      maps.record.series.clipped(from: UTCTime(firstDay), to: end), from: archive.pattern)
    record.origins = Array(repeating: .observed, count: lead) + maps.record.origins
    return record
  }

  /// The first day of the unbroken run of files that ends with the period; warm-up days may lack
  /// their files.
  private func firstDayOnFile(_ archive: GIMArchive) -> CivilDate {
    let start = manifest.period.start
    return (1...InputGatherer.warmUpDays).map { start.advanced(by: -$0) }
      .prefix { GIMSeries.isOnFile(archive.pattern, $0, in: dataFolder) }.last ?? start
  }

  private func record(
    _ series: Series<TECU>, from file: String
  ) throws(PipelineError) -> TECRecord {
    let start = UTCTime(manifest.period.start)
    guard series.clipped(from: start, to: end).values.contains(where: { $0 != nil }) else {
      throw .emptyPeriod(source: file, start: start.iso8601, end: end.iso8601)
    }
    return TECRecord(
      name: name, latitude: station.latitude, longitude: station.longitude, series: series,
      origins: Array(repeating: .observed, count: series.values.count))
  }
}

extension GIMArchive.Interpolation {
  fileprivate var method: MapInterpolation {
    switch self {
    case .nearest: .nearest
    case .linear: .linear
    case .rotated: .rotated
    }
  }
}
