import Determinism
import Ionosphere
import Studies

/// Reads or draws what a study's manifest names.
struct InputGatherer {
  let manifest: StudyManifest
  /// The folder that the manifest's paths start from.
  let dataFolder: String

  /// Days before the period that baselines may look back into.
  static let warmUpDays = 27

  /// TEC of warm-up and period, and the indices of the same days.
  func gather() throws(PipelineError) -> GatheredInputs {
    let missing = MissingFiles.of(manifest, in: dataFolder)
    guard missing.isEmpty else { throw .missingFiles(folder: dataFolder, missing) }
    var sources: [StudySource] = []
    let tec = try tec(&sources)
    let weather = try weather(&sources)
    return GatheredInputs(tec: tec, weather: weather, sources: sources)
  }

  private var firstDay: CivilDate { manifest.period.start.advanced(by: -Self.warmUpDays) }
  private var end: UTCTime { UTCTime(manifest.period.end.advanced(by: 1)) }
  private var input: TECInput { manifest.inputs.tec }

  private func tec(_ sources: inout [StudySource]) throws(PipelineError) -> TECRecord {
    switch input.source {
    case .csv(let file):
      let table = try read(file, role: "TEC", citation: input.citation, &sources)
      let series = try attempt("TEC") { () throws(InputError) in
        try TECTable.read(table, step: input.step)
      }
      return try record(series.clipped(from: UTCTime(firstDay), to: end), from: file)
    case .gim(let archive):
      return try gim(archive, &sources)
    case .synthetic(let settings):
      return try synthetic(settings, &sources)
    }
  }

  private func weather(_ sources: inout [StudySource]) throws(PipelineError) -> SpaceWeather {
    switch manifest.inputs.indices {
    case .archives(let celestrak, let dst, let citation):
      let days = try read(celestrak, role: "Kp, ap, Ap, F10.7", citation: citation, &sources)
      let archive = try attempt("Kp, ap, Ap, F10.7") { () throws(InputError) in
        try CelesTrak(days)
      }
      let kyoto = try attempt("Dst") { () throws(InputError) in
        try KyotoDst(reading: dst, in: dataFolder)
      }
      sources += kyoto.sources.map {
        StudySource(role: "Dst", name: $0.name, digest: $0.digest, citation: citation)
      }
      return SpaceWeather(
        celestrak: archive, dst: kyoto, from: firstDay, through: manifest.period.end)
    case .synthetic:
      sources.append(
        StudySource(
          role: "Kp, ap, Ap, F10.7, Dst", name: "synthetic space weather", digest: nil,
          citation: ""))
      return try attempt("indices") { () throws(SyntheticIonosphereError) in
        try ionosphere.spaceWeather(from: UTCTime(firstDay), to: end)
      }
    }
  }

  private func synthetic(
    _ settings: SyntheticSettings, _ sources: inout [StudySource]
  ) throws(PipelineError) -> TECRecord {
    sources.append(
      StudySource(role: "TEC", name: "synthetic ionosphere", digest: nil, citation: input.citation))
    return try attempt("TEC") { () throws(SyntheticIonosphereError) in
      try ionosphere.tec(
        name: placeName, latitude: input.latitude, longitude: input.longitude,
        from: UTCTime(firstDay), to: end, step: input.step,
        injections: settings.injections.map {
          InjectedAnomaly(start: $0.start, hours: $0.hours, size: $0.size)
        })
    }
  }

  /// The seed path leaves the study's name out, so that a study with anomalies and one without
  /// share their ionosphere.
  private var ionosphere: SyntheticIonosphere {
    SyntheticIonosphere(
      seed: SeedPath(seed: manifest.seed, names: ["synthetic-ionosphere"]))
  }

  private func gim(
    _ archive: GIMArchive, _ sources: inout [StudySource]
  ) throws(PipelineError) -> TECRecord {
    let first = firstDayOnFile(archive)
    let maps = try attempt("TEC") { () throws(InputError) in
      try GIMSeries(
        pattern: archive.pattern, in: dataFolder, publishedAt: archive.publishedAt, from: first,
        through: manifest.period.end, latitude: input.latitude, longitude: input.longitude,
        step: input.step, interpolation: archive.interpolation.method)
    }
    sources += maps.sources.map {
      StudySource(role: "TEC", name: $0.name, digest: $0.digest, citation: input.citation)
    }
    let lead = (UTCTime(first) - UTCTime(firstDay)) / input.step
    let clipped = try record(
      maps.record.series.clipped(from: UTCTime(firstDay), to: end), from: archive.pattern)
    var record = maps.record
    record.series = clipped.series
    record.origins = Array(repeating: .observed, count: lead) + maps.record.origins
    return record
  }

  /// The first day of the unbroken run of files that ends with the period; warm-up days may lack
  /// their files.
  private func firstDayOnFile(_ archive: GIMArchive) -> CivilDate {
    let start = manifest.period.start
    return (1...Self.warmUpDays).map { start.advanced(by: -$0) }
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
      name: placeName, latitude: input.latitude, longitude: input.longitude, series: series,
      origins: Array(repeating: .observed, count: series.values.count))
  }

  private var placeName: String {
    PlaceName.text(latitude: input.latitude, longitude: input.longitude)
  }

  private func read(
    _ file: String, role: String, citation: String, _ sources: inout [StudySource]
  ) throws(PipelineError) -> InputFile {
    let read = try attempt(role) { () throws(InputError) in
      try InputFile(reading: file, in: dataFolder)
    }
    sources.append(
      StudySource(role: role, name: file, digest: read.digest, citation: citation))
    return read
  }

  private func attempt<Value, Failure: Error & CustomStringConvertible>(
    _ role: String, _ body: () throws(Failure) -> Value
  ) throws(PipelineError) -> Value {
    do { return try body() } catch {
      throw .input(role: role, reason: error.description)
    }
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
