/// The parameters that one family of forecasters learns, and what they say of series.
///
/// Encoded and decoded again, the parameters give the same bits.
protocol FittedModel: Sendable, Codable {
  /// Predicted TEC (TECU) for each target and each sample, warm-up included; nil where there is no
  /// prediction.
  ///
  /// - Parameters:
  ///   - input: has the channels and the step of the fit, and no number that is not finite.
  ///   - horizon: steps from the newest lag to the predicted sample, as in the fit.
  ///   - jobs: threads to use, ≥ 1; the result does not depend on it.
  func predict(
    _ input: ForecastInput, horizon: Int, jobs: Int
  ) throws(ForecastError) -> [[Double?]]
}
