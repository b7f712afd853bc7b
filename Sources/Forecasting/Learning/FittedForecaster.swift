/// A model that has learned, ready to predict other series of the same channels.
///
/// It is a value: predictions are a pure function of it and of the input, and one that was encoded
/// and decoded again, which the catalogue does, predicts the same bits. Long arrays are encoded as `FlatArray`.
public struct FittedForecaster: Sendable, Encodable {
  /// The forecaster's name, such as `mlp`; it also says how the parameters are decoded.
  public let name: String
  /// The channels and times it was fitted to.
  public let frame: ForecastFrame
  /// What it learned, in numbers for reports.
  public let summary: FitSummary
  /// The parameters.
  let model: any FittedModel

  enum CodingKeys: String, CodingKey {
    case name, frame, summary, model
  }

  /// What a forecaster has learned from a problem.
  init(
    name: String, problem: ForecastProblem, summary: FitSummary = FitSummary(),
    model: any FittedModel
  ) {
    self.init(name: name, frame: ForecastFrame(problem), summary: summary, model: model)
  }

  init(
    name: String, frame: ForecastFrame, summary: FitSummary, model: any FittedModel
  ) {
    self.name = name
    self.frame = frame
    self.summary = summary
    self.model = model
  }

  /// Predicts every sample it can, without learning anything more.
  ///
  /// The input may be that of the fit, the same with an injected signal, a longer record or another
  /// one. Where inputs are scaled, mean and standard deviation are those of the fit, whatever is
  /// predicted: with `Normalisation.wholeSeries` they are of the whole series fitted to, and other
  /// test values do not move them.
  ///
  /// - Parameters:
  ///   - input: series of the same stations and auxiliary inputs, in the same order and at the same
  ///     step.
  ///   - jobs: threads to use, ≥ 1; the result does not depend on it.
  /// - Returns: predicted TEC (TECU) for each target and each sample, warm-up included; nil where
  ///   the model has no prediction.
  /// - Throws: `ForecastError` for other channels or another step, for a number that is not finite,
  ///   and where a prediction leaves the range of numbers.
  public func predict(
    _ input: ForecastInput, jobs: Int = 1
  ) throws(ForecastError) -> [[Double?]] {
    try frame.check(input, model: name)
    try input.requireFinite(model: name)
    return try model.predict(input, horizon: frame.horizon, jobs: jobs)
  }

  /// What it predicts, with what it learned.
  ///
  /// - Throws: `ForecastError` as `predict` does.
  package func forecast(
    _ input: ForecastInput, jobs: Int
  ) throws(ForecastError) -> Forecast {
    Forecast(predictions: try predict(input, jobs: jobs), summary: summary)
  }

  /// The model with a choice of settings made before it learned.
  func preceded(by search: SettingSearch) -> FittedForecaster {
    FittedForecaster(
      name: name, frame: frame, summary: summary.preceded(by: search), model: model)
  }

  /// Encodes name, frame, summary and parameters.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(frame, forKey: .frame)
    try container.encode(summary, forKey: .summary)
    try container.encode(model, forKey: .model)
  }
}
