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

  /// Days of one station that are calibrated together.
  private struct Batch: Sendable {
    let station: Int
    /// The days with files; empty where there are none.
    let days: [CivilDate]
    /// Observations first.
    let files: [String]
    /// Days whose observation file is not there.
    let absent: [CivilDate]
    /// The maps that stand beside each of the days, where there are some.
    let maps: [(date: CivilDate, file: String)]
  }

  /// What a batch gave; its links are let go, so that a long record needs little memory.
  private struct Solved: Sendable {
    var rows: [StationTECResult.Row] = []
    var refused = 0
    var sources: [InputSource] = []
    var maps: [InputSource] = []
    var summary = CalibrationSummary()
    /// Days without TEC, and why the first of them has none.
    var without: [CivilDate] = []
    var reason: String?
  }

  /// TEC of warm-up and period at each station with its uncertainty, or why it has none.
  func gather(
    _ sources: inout [StudySource], _ notes: inout [RunNote],
    _ calibrations: inout [StationCalibration]
  ) async -> [Result<TECRecord, RunError>] {
    let batches = batches
    let shown = stations.indices.map { index in
      shownDay(among: batches.filter { $0.station == index }.flatMap(\.days))
    }
    let solved = await parallelMap(batches, jobs: jobs) { batch in
      Result { () throws(RunError) in try solve(batch, tracksOf: shown[batch.station]) }
    }
    var result: [Result<TECRecord, RunError>] = []
    var named: Set<String> = []
    for index in stations.indices {
      let own = zip(batches, solved).filter { $0.0.station == index }.map(\.1)
      result.append(
        Result { () throws(RunError) in
          var read: [Solved] = []
          for batch in own { read.append(try batch.get()) }
          for source in read.flatMap(\.sources) where named.insert(source.name).inserted {
            sources.append(
              StudySource(
                role: StudySource.Role.tec, name: GIMSeries.plainName(source.name),
                file: source.name,
                digest: source.digest, citation: manifest.inputs.tec.citation))
          }
          for source in read.flatMap(\.maps) where named.insert(source.name).inserted {
            sources.append(
              StudySource(
                role: StudySource.Role.mapsBeside, name: GIMSeries.plainName(source.name),
                file: source.name, digest: source.digest,
                citation: manifest.inputs.tec.citation))
          }
          let rows = read.flatMap(\.rows)
          let record = try record(of: index, rows)
          var summary = CalibrationSummary()
          for solved in read { summary.add(solved.summary) }
          calibrations.append(summary.calibration(of: record.name, record.series, rows))
          notes += self.notes(on: index, read)
          return record
        })
    }
    return result
  }

  /// The days of every station, from the warm-up on, in batches.
  private var batches: [Batch] {
    let files = RINEXFiles(archive: archive, stations: manifest.inputs.tec.stations)
    let first = manifest.gatheredFrom.dayNumber
    // Where the last midnight is a sample, it stands in the file of the day after, if there is one.
    let last = manifest.period.end.dayNumber + (manifest.closesWithMidnight ? 1 : 0)
    let together = archive.daysTogether
    return stations.indices.flatMap { index in
      (first / together...last / together).map { number in
        let days = (max(first, number * together)...min(last, (number + 1) * together - 1))
          .map(CivilDate.init(dayNumber:))
        return batch(of: index, days, files)
      }
    }
  }

  /// The day whose tracks are kept: of those with files the one nearest to the earthquake.
  private func shownDay(among days: [CivilDate]) -> CivilDate? {
    let event = manifest.earthquake.time.date.dayNumber
    return days.min {
      (abs($0.dayNumber - event), $0.dayNumber) < (abs($1.dayNumber - event), $1.dayNumber)
    }
  }

  private func batch(of index: Int, _ days: [CivilDate], _ files: RINEXFiles) -> Batch {
    var observed: [(date: CivilDate, file: String)] = []
    var products: [String] = []
    var absent: [CivilDate] = []
    for date in days {
      let wanted = files.products(date)
      let stored = wanted.compactMap { GIMSeries.stored($0, in: dataFolder) }
      let name = files.observations(of: stations[index].station, date)
      // Days before the period may lack their files; those of the period that may not are missed
      // before anything is read.
      if stored.count == wanted.count, let file = GIMSeries.stored(name, in: dataFolder) {
        observed.append((date, file))
        products += stored.filter { !products.contains($0) }
      } else {
        absent.append(date)
      }
    }
    return Batch(
      station: index, days: observed.map(\.date), files: observed.map(\.file) + products,
      absent: absent,
      maps: observed.compactMap { date, _ in
        files.maps(date).flatMap { GIMSeries.stored($0, in: dataFolder) }.map { (date, $0) }
      })
  }

  private func solve(_ batch: Batch, tracksOf day: CivilDate?) throws(RunError) -> Solved {
    let absence = batch.absent.isEmpty ? nil : "no file"
    guard !batch.days.isEmpty else { return Solved(without: batch.absent, reason: absence) }
    let station = stations[batch.station].station
    let inputs: GNSSInputs
    let result: StationTECResult
    do throws(GNSSError) {
      inputs = try GNSSInputs(files: batch.files, in: dataFolder)
      result = try StationTEC.solve(
        observations: inputs.observations, orbits: inputs.orbits, biases: inputs.biases,
        options: options(inputs.observations, station))
    } catch {
      // Words of a whole solution name no file.
      let reason = error.file.isEmpty ? "\(batch.files[0]): \(error)" : error.description
      guard archive.isOptional, error.isShortage else {
        throw .input(role: StudySource.Role.tec, reason: reason)
      }
      return Solved(without: (batch.absent + batch.days).sorted(), reason: absence ?? reason)
    }
    if let error = misplacement(result, of: station, in: batch) { throw error }
    var solved = Solved(
      rows: result.rows, refused: result.refused, sources: inputs.sources,
      without: batch.absent, reason: absence)
    solved.summary.add(result, tracksOf: day.flatMap { batch.days.contains($0) ? $0 : nil })
    for (date, name) in batch.maps {
      let file = try Gathering.attempt(StudySource.Role.mapsBeside) { () throws(InputError) in
        try InputFile(reading: name, in: dataFolder)
      }
      let maps = try Gathering.attempt(StudySource.Role.mapsBeside) { () throws(InputError) in
        try IONEXFile(file)
      }
      solved.summary.add(result, beside: maps, of: date)
      solved.maps.append(InputSource(file))
    }
    return solved
  }

  /// Why a result cannot be the station's: its antenna stands elsewhere.
  private func misplacement(
    _ result: StationTECResult, of station: StationInput, in batch: Batch
  ) -> RunError? {
    let turn = (result.longitude - station.longitude + 540).truncatingRemainder(dividingBy: 360)
    guard (result.latitude - station.latitude).magnitude >= 0.5 || (turn - 180).magnitude >= 0.5
    else { return nil }
    return .setting(
      "\(batch.files[0]) is of a station at"
        + " \(PlaceName.text(latitude: rounded(result.latitude), longitude: rounded(result.longitude))),"
        + " more than"
        + " half a degree from the manifest's"
        + " \(PlaceName.text(latitude: station.latitude, longitude: station.longitude));"
        + " correct `latitude` and `longitude`, or the file")
  }

  /// A degree to two decimals.
  private func rounded(_ angle: Double) -> Double { (angle * 100).rounded() / 100 }

  private func options(_ set: ObservationSet, _ station: StationInput) -> StationTECOptions {
    var options = StationTECOptions()
    options.method = archive.method.gnss
    options.mapping = archive.mapping.gnss
    options.shellHeight = archive.shellHeight
    options.mask = archive.mask
    options.step = manifest.inputs.tec.step
    if set.header.position == nil {
      options.position = StationTECOptions.place(
        latitude: station.latitude, longitude: station.longitude)
    }
    return options
  }

  private func record(
    of index: Int, _ rows: [StationTECResult.Row]
  ) throws(RunError) -> TECRecord {
    let start = UTCTime(manifest.gatheredFrom)
    let step = manifest.inputs.tec.step
    let count = (manifest.gatheredEnd - start) / step
    var series = Series<TECU>(
      start: start, step: step, values: [Double?](repeating: nil, count: max(0, count)))
    for row in rows {
      if let place = series.index(of: row.time) { series.values[place] = row.vertical }
    }
    return try stations[index].record(series, from: archive.observations)
  }

  private func notes(on index: Int, _ batches: [Solved]) -> [RunNote] {
    let sigmas = batches.flatMap(\.rows).map(\.sigma)
    let station = stations[index].station
    let name =
      station.code ?? PlaceName.text(latitude: station.latitude, longitude: station.longitude)
    var notes: [RunNote] = [
      .stationUncertainty(
        station: name, median: OrderedStatistics.median(sigmas) ?? 0, largest: sigmas.max() ?? 0,
        samples: sigmas.count, refused: batches.reduce(0) { $0 + $1.refused })
    ]
    let without = batches.flatMap(\.without).filter { $0 <= manifest.period.end }
    if let first = without.first, let reason = batches.compactMap(\.reason).first {
      notes.append(
        .stationDaysWithout(
          station: name, days: without.count, first: first, reason: reason,
          inPeriod: without.count { manifest.predictedFrom <= $0 }))
    }
    return notes
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
