import Determinism

/// The choice of a model's settings on a time-ordered split of the training part.
///
/// Every candidate learns from the first part of the training samples and is scored on those of the
/// rest that all candidates predict. The problem it is shown ends where training ends: it cannot see
/// a test value, not even in a mean or a standard deviation.
package struct GridSearch: Sendable {
  /// A model with one choice of settings.
  package struct Candidate: Sendable {
    /// The values of the settings varied, for tables.
    package let values: [String]
    /// The model.
    package let forecaster: any Forecaster

    /// A candidate from its parts.
    package init(values: [String], forecaster: any Forecaster) {
      self.values = values
      self.forecaster = forecaster
    }
  }

  /// Every candidate with its RMSE over all targets and scored samples (TECU), in the order given.
  package let table: SettingSearch
  /// The place of the best candidate; of equals the first.
  package let winner: Int

  /// Scores candidates.
  ///
  /// - Parameters:
  ///   - candidates: the grid; not empty.
  ///   - settings: the keys of the settings varied.
  ///   - problem: its test part is cut off before anything is done.
  ///   - validation: the share of the training samples, at their end, that scores; 0 < v < 1.
  ///   - seed: a candidate takes its numbers from the name of its settings, such as
  ///     `cost=10,epsilon=0.1`, so that another candidate beside it changes none of them.
  ///   - model: the model's name, for errors.
  ///   - progress: told the place of each candidate before it is tried.
  /// - Throws: `ForecastError` for a share out of range, and the first failure where all failed.
  package init(
    _ candidates: [Candidate], settings: [String], problem: ForecastProblem,
    validation: Double = 0.2, seed: SeedPath, model: String, progress: (Int) -> Void = { _ in }
  ) throws(ForecastError) {
    let count = problem.training.count
    let learned = problem.training.lowerBound + Int(Double(count) * (1 - validation))
    guard !candidates.isEmpty, validation > 0, validation < 1,
      learned > problem.training.lowerBound, learned < problem.training.upperBound
    else {
      throw ForecastError(
        model: model,
        reason: .setting(
          "tuning needs a grid and a validation share between 0 and 1 that leaves samples on both sides"
        ))
    }
    let inner = problem.trainingOnly(learningUpTo: learned)
    var forecasts: [Result<Forecast, ForecastError>] = []
    for (place, candidate) in candidates.enumerated() {
      progress(place)
      let path = seed.appending(SettingsName.of(settings, candidate.values))
      do throws(ForecastError) {
        forecasts.append(.success(try candidate.forecaster.forecast(inner, seed: path) { _, _ in }))
      } catch {
        forecasts.append(.failure(error))
      }
    }
    let scores = Self.scores(forecasts, inner, from: learned, model: model)
    var best: (place: Int, score: Double)?
    for (place, result) in scores.enumerated() {
      if case .success(let score) = result, best.map({ score < $0.score }) ?? true {
        best = (place, score)
      }
    }
    guard let best else {
      for case .failure(let error) in scores { throw error }
      throw ForecastError(model: model, reason: .setting("the grid is empty"))
    }
    winner = best.place
    let rows = zip(candidates, scores).enumerated().map { place, pair in
      switch pair.1 {
      case .success(let score):
        SettingSearch.Row(
          values: pair.0.values, score: score, failure: nil, isWinner: place == best.place)
      case .failure(let error):
        SettingSearch.Row(
          values: pair.0.values, score: nil, failure: error.words, isWinner: false)
      }
    }
    table = SettingSearch(
      series: nil, settings: settings, criterion: .validation(share: validation), rows: rows)
  }

  private static func scores(
    _ forecasts: [Result<Forecast, ForecastError>], _ problem: ForecastProblem, from start: Int,
    model: String
  ) -> [Result<Double, ForecastError>] {
    let predictions = forecasts.compactMap { try? $0.get().predictions }
    var scored: [(target: Int, sample: Int, value: Double)] = []
    for (target, channel) in problem.targets.enumerated() {
      for sample in start..<problem.period.upperBound {
        guard let value = channel.values[sample], !channel.wasFilled(sample),
          predictions.allSatisfy({ $0[target][sample] != nil })
        else { continue }
        scored.append((target, sample, value))
      }
    }
    return forecasts.map { result in
      result.flatMap { forecast in
        let squares = scored.compactMap { place -> Double? in
          forecast.predictions[place.target][place.sample].map {
            ($0 - place.value) * ($0 - place.value)
          }
        }
        guard !squares.isEmpty else {
          return .failure(
            ForecastError(
              model: model,
              reason: .tooFewSamples(series: "the validation part", have: 0, need: 1)))
        }
        return .success((OrderedStatistics.sum(squares) / Double(squares.count)).squareRoot())
      }
    }
  }
}

extension ForecastProblem {
  /// The same problem with everything after the training part cut off, learning from less of it.
  func trainingOnly(learningUpTo end: Int) -> ForecastProblem {
    func cut(_ channel: Channel) -> Channel {
      Channel(
        name: channel.name, values: Array(channel.values[..<training.upperBound]),
        isFilled: Array(channel.isFilled.prefix(training.upperBound)))
    }
    return ForecastProblem(
      start: start, step: step, period: training, training: training.lowerBound..<end,
      horizon: horizon, targets: targets.map(cut), auxiliaries: auxiliaries.map(cut),
      normalisation: .training, stride: stride)
  }
}
