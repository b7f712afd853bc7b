import Determinism

/// A model that chooses its settings from a grid on the training part, and then learns from all of
/// that part with the settings chosen (Xiong et al. 2022, section II-C, tune all models).
public struct TunedForecaster: Forecaster {
  /// The model's name.
  public let name: String
  private let settings: [String]
  private let candidates: [GridSearch.Candidate]
  private let validation: Double

  /// A model with a grid of options.
  ///
  /// - Parameters:
  ///   - name: one of `ForecasterCatalogue.names`.
  ///   - settings: the keys of the settings varied, for tables.
  ///   - candidates: the values of those keys, for tables, and the options they stand for.
  ///   - validation: the share of the training samples, at their end, that scores; 0 < v < 1.
  /// - Throws: `ForecastError` for an unknown name, or an option the model cannot work with.
  public init(
    _ name: String, settings: [String],
    candidates: [(values: [String], options: ForecasterOptions)], validation: Double
  ) throws(ForecastError) {
    self.name = name
    self.settings = settings
    self.validation = validation
    var made: [GridSearch.Candidate] = []
    for candidate in candidates {
      made.append(
        GridSearch.Candidate(
          values: candidate.values,
          forecaster: try ForecasterCatalogue.make(name, options: candidate.options)))
    }
    self.candidates = made
  }

  /// Those of the model itself.
  public var jobs: Int { candidates.first?.forecaster.jobs ?? 1 }

  /// Whether any entry of the grid does.
  public var drawsNumbers: Bool { candidates.contains { $0.forecaster.drawsNumbers } }

  /// Whether any entry of the grid does.
  public var scalesSeries: Bool { candidates.contains { $0.forecaster.scalesSeries } }

  /// That of every entry of the grid, and of the last training as of the dearest.
  public func effort(of problem: ForecastProblem) -> Double {
    let efforts = candidates.map { $0.forecaster.effort(of: problem) }
    return efforts.reduce(0, +) + (efforts.max() ?? 0)
  }

  /// That of the greatest entry of the grid, as they learn one after another.
  public func memory(of problem: ForecastProblem) -> Double {
    candidates.map { $0.forecaster.memory(of: problem) }.max() ?? 0
  }

  /// Chooses, and learns with the settings chosen; the summary holds the table of the choice.
  ///
  /// - Throws: `ForecastError` where every entry of the grid failed, or the last training.
  public func fit(
    _ problem: ForecastProblem, seed: SeedPath, progress: @Sendable (Double, String) -> Void
  ) throws(ForecastError) -> FittedForecaster {
    let rounds = Double(candidates.count + 1)
    let count = candidates.count
    let search = try GridSearch(
      candidates, settings: settings, problem: problem, validation: validation,
      seed: seed.appending("tuning"), model: name
    ) { place in progress(Double(place) / rounds, "settings \(place + 1) of \(count)") }
    let chosen = candidates[search.winner].forecaster
    return try chosen.fit(problem, seed: seed) { share, words in
      progress((rounds - 1 + share) / rounds, words)
    }.preceded(by: search.table)
  }
}
