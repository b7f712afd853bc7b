import Determinism

/// ε-support-vector regression as a forecaster (X7): one model for each station.
///
/// Features and targets are scaled by mean and standard deviation (over the period or its training
/// part, as the problem says), so ε is in standard deviations of the station's TEC. A feature
/// without spread becomes 0. A stride thins the samples learned from, never those predicted.
struct SupportVectorForecaster: Forecaster {
  let name: String
  private let options: SupportVectorOptions
  private let lags: Int
  private let inputs: StationInputs
  private let stride: Int

  /// A forecaster from its settings.
  ///
  /// - Throws: `ForecastError` for a setting out of range.
  init(
    name: String, options: SupportVectorOptions, lags: Int, inputs: StationInputs = .all,
    stride: Int = 1
  ) throws(ForecastError) {
    try options.check(model: name)
    self.stride = try OptionReader(model: name).atLeast(1, "stride", stride)
    self.inputs = inputs
    self.lags = try OptionReader(model: name).atLeast(1, "lags", lags)
    self.name = name
    self.options = options
  }

  func forecast(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Forecast {
    try problem.requireFinite(model: name)
    let scaled = scaledInputs(of: problem)
    let shared = inputs == .all ? WindowTable(scaled, lags: lags, inputs: .all) : nil
    let samples = problem.normalisation == .training ? problem.training : problem.period
    var predictions: [[Double?]] = []
    for (station, channel) in problem.targets.enumerated() {
      let scaler = try Scaler(of: channel, over: samples, model: name)
      let windows = shared ?? WindowTable(scaled, lags: lags, inputs: .own, station: station)
      let table = try windows.training(
        scaled, station: station, model: name, stride: stride)
      let machine = try SupportVectorRegression.fit(
        table, options: options, model: name, series: channel.name)
      let values = machine.predict(windows.features).map(scaler.unscaled)
      predictions.append(windows.spread(values, over: problem))
      progress(Double(station + 1) / Double(problem.targets.count), channel.name)
    }
    return Forecast(predictions: predictions)
  }

  private func scaledInputs(of problem: ForecastProblem) -> ForecastProblem {
    let samples = problem.normalisation == .training ? problem.training : problem.period
    func scaled(_ channel: ForecastProblem.Channel) -> ForecastProblem.Channel {
      let scaler = try? Scaler(of: channel, over: samples, model: name)
      return ForecastProblem.Channel(
        name: channel.name, values: channel.values.map { $0.map { scaler?.scaled($0) ?? 0 } },
        isFilled: channel.isFilled)
    }
    return ForecastProblem(
      start: problem.start, step: problem.step, period: problem.period, training: problem.training,
      horizon: problem.horizon, targets: problem.targets.map(scaled),
      auxiliaries: problem.auxiliaries.map(scaled), normalisation: problem.normalisation,
      stride: problem.stride)
  }
}
