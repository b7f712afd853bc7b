import Detection
import Studies

/// Applies a detector that looks at the days before each sample.
struct BackgroundStage {
  let study: PreparedStudy
  let detector: any BackgroundDetector
  let rates: ChanceRates

  /// What the detector finds at a station.
  ///
  /// - Parameter predicted: the forecast, which the drawn bounds move with where the detector uses it.
  func outcome(
    named name: String, at station: StationRecord, predicted: [Double?]
  ) throws(DetectingError) -> DetectorOutcome {
    let span = span(step: station.tec.series.step)
    let observed = Array(station.tec.series.values[span])
    let line = type(of: detector).usesForecast ? Array(predicted[span]) : nil
    guard
      let background = detector.background(
        observed: observed, predicted: line ?? [],
        samplesPerDay: 86_400 / station.tec.series.step)
    else { throw .window }
    let factor = try factor(of: background, from: span.lowerBound)
    let bounds = background.bounds(factor: factor)
    let drawn = line.map { bounds.moved(by: $0) } ?? bounds
    let values = background.exceedance(factor: factor).values
    let before = [Double?](repeating: nil, count: span.lowerBound)
    let counts = FlagCounter(study: study, exceedances: before + values) { tested in
      detector.chance.flatMap { chance in
        rates.expected(
          tested.map { background.counts[$0 - span.lowerBound] }, kind: chance, factor: factor)
      }
    }
    return DetectorOutcome(
      detector: name, factor: factor,
      windows: study.frame.windows.map { window in
        let samples = window.samples
        let local = samples.lowerBound - span.lowerBound..<samples.upperBound - span.lowerBound
        return WindowOutcome(
          window: window.window.name, samples: samples, exceedances: Array(values[local]),
          lower: Array(drawn.lower[local]), upper: Array(drawn.upper[local]),
          all: counts.all(samples), quiet: counts.quiet(samples))
      }, base: counts.base(), dtec: nil)
  }

  /// The test part and the windows, with the days that the first of their samples look back to.
  private func span(step: Int) -> Range<Int> {
    let first = study.frame.windows.reduce(study.frame.test.lowerBound) {
      min($0, $1.samples.lowerBound)
    }
    return max(0, first - detector.background.days * 86_400 / step)..<study.frame.axis.count
  }

  private func factor(
    of background: Background, from first: Int
  ) throws(DetectingError) -> Double {
    switch detector.background.width {
    case .factor(let factor): return factor
    case .rate(let rate):
      let reference = background.values.indices.map { index -> Bool? in
        study.frame.isBase(first + index)
      }
      guard let calibrated = FactorCalibration(of: background, reference: reference, rate: rate)
      else { throw .rate(rate) }
      return calibrated.factor
    }
  }
}
