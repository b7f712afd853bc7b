import Detection
import Determinism
import Forecasting
import Ionosphere
import Studies

/// A study with its inputs gathered and cut into warm-up, training and test.
struct PreparedStudy: Sendable {
  let manifest: StudyManifest
  /// The stations whose TEC can be learned from; never empty.
  let stations: [StationRecord]
  let failedStations: [StationFailure]
  let weather: SpaceWeather
  let periodStart: Int
  let shownStart: Int
  let trainingEnd: Int
  let end: Int
  let indexHour: IndexHour
  let labels: [HourLabel]
  let conditions: [Conditions]
  let quiet: [Bool?]
  let windows: [WindowRecord]

  /// The moments of the samples, the same at every station.
  var axis: SampleAxis { SampleAxis(of: stations[0].tec.series) }
  var period: Range<Int> { periodStart..<end }
  var shown: Range<Int> { shownStart..<end }
  var training: Range<Int> { periodStart..<trainingEnd }
  var test: Range<Int> { trainingEnd..<end }
  /// The day that the earthquake's moment is named by.
  var earthquakeDay: CivilDate { indexHour.label(of: manifest.earthquake.time).date }

  /// - Throws: `RunError` when no station can be learned from, in the words of the first.
  init(manifest: StudyManifest, inputs: GatheredInputs) throws(RunError) {
    guard let series = inputs.stations.first?.tec.series else {
      throw .noStation(inputs.failedStations.first?.reason ?? "")
    }
    periodStart = (UTCTime(manifest.period.start) - series.start) / series.step
    end = series.values.count
    switch manifest.training.split {
    case .fraction(let fraction):
      trainingEnd = periodStart + Int(fraction * Double(end - periodStart))
    case .until(let day):
      trainingEnd = min(end, (UTCTime(day.advanced(by: 1)) - series.start) / series.step)
    }
    let hours: IndexHour =
      switch manifest.quiet.indexHour {
      case .ending: .ending
      case .containing: .containing
      }
    let limits = manifest.quiet.limits
    let times = series.values.indices.map { series.time(at: $0) }
    labels = times.map { hours.label(of: $0) }
    // A day's first sample may be named by the day before, whose other samples are not shown.
    shownStart = labels.firstIndex { $0.date >= manifest.period.shownFrom } ?? end
    conditions = times.map { Conditions(at: $0, in: inputs.weather, indexHour: hours) }
    quiet = conditions.map { $0.isQuiet(within: limits) }
    indexHour = hours
    weather = inputs.weather
    self.manifest = manifest
    var stations: [StationRecord] = []
    var failures = inputs.failedStations
    let training = periodStart..<trainingEnd
    for station in inputs.stations {
      let prepared = PreparedSeries(
        station.tec.series.values, name: station.tec.name, period: periodStart..<end,
        training: training, step: series.step, settings: manifest.preparation)
      let learned = prepared.values[training].compactMap { $0 }
      if inputs.stations.count > 1, learned.allSatisfy({ $0 == learned[0] }) {
        failures.append(
          StationFailure(
            code: station.tec.name, latitude: station.tec.latitude,
            longitude: station.tec.longitude,
            reason: "the training part holds "
              + (learned.isEmpty ? "no TEC" : "one value of TEC everywhere")))
      } else {
        stations.append(
          StationRecord(
            code: station.tec.name, group: station.group, tec: station.tec, prepared: prepared))
      }
    }
    guard !stations.isEmpty else { throw .noStation(failures.first?.reason ?? "") }
    self.stations = stations
    let order = manifest.inputs.tec.stations.map(\.code)
    failedStations = failures.sorted {
      (order.firstIndex(of: $0.code) ?? 0) < (order.firstIndex(of: $1.code) ?? 0)
    }
    windows = WindowRecord.all(
      of: manifest, labels: labels, quiet: quiet, shown: shownStart..<end, step: series.step,
      earthquakeDay: hours.label(of: manifest.earthquake.time).date)
  }

  /// Whether a sample belongs to the base that detectors are held against: quiet, of the test part,
  /// and outside every window.
  func isBase(_ sample: Int) -> Bool {
    test.contains(sample) && quiet[sample] == true
      && !windows.contains { $0.samples.contains(sample) }
  }

  /// The problem put to every forecaster for each horizon of the manifest, in their order.
  func problems() -> [ForecastProblem] {
    let input = ForecastInput(
      start: axis.start, step: axis.step, period: period,
      targets: stations.map { station in
        .init(
          name: station.code, values: station.prepared.values,
          isFilled: station.prepared.filled.contains(true) ? station.prepared.filled : [])
      },
      auxiliaries: manifest.inputs.auxiliaries.map { auxiliary in
        .init(name: auxiliary.rawValue, values: conditions.map { $0[auxiliary] })
      })
    return manifest.training.horizons.map { horizon in
      ForecastProblem(
        input, training: training, horizon: horizon,
        normalisation: manifest.training.normalisation == .training ? .training : .wholeSeries,
        stride: manifest.training.stride)
    }
  }
}

extension Conditions {
  fileprivate subscript(auxiliary: AuxiliaryInput) -> Double? {
    switch auxiliary {
    case .kp: kp
    case .ap: ap
    case .f107: f107
    case .dst: dst
    }
  }
}
