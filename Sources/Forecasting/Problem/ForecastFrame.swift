/// The channels and times that a model was fitted to, and that it can predict.
public struct ForecastFrame: Sendable, Codable, Equatable {
  /// The names of the stations, in their order.
  public let stations: [String]
  /// The names of the auxiliary inputs, in their order.
  public let auxiliaries: [String]
  /// Seconds between samples.
  public let step: Int
  /// Steps from the newest lag to the predicted sample.
  public let horizon: Int

  /// The frame of a problem.
  init(_ problem: ForecastProblem) {
    stations = problem.targets.map(\.name)
    auxiliaries = problem.auxiliaries.map(\.name)
    step = problem.step
    horizon = problem.horizon
  }

  /// Refuses what has other channels, another order of them, or another step.
  ///
  /// - Throws: `ForecastError` in the name of the model.
  func check(_ input: ForecastInput, model: String) throws(ForecastError) {
    for (kind, fitted, given) in [
      ("stations", stations, input.targets.map(\.name)),
      ("auxiliary inputs", auxiliaries, input.auxiliaries.map(\.name)),
    ] where fitted != given {
      throw ForecastError(
        model: model, reason: .otherChannels(kind: kind, fitted: fitted, given: given))
    }
    guard step == input.step else {
      throw ForecastError(model: model, reason: .otherStep(fitted: step, given: input.step))
    }
  }
}
