import Determinism

/// A model that predicts TEC one horizon ahead.
///
/// A forecast is a pure function of problem and seed: the same on any number of threads, in any
/// order beside other forecasters.
public protocol Forecaster: Sendable {
  /// The name used in manifests and on the command line, such as `mlp`.
  var name: String { get }

  /// Learns from the training samples and predicts every sample it can.
  ///
  /// - Parameters:
  ///   - problem: the series and the ranges.
  ///   - seed: the path every random number of this model is named under.
  ///   - progress: told the share of the work done, 0 ... 1, and a word such as `epoch 12 of 100`.
  /// - Throws: `ForecastError`, naming the model and what was wrong.
  func forecast(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Forecast
}
