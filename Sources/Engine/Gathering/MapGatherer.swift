import Determinism
import Ionosphere
import Readers
import Studies

/// Samples global ionosphere maps at every station of a study, each file read once for all.
struct MapGatherer {
  let manifest: StudyManifest
  let archive: GIMArchive
  let stations: [StationGatherer]
  /// The folder that the manifest's paths start from.
  let dataFolder: String
  /// Files read side by side, ≥ 1; the series do not depend on it.
  let jobs: Int

  /// TEC of warm-up and period at each station, or why it has none.
  ///
  /// - Throws: `RunError` for the first file that cannot be read.
  func gather(
    _ sources: inout [StudySource]
  ) async throws(RunError) -> [Result<TECRecord, RunError>] {
    let first = firstDayOnFile
    let sampler = try Gathering.attempt("TEC") { () throws(InputError) in
      try GIMSampler(
        pattern: archive.pattern, in: dataFolder, publishedAt: archive.publishedAt, from: first,
        through: manifest.period.end, closesWithMidnight: manifest.closesWithMidnight,
        places: stations.map {
          MapPlace(latitude: $0.station.latitude, longitude: $0.station.longitude)
        }, step: manifest.inputs.tec.step, interpolation: archive.interpolation.method)
    }
    let files = await parallelMap(sampler.files, jobs: jobs) { file in
      Result { () throws(InputError) in try sampler.sample(file) }
    }
    let samples = try Gathering.attempt("TEC") { () throws(InputError) in
      var samples: [GIMSampler.FileSamples] = []
      for file in files { samples.append(try file.get()) }
      return samples
    }
    sources += samples.map { file in
      StudySource(
        role: StudySource.Role.tec, name: GIMSeries.plainName(file.source.name),
        file: file.source.name,
        digest: file.source.digest, citation: manifest.inputs.tec.citation)
    }
    return zip(stations, sampler.series(joining: samples)).map { station, series in
      Result { () throws(RunError) in
        let series = try Gathering.attempt("TEC") { () throws(InputError) in try series.get() }
        return try record(series.record, of: station, from: first)
      }
    }
  }

  /// A record of the maps' days with the warm-up days that have no file before it.
  private func record(
    _ maps: TECRecord, of station: StationGatherer, from first: CivilDate
  ) throws(RunError) -> TECRecord {
    let start = UTCTime(manifest.gatheredFrom)
    let lead = (UTCTime(first) - start) / manifest.inputs.tec.step
    var record = try station.record(
      maps.series.clipped(from: start, to: manifest.gatheredEnd), from: archive.pattern)
    record.origins = Array(repeating: .observed, count: lead) + maps.origins
    return record
  }

  /// The first day of the unbroken run of files that ends with the period; warm-up days may lack
  /// their files.
  private var firstDayOnFile: CivilDate {
    let start = manifest.predictedFrom
    return (1...Study.warmUpDays).map { start.advanced(by: -$0) }
      .prefix { day in
        (archive.first.map { $0 <= day } ?? true)
          && GIMSeries.isOnFile(archive.pattern, day, in: dataFolder)
      }.last ?? start
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
