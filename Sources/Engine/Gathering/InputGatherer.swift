import Determinism
import Ionosphere
import Readers
import Studies

/// Reads or draws what a study's manifest names.
struct InputGatherer {
  let manifest: StudyManifest
  /// The folder that the manifest's paths start from.
  let dataFolder: String
  /// Files read side by side, ≥ 1; the inputs do not depend on it.
  let jobs: Int

  /// TEC of warm-up and period, the indices of the same days, and what else the manifest names.
  ///
  /// A station without TEC is named among the failed ones and the others go on.
  ///
  /// - Throws: `RunError` when a file that all stations need cannot be read, and when the only
  ///   place of a study has no TEC.
  func gather() async throws(RunError) -> Observations {
    let missing = MissingFiles.of(manifest, in: dataFolder)
    guard missing.isEmpty else { throw .missingFiles(folder: dataFolder, missing) }
    var sources: [StudySource] = []
    var stations: [Observations.Station] = []
    var failures: [StationFailure] = []
    var notes: [RunNote] = []
    for (station, result) in zip(input.stations, try await records(&sources, &notes)) {
      do throws(RunError) {
        stations.append(Observations.Station(group: station.group, tec: try result.get()))
      } catch {
        // The only place of a study is the study.
        guard let code = station.code else { throw error }
        failures.append(
          StationFailure(
            code: code, latitude: station.latitude, longitude: station.longitude,
            reason: error.description))
      }
    }
    let weather = try weather(&sources, &notes)
    let surroundings = try Surroundings(of: manifest, in: dataFolder)
    return Observations(
      stations: stations, failedStations: failures, weather: weather, surroundings: surroundings,
      sources: sources + surroundings.sources, notes: notes + surroundings.notes)
  }

  /// TEC of each station, or why it has none.
  private func records(
    _ sources: inout [StudySource], _ notes: inout [RunNote]
  ) async throws(RunError) -> [Result<TECRecord, RunError>] {
    let gatherers = input.stations.map {
      StationGatherer(manifest: manifest, station: $0, dataFolder: dataFolder)
    }
    switch input.source {
    case .csv:
      return gatherers.map { gatherer in
        Result { () throws(RunError) in try gatherer.table(&sources) }
      }
    case .gim(let archive):
      return try await MapGatherer(
        manifest: manifest, archive: archive, stations: gatherers, dataFolder: dataFolder,
        jobs: jobs
      ).gather(&sources)
    case .rinex(let archive):
      return await RINEXGatherer(
        manifest: manifest, archive: archive, stations: gatherers, dataFolder: dataFolder,
        jobs: jobs
      ).gather(&sources, &notes)
    case .synthetic(let settings):
      sources.append(
        StudySource(
          role: "TEC", name: "synthetic ionosphere", digest: nil, citation: input.citation))
      return gatherers.map { gatherer in
        Result { () throws(RunError) in try gatherer.synthetic(settings) }
      }
    }
  }

  private var input: TECInput { manifest.inputs.tec }

  private func weather(
    _ sources: inout [StudySource], _ notes: inout [RunNote]
  ) throws(RunError) -> SpaceWeather {
    switch manifest.inputs.indices {
    case .archives(let celestrak, let dst, let citation):
      let days = try Gathering.read(
        celestrak, in: dataFolder, role: "Kp, ap, Ap, F10.7", citation: citation, &sources)
      let archive = try Gathering.attempt("Kp, ap, Ap, F10.7") { () throws(InputError) in
        try CelesTrak(days)
      }
      let kyoto = try Gathering.attempt("Dst") { () throws(InputError) in
        try KyotoDst(reading: dst, in: dataFolder)
      }
      if !archive.isClosed { notes.append(.indicesUnclosed(file: celestrak)) }
      if let announced = archive.announced, announced > archive.days.count {
        notes.append(
          .indicesFewer(file: celestrak, announced: announced, found: archive.days.count))
      }
      notes += [
        missing(archive.days.map(\.date), in: celestrak), missing(kyoto.days.map(\.date), in: dst),
      ].compactMap { $0 }
      sources += kyoto.sources(from: manifest.gatheredFrom, through: manifest.period.end).map {
        StudySource(role: "Dst", name: $0.name, digest: $0.digest, citation: citation)
      }
      return SpaceWeather(
        celestrak: archive, dst: kyoto, from: manifest.gatheredFrom, through: manifest.period.end)
    case .synthetic:
      sources.append(
        StudySource(
          role: "Kp, ap, Ap, F10.7, Dst", name: "synthetic space weather", digest: nil,
          citation: ""))
      return try Gathering.attempt("indices") { () throws(SyntheticIonosphereError) in
        try SyntheticIonosphere(of: manifest).spaceWeather(
          from: UTCTime(manifest.gatheredFrom), to: manifest.periodEnd)
      }
    }
  }

  /// The days of the study that an archive lacks, if any.
  private func missing(_ days: [CivilDate], in file: String) -> RunNote? {
    let known = Set(days.map(\.dayNumber))
    let missing = (manifest.gatheredFrom.dayNumber...manifest.period.end.dayNumber)
      .filter { !known.contains($0) }
    return missing.first.map {
      .indicesMissing(file: file, days: missing.count, first: CivilDate(dayNumber: $0))
    }
  }
}
