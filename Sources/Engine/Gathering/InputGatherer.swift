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

  /// A gatherer of what a manifest names, or of the maps that stand in for its tables of TEC.
  init(manifest: StudyManifest, dataFolder: String, jobs: Int) {
    self.manifest = manifest.standingIn(in: dataFolder)
    self.dataFolder = dataFolder
    self.jobs = jobs
  }

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
    var calibrations: [StationCalibration] = []
    let records = try await records(&sources, &notes, &calibrations)
    for (station, result) in zip(input.stations, records) {
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
    var found = IndexGatherer.Found()
    let weather = try weather(&sources, &found)
    let surroundings = try Surroundings(of: manifest, in: dataFolder)
    var shortfalls = stations.compactMap { shortfall(of: $0.tec) } + found.shortfalls
    if let radiation = surroundings.radiation?.value, !radiation.settings.isOptional {
      shortfalls += [radiation.shortfall].compactMap { $0 }
    }
    guard shortfalls.isEmpty else { throw .incomplete(shortfalls) }
    for place in stations.indices {
      guard let found = SuspectGaps(manifest: manifest).without(stations[place]) else { continue }
      stations[place] = found.station
      notes.append(found.note)
    }
    return Observations(
      stations: stations, failedStations: failures, weather: weather, surroundings: surroundings,
      sources: sources + surroundings.sources, notes: notes + found.notes + surroundings.notes,
      calibrations: calibrations)
  }

  /// The days at either end of the period that a station's measured TEC does not reach.
  func shortfall(of tec: TECRecord) -> InputShortfall? {
    if case .synthetic = input.source { return nil }
    let span = manifest.predictedFrom...manifest.period.end
    let series = tec.series.clipped(from: UTCTime(span.lowerBound), to: manifest.periodEnd)
    let days = series.values.indices.compactMap { index in
      series.values[index].map { _ in series.time(at: index).date.dayNumber }
    }
    guard let first = days.first, let last = days.last else { return nil }
    return InputShortfall("TEC", in: name(of: tec), of: span, known: Set(first...last))
  }

  /// The file that a station's TEC comes from.
  func name(of tec: TECRecord) -> String {
    switch input.source {
    case .gim(let archive): archive.pattern
    case .rinex(let archive): archive.observations
    case .csv, .synthetic:
      input.stations.first {
        $0.latitude == tec.latitude && $0.longitude == tec.longitude
          && ($0.code == nil || $0.code == tec.name)
      }?.file ?? tec.name
    }
  }

  /// TEC of each station, or why it has none.
  func records(
    _ sources: inout [StudySource], _ notes: inout [RunNote],
    _ calibrations: inout [StationCalibration]
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
      ).gather(&sources, &notes, &calibrations)
    case .synthetic(let settings):
      sources.append(
        StudySource(
          role: StudySource.Role.tec, name: "synthetic ionosphere", digest: nil,
          citation: input.citation))
      return gatherers.map { gatherer in
        Result { () throws(RunError) in try gatherer.synthetic(settings) }
      }
    }
  }

  private var input: TECInput { manifest.inputs.tec }

  /// The indices; what is to be said of them is noted.
  func weather(
    _ sources: inout [StudySource], _ found: inout IndexGatherer.Found
  ) throws(RunError) -> SpaceWeather {
    switch manifest.inputs.indices {
    case .archives(let archives):
      return try IndexGatherer(manifest: manifest, archives: archives, dataFolder: dataFolder)
        .weather(&sources, &found)
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
}
