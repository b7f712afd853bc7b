import Determinism
import Evaluation
import Forecasting

/// One model's forecast of a series, scored over the samples after the training part.
public struct SeriesForecastResult: Encodable, Sendable {
  let model: String
  let parameters: Int
  let trainingSamples: Int
  let scoredSamples: Int
  let epochs: Int
  let lastLoss: Double?
  let rmse: Double?
  let mae: Double?
  let correlation: Double?
  let squaredCorrelation: Double?
  let explainedVariance: Double?
  let skill: Double?
  let epochCPU: Double?
  let trainCPU: Double
  let wall: Double
  let peakMemory: Double
  let predictions: [Double?]

  enum CodingKeys: String, CodingKey {
    case model, parameters, epochs, correlation
    case trainingSamples = "training_samples"
    case scoredSamples = "scored_samples"
    case lastLoss = "last_loss"
    case rmse = "rmse_tecu"
    case mae = "mae_tecu"
    case squaredCorrelation = "r2_correlation"
    case explainedVariance = "r2_explained"
    case skill = "skill_persistence"
    case epochCPU = "epoch_cpu_ms"
    case trainCPU = "train_cpu_s"
    case wall = "wall_s"
    case peakMemory = "peak_memory_mb"
  }

  /// Trains and scores one model.
  static func make(
    _ forecaster: any Forecaster, _ problem: ForecastProblem, seed: UInt64, clock: ProcessorClock
  ) -> Result<SeriesForecastResult, ForecastError> {
    let watch = EpochWatch(clock: clock)
    let path = SeedPath(seed: seed, names: ["forecast", forecaster.name])
    do throws(ForecastError) {
      let forecast = try forecaster.forecast(problem, seed: path) { _, _ in watch.tick() }
      let reference = try Persistence().forecast(problem, seed: path) { _, _ in }
      return .success(
        SeriesForecastResult(forecaster.name, problem, forecast, reference, watch.times()))
    } catch {
      return .failure(error)
    }
  }

  private init(
    _ name: String, _ problem: ForecastProblem, _ forecast: Forecast, _ reference: Forecast,
    _ times: EpochWatch.Times
  ) {
    let test = problem.training.upperBound..<problem.period.upperBound
    let observed = problem.targets[0].values
    let predicted = forecast.predictions[0]
    let persistence = reference.predictions[0]
    let common = test.filter { predicted[$0] != nil && persistence[$0] != nil }
    let scores = Scores(observed: observed[test], predicted: predicted[test])
    let ours = Scores(
      observed: common.map { observed[$0] }, predicted: common.map { predicted[$0] })
    let theirs = Scores(
      observed: common.map { observed[$0] }, predicted: common.map { persistence[$0] })
    model = name
    parameters = forecast.parameterCount
    trainingSamples = problem.training.count
    scoredSamples = scores?.count ?? 0
    epochs = forecast.losses.count
    lastLoss = forecast.losses.last
    rmse = scores?.rmse
    mae = scores?.mae
    correlation = scores?.correlation
    squaredCorrelation = scores?.squaredCorrelation
    explainedVariance = scores?.explainedVariance
    skill = theirs.flatMap { reference in ours?.skill(against: reference) }
    epochCPU = epochs > 0 ? times.perEpoch : nil
    trainCPU = times.total
    wall = times.wall
    peakMemory = ProcessorClock.peakMemory
    predictions = predicted
  }

  /// Leaves the predictions out: they have a file of their own.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(model, forKey: .model)
    try container.encode(parameters, forKey: .parameters)
    try container.encode(trainingSamples, forKey: .trainingSamples)
    try container.encode(scoredSamples, forKey: .scoredSamples)
    try container.encode(epochs, forKey: .epochs)
    try container.encode(lastLoss, forKey: .lastLoss)
    try container.encode(rmse, forKey: .rmse)
    try container.encode(mae, forKey: .mae)
    try container.encode(correlation, forKey: .correlation)
    try container.encode(squaredCorrelation, forKey: .squaredCorrelation)
    try container.encode(explainedVariance, forKey: .explainedVariance)
    try container.encode(skill, forKey: .skill)
    try container.encode(epochCPU, forKey: .epochCPU)
    try container.encode(trainCPU, forKey: .trainCPU)
    try container.encode(wall, forKey: .wall)
    try container.encode(peakMemory, forKey: .peakMemory)
  }

  /// The record as lines of text, scores first.
  public var text: String {
    func line(_ name: String, _ value: Double?, _ unit: String = "") -> String {
      let shown = value.map { fixed($0) + (unit.isEmpty ? "" : " " + unit) } ?? "undefined"
      return name + String(repeating: " ", count: max(1, 30 - name.count)) + shown
    }
    return [
      "\(model): \(parameters) parameters, \(epochs) epochs, \(scoredSamples) samples scored",
      line("  RMSE", rmse, "TECU"), line("  MAE", mae, "TECU"),
      line("  correlation", correlation), line("  R2 = correlation squared", squaredCorrelation),
      line("  R2 = 1 - SSE/SST", explainedVariance), line("  skill against persistence", skill),
      line("  CPU time per epoch", epochCPU, "ms"), line("  CPU time", trainCPU, "s"),
      line("  time", wall, "s"), line("  peak memory", peakMemory, "MB"),
    ].joined(separator: "\n")
  }

  /// A number with four decimals.
  private func fixed(_ value: Double) -> String {
    guard value.magnitude < 1e12 else { return "\(value)" }
    let scaled = Int((value.magnitude * 10_000).rounded())
    let digits = String(scaled % 10_000)
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return sign + "\(scaled / 10_000)." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
