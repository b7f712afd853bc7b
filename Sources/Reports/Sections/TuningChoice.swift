import Forecasting

/// A choice of settings with the model and the horizon it was made for.
struct TuningChoice {
  let model: String
  /// Steps from the newest sample the model sees to the one it predicts.
  let steps: Int
  let search: SettingSearch

  /// The choices of every model of a report, in the order of models and horizons.
  static func all(of report: StudyReport) -> [TuningChoice] {
    report.successes.flatMap { model, success in
      success.horizons.flatMap { horizon in
        horizon.searches.map {
          TuningChoice(model: model, steps: horizon.steps, search: $0)
        }
      }
    }
  }

  /// What was taken, such as `depth 10, leaf 5`.
  var taken: String {
    zip(search.settings, search.winner).map { "\($0) \($1)" }.joined(separator: ", ")
  }

  /// Whether another choice is of the same model and horizon.
  func isBeside(_ other: TuningChoice) -> Bool { model == other.model && steps == other.steps }

  /// Whether another choice is among the same entries.
  func isAmongEntries(of other: TuningChoice) -> Bool {
    model == other.model && search.settings == other.search.settings
      && search.criterion == other.search.criterion
      && search.rows.map(\.values) == other.search.rows.map(\.values)
  }
}
