import Determinism
import Forecasting
import Studies

extension PreparedSeries {
  /// Prepares a series.
  ///
  /// The trend's variances are those of the training samples. Gaps before the training part's end
  /// are filled from training samples alone, so that with limits from there too no test value
  /// reaches what is learned from; later gaps are filled from the whole period, which lets a lag know
  /// of values after it.
  ///
  /// - Parameters:
  ///   - values: TEC as observed (TECU), warm-up included.
  ///   - name: the station's, for errors.
  ///   - period: the samples of the study; it ends with the series.
  ///   - training: those learned from, a prefix of the period.
  ///   - step: seconds between samples.
  ///   - settings: what to do.
  package init(
    _ values: [Double?], name: String, period: Range<Int>, training: Range<Int>, step: Int,
    settings: Preparation
  ) {
    do throws(ForecastError) {
      var prepared = values
      var outliers: [Outlier] = []
      var limits: ClosedRange<Double>?
      if let rule = settings.outliers {
        let removal = try OutlierRemoval(
          values, limitsFrom: rule.limits == .training ? training : period, factor: rule.sigma,
          series: name)
        prepared = removal.values
        limits = removal.lowerLimit...max(removal.lowerLimit, removal.upperLimit)
        outliers = removal.removed.map {
          Outlier(sample: $0.sample, value: $0.value, isHigh: $0.value > removal.upperLimit)
        }
      }
      let open = Self.longGaps(in: values, period, step: step, settings: settings)
      let filling = try Self.filling(
        prepared, name: name, period, training, open: open, settings: settings)
      self.init(
        values: filling?.values ?? prepared,
        filled: filling?.filled ?? values.map { _ in false }, outliers: outliers,
        limits: limits, openGaps: open, trend: filling?.trend, failure: nil)
    } catch {
      self.init(
        values: values, filled: values.map { _ in false }, outliers: [], limits: nil,
        openGaps: [], trend: nil, failure: error.description)
    }
  }

  private struct Filling {
    let values: [Double?]
    let filled: [Bool]
    let trend: TrendVariances
  }

  /// The series with its gaps filled; nil where there is nothing to fill.
  private static func filling(
    _ values: [Double?], name: String, _ period: Range<Int>, _ training: Range<Int>,
    open: [Range<Int>], settings: Preparation
  ) throws(ForecastError) -> Filling? {
    guard settings.gaps == .kalman else { return nil }
    var wanted = values.indices.map { period.contains($0) && values[$0] == nil }
    for gap in open { for sample in gap { wanted[sample] = false } }
    guard wanted.contains(true) else { return nil }
    let trend = try LocalLinearTrend.fit(
      Array(values[training]), model: "kalman-smoothing", series: name)
    let learned = trend.smoothedLevels(Array(values[training]))
    let whole = trend.smoothedLevels(Array(values[period]))
    var filled = values
    for sample in period where wanted[sample] {
      let place = sample - period.lowerBound
      filled[sample] = sample < training.upperBound ? learned[place] : whole[place]
    }
    let variances = trend.variances
    return Filling(
      values: filled, filled: wanted,
      trend: TrendVariances(
        irregular: variances.irregular, level: variances.level, slope: variances.trend))
  }

  /// Runs of samples of the period without an observation, longer than the settings let be filled.
  private static func longGaps(
    in values: [Double?], _ period: Range<Int>, step: Int, settings: Preparation
  ) -> [Range<Int>] {
    guard settings.gaps == .kalman, let hours = settings.splitGapsOverHours else { return [] }
    var gaps: [Range<Int>] = []
    var start: Int?
    for sample in period.lowerBound...period.upperBound {
      if sample < period.upperBound, values[sample] == nil {
        start = start ?? sample
      } else if let first = start {
        if (sample - first) * step > hours * 3_600 { gaps.append(first..<sample) }
        start = nil
      }
    }
    return gaps
  }
}
