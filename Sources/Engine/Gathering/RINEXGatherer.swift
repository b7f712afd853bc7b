import Determinism
import GNSS
import Ionosphere
import Readers
import Studies

/// Derives the TEC of every station of a study from its RINEX files, each day by itself.
struct RINEXGatherer {
  let manifest: StudyManifest
  let archive: RINEXArchive
  let stations: [StationGatherer]
  /// The folder that the manifest's paths start from.
  let dataFolder: String
  /// Days read side by side, ≥ 1; the series do not depend on it.
  let jobs: Int

  /// TEC of one station's day, and what it was derived from.
  private struct Day: Sendable {
    let result: StationTECResult
    let sources: [InputSource]
  }

  /// A day of a station; those of the warm-up may lack their files.
  private struct Task: Sendable {
    let station: Int
    let files: [String]
  }

  /// TEC of warm-up and period at each station with its uncertainty in a note, or why it has none.
  func gather(
    _ sources: inout [StudySource], _ notes: inout [RunNote]
  ) async -> [Result<TECRecord, RunError>] {
    let tasks = tasks
    let days = await parallelMap(tasks, jobs: jobs) { task in
      Result { () throws(RunError) in try day(task) }
    }
    var result: [Result<TECRecord, RunError>] = []
    var named: Set<String> = []
    for index in stations.indices {
      let own = zip(tasks, days).filter { $0.0.station == index }.map(\.1)
      result.append(
        Result { () throws(RunError) in
          var read: [Day] = []
          for day in own { read.append(try day.get()) }
          for source in read.flatMap(\.sources) where named.insert(source.name).inserted {
            sources.append(
              StudySource(
                role: "TEC", name: GIMSeries.plainName(source.name), file: source.name,
                digest: source.digest, citation: manifest.inputs.tec.citation))
          }
          notes.append(note(on: index, read))
          return try record(of: index, read)
        })
    }
    return result
  }

  /// The days on file of every station.
  private var tasks: [Task] {
    let files = RINEXFiles(archive: archive, stations: manifest.inputs.tec.stations)
    let first = manifest.gatheredFrom.dayNumber
    // Where the last midnight is a sample, it stands in the file of the day after, if there is one.
    let last = manifest.period.end.dayNumber + (manifest.closesWithMidnight ? 1 : 0)
    return stations.indices.flatMap { index in
      (first...last).compactMap { number -> Task? in
        let date = CivilDate(dayNumber: number)
        let names = [files.observations(of: stations[index].station, date)] + files.products(date)
        let stored = names.compactMap { GIMSeries.stored($0, in: dataFolder) }
        return stored.count == names.count ? Task(station: index, files: stored) : nil
      }
    }
  }

  private func day(_ task: Task) throws(RunError) -> Day {
    try Gathering.attempt("TEC") { () throws(GNSSError) in
      let inputs = try GNSSInputs(files: task.files, in: dataFolder)
      let result = try StationTEC.solve(
        observations: inputs.observations, orbits: inputs.orbits, biases: inputs.biases,
        options: options(inputs.observations, stations[task.station].station))
      return Day(result: result, sources: inputs.sources)
    }
  }

  private func options(_ set: ObservationSet, _ station: StationInput) -> StationTECOptions {
    var options = StationTECOptions()
    options.method = archive.method.gnss
    options.mapping = archive.mapping.gnss
    options.shellHeight = archive.shellHeight
    options.mask = archive.mask
    options.step = max(60, manifest.inputs.tec.step)
    if set.header.position == nil {
      options.position = StationTECOptions.place(
        latitude: station.latitude, longitude: station.longitude)
    }
    return options
  }

  private func record(of index: Int, _ days: [Day]) throws(RunError) -> TECRecord {
    let station = stations[index].station
    let start = UTCTime(manifest.gatheredFrom)
    let step = manifest.inputs.tec.step
    let count = (manifest.gatheredEnd - start) / step
    var series = Series<TECU>(
      start: start, step: step, values: [Double?](repeating: nil, count: max(0, count)))
    for day in days {
      let east =
        (day.result.longitude - station.longitude + 540)
        .truncatingRemainder(dividingBy: 360) - 180
      guard (day.result.latitude - station.latitude).magnitude < 0.5, east.magnitude < 0.5 else {
        throw .setting(
          "\(day.sources.first?.name ?? "") is of a station at"
            + " \(DecimalText.csv(day.result.latitude, decimals: 2))°N"
            + " \(DecimalText.csv(day.result.longitude, decimals: 2))°E, more than half a degree"
            + " from the manifest's; correct `latitude` and `longitude`, or the file")
      }
      for row in day.result.rows {
        if let place = series.index(of: row.time) { series.values[place] = row.vertical }
      }
    }
    return try stations[index].record(series, from: archive.observations)
  }

  private func note(on index: Int, _ days: [Day]) -> RunNote {
    let sigmas = days.flatMap(\.result.rows).map(\.sigma)
    let station = stations[index].station
    return .stationUncertainty(
      station: station.code
        ?? PlaceName.text(latitude: station.latitude, longitude: station.longitude),
      median: OrderedStatistics.median(sigmas) ?? 0, largest: sigmas.max() ?? 0,
      samples: sigmas.count, refused: days.reduce(0) { $0 + $1.result.refused })
  }
}

extension RINEXArchive.Method {
  fileprivate var gnss: CalibrationMethod {
    switch self {
    case .arcs: .arcs
    case .external: .external
    case .minimumDeviation: .minimumDeviation
    case .leastSquares: .leastSquares
    }
  }
}

extension RINEXArchive.Mapping {
  fileprivate var gnss: MappingFunction {
    switch self {
    case .thinShell: .thinShell
    case .modified: .modified
    }
  }
}
