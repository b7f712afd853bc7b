import Detection
import Determinism
import Forecasting
import Ionosphere
import Studies

/// A study with its inputs gathered and cut into warm-up, training and test.
struct PreparedStudy: Sendable {
  let manifest: StudyManifest
  let tec: TECRecord
  let weather: SpaceWeather
  let sources: [StudySource]
  let periodStart: Int
  let shownStart: Int
  let trainingEnd: Int
  let indexHour: IndexHour
  let labels: [HourLabel]
  let conditions: [Conditions]
  let quiet: [Bool?]

  var end: Int { tec.series.values.count }
  var period: Range<Int> { periodStart..<end }
  var shown: Range<Int> { shownStart..<end }
  var training: Range<Int> { periodStart..<trainingEnd }
  var test: Range<Int> { trainingEnd..<end }

  init(manifest: StudyManifest, inputs: GatheredInputs) {
    let series = inputs.tec.series
    let start = UTCTime(manifest.period.start)
    let shownFrom = UTCTime(manifest.period.shownFrom)
    periodStart = (start - series.start) / series.step
    shownStart = (shownFrom - series.start) / series.step
    let length = series.values.count - periodStart
    trainingEnd = periodStart + Int(manifest.training.fraction * Double(length))
    let hours: IndexHour =
      switch manifest.quiet.indexHour {
      case .ending: .ending
      case .containing: .containing
      }
    let limits = Detection.QuietLimits(
      kpBelow: manifest.quiet.kpBelow, apBelow: manifest.quiet.apBelow,
      dstAbove: manifest.quiet.dstAbove, dstBelow: manifest.quiet.dstBelow,
      f107Below: manifest.quiet.f107Below)
    let times = series.values.indices.map { series.time(at: $0) }
    labels = times.map { hours.label(of: $0) }
    conditions = times.map { Conditions(at: $0, in: inputs.weather, indexHour: hours) }
    quiet = conditions.map { $0.isQuiet(within: limits) }
    indexHour = hours
    tec = inputs.tec
    weather = inputs.weather
    sources = inputs.sources
    self.manifest = manifest
  }

  /// The problem put to every forecaster.
  var problem: ForecastProblem {
    ForecastProblem(
      start: tec.series.start, step: tec.series.step, period: period, training: training,
      targets: [.init(name: tec.name, values: tec.series.values)],
      normalisation: manifest.training.normalisation == .training ? .training : .wholeSeries)
  }
}

/// What gathering yields.
struct GatheredInputs: Sendable {
  /// TEC of the warm-up and the period.
  let tec: TECRecord
  /// The indices of the period.
  let weather: SpaceWeather
  /// Where both come from.
  let sources: [StudySource]
}
