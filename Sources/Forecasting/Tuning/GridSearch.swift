import Determinism

/// The choice of a model's settings on a time-ordered split of the training part.
///
/// Every candidate learns from the first part of the training samples and is scored on the rest.
/// The problem it is shown ends where training ends: it cannot see a test value, not even in a mean
/// or a standard deviation.
package struct GridSearch: Sendable {
  /// A model with one choice of settings.
  package struct Candidate: Sendable {
    /// The settings in words, such as `C 10, ε 0.01`.
    package let setting: String
    /// The model.
    package let forecaster: any Forecaster

    /// A candidate from its parts.
    package init(setting: String, forecaster: any Forecaster) {
      self.setting = setting
      self.forecaster = forecaster
    }
  }

  /// One line of the table of a search.
  package struct Row: Sendable, Equatable {
    /// The settings in words.
    package let setting: String
    /// The RMSE over all targets and validation samples, in TECU; nil where the model failed.
    package let score: Double?
    /// Why the model failed, in words.
    package let failure: String?
    /// Whether these settings were chosen.
    package let isWinner: Bool
  }

  /// Every candidate, in the order given.
  package let rows: [Row]
  /// The place of the best candidate; of equals the first.
  package let winner: Int

  /// Scores candidates.
  ///
  /// - Parameters:
  ///   - candidates: the grid; not empty.
  ///   - problem: its test part is cut off before anything is done.
  ///   - validation: the share of the training samples, at their end, that scores; 0 < v < 1.
  ///   - seed: candidate 3 takes its numbers from `candidate-3`.
  ///   - model: the model's name, for errors.
  /// - Throws: `ForecastError` for a share out of range, and the first failure where all failed.
  package init(
    _ candidates: [Candidate], problem: ForecastProblem, validation: Double = 0.2, seed: SeedPath,
    model: String
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
    var scores: [Result<Double, ForecastError>] = []
    for (number, candidate) in candidates.enumerated() {
      do throws(ForecastError) {
        let forecast = try candidate.forecaster.forecast(
          inner, seed: seed.appending("candidate-\(number)")
        ) { _, _ in }
        scores.append(Self.score(forecast, inner, from: learned, model: model))
      } catch {
        scores.append(.failure(error))
      }
    }
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
    rows = zip(candidates, scores).enumerated().map { place, pair in
      switch pair.1 {
      case .success(let score):
        Row(
          setting: pair.0.setting, score: score, failure: nil, isWinner: place == best.place)
      case .failure(let error):
        Row(setting: pair.0.setting, score: nil, failure: "\(error)", isWinner: false)
      }
    }
  }

  private static func score(
    _ forecast: Forecast, _ problem: ForecastProblem, from start: Int, model: String
  ) -> Result<Double, ForecastError> {
    var squares: [Double] = []
    for (target, predictions) in zip(problem.targets, forecast.predictions) {
      for sample in start..<problem.period.upperBound {
        guard let value = target.values[sample], let predicted = predictions[sample] else {
          continue
        }
        squares.append((value - predicted) * (value - predicted))
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

extension ForecastProblem {
  /// The same problem with everything after the training part cut off, learning from less of it.
  func trainingOnly(learningUpTo end: Int) -> ForecastProblem {
    func cut(_ channel: Channel) -> Channel {
      Channel(name: channel.name, values: Array(channel.values[..<training.upperBound]))
    }
    return ForecastProblem(
      start: start, step: step, period: training, training: training.lowerBound..<end,
      horizon: horizon, targets: targets.map(cut), auxiliaries: auxiliaries.map(cut),
      normalisation: .training)
  }
}
