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
    var stations: [GatheredInputs.Station] = []
    var failures: [StationFailure] = []
    for station in input.stations {
      do {
        let tec = try StationGatherer(
          manifest: manifest, station: station, dataFolder: dataFolder
        ).gather(&sources)
        stations.append(GatheredInputs.Station(group: station.group, tec: tec))
      } catch {
        // The only place of a study is the study.
        guard let code = station.code else { throw error }
        failures.append(
          StationFailure(
            code: code, latitude: station.latitude, longitude: station.longitude,
            reason: error.description))
      }
    }
    let weather = try weather(&sources)
    return GatheredInputs(
      stations: stations, failedStations: failures, weather: weather, sources: sources)
  }

  private var firstDay: CivilDate { manifest.period.start.advanced(by: -Self.warmUpDays) }
  private var end: UTCTime { UTCTime(manifest.period.end.advanced(by: 1)) }
  private var input: TECInput { manifest.inputs.tec }

  private func weather(_ sources: inout [StudySource]) throws(PipelineError) -> SpaceWeather {
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
      return try Gathering.attempt("indices") { () throws(SyntheticIonosphereError) in
        try SyntheticIonosphere(of: manifest).spaceWeather(from: UTCTime(firstDay), to: end)
      }
    }
  }
}
