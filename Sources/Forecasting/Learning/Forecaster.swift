import Determinism

/// A model that learns to predict TEC one horizon ahead.
///
/// What it learns is a pure function of problem and seed: the same on any number of threads, in any
/// order beside other forecasters.
public protocol Forecaster: Sendable {
  /// The name used in manifests and on the command line, such as `mlp`.
  var name: String { get }
  /// Threads that the model may use, ≥ 1; no result depends on it.
  var jobs: Int { get }

  /// Whether a fit draws random numbers; where it does not, the seed changes nothing.
  var drawsNumbers: Bool { get }
  /// Whether a fit scales its series; where it does not, the normalisation changes nothing.
  var scalesSeries: Bool { get }

  /// Roughly how many multiplications a fit takes, so that the longest can begin first; no result
  /// depends on it.
  func effort(of problem: ForecastProblem) -> Double

  /// Roughly how many bytes a fit holds at once beside the series, so that one that no memory holds
  /// is refused before any work.
  func memory(of problem: ForecastProblem) -> Double

  /// Learns from the training samples.
  ///
  /// - Parameters:
  ///   - problem: the series and the ranges.
  ///   - seed: the path every random number of this model is named under.
  ///   - progress: told the share of the work done, 0 ... 1, and a word such as `epoch 12 of 100`.
  /// - Throws: `ForecastError`, naming the model and what was wrong.
  func fit(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> FittedForecaster
}

extension Forecaster {
  /// No random numbers.
  public var drawsNumbers: Bool { false }

  /// No scaling.
  public var scalesSeries: Bool { false }

  /// One thread.
  public var jobs: Int { 1 }

  /// Next to nothing.
  public func effort(of problem: ForecastProblem) -> Double { 0 }

  /// Next to nothing.
  public func memory(of problem: ForecastProblem) -> Double { 0 }

  /// Learns from the training samples of a problem and predicts every sample of it that the model
  /// can.
  ///
  /// - Parameters:
  ///   - problem: the series and the ranges.
  ///   - seed: the path every random number of this model is named under.
  ///   - progress: told the share of the work done, 0 ... 1, and a word such as `epoch 12 of 100`.
  /// - Throws: `ForecastError`, naming the model and what was wrong.
  public func forecast(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> Forecast {
    try fit(problem, seed: seed, progress: progress).forecast(problem.input, jobs: jobs)
  }
}
