import Determinism

/// Zero mean and unit standard deviation (Akhoondzadeh 2021, Eqs. 1 and 2; ddof 1).
public struct Scaler: Sendable, Codable, Equatable {
  /// The mean, in the series' unit.
  public let mean: Double
  /// The sample standard deviation, in the series' unit; > 0.
  public let standardDeviation: Double

  /// The scaler of a channel.
  ///
  /// - Parameters:
  ///   - channel: the series.
  ///   - samples: the samples that give mean and standard deviation; gaps are left out.
  ///   - model: named in errors.
  /// - Throws: `ForecastError` for a channel with fewer than two values or no spread.
  init(
    of channel: ForecastProblem.Channel, over samples: Range<Int>, model: String
  ) throws(ForecastError) {
    let values = channel.values[samples].compactMap { $0 }
    guard !values.isEmpty else {
      throw ForecastError(model: model, reason: .noObservations(series: channel.name))
    }
    guard let mean = OrderedStatistics.mean(values),
      let deviation = OrderedStatistics.standardDeviation(values)
    else {
      throw ForecastError(
        model: model, reason: .tooFewSamples(series: channel.name, have: values.count, need: 2))
    }
    // A spread below rounding is no spread: dividing by it would blow rounding up to a signal.
    guard deviation > 1e-9 * max(1, mean.magnitude), deviation.isFinite else {
      throw ForecastError(model: model, reason: .constantSeries(series: channel.name))
    }
    self.mean = mean
    standardDeviation = deviation
  }

  /// A value in units of the standard deviation.
  public func scaled(_ value: Double) -> Double { (value - mean) / standardDeviation }

  /// The value that a scaled one stands for.
  public func unscaled(_ value: Double) -> Double { value * standardDeviation + mean }
}
