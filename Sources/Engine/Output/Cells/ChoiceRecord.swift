import Forecasting

/// The settings that a model chose from a grid, in `results.json`.
package struct ChoiceRecord: Codable, Sendable, Equatable {
  /// The station chosen for; nil for one choice for all.
  let station: String?
  /// What was compared: `rmse_tecu` of the validation samples or `aic`.
  let criterion: String
  /// The winner's; less is better.
  let score: Double?
  /// The values taken by their keys in a manifest, as a manifest writes them.
  let settings: [String: String]

  init(_ search: SettingSearch) {
    station = search.series
    criterion =
      switch search.criterion {
      case .validation: "rmse_tecu"
      case .akaike: "aic"
      }
    score = search.rows.first(where: \.isWinner)?.score
    settings = Dictionary(zip(search.settings, search.winner)) { first, _ in first }
  }
}
