import Forecasting

/// Which settings each model knows: its own, and a grid of them where it has any.
package enum ModelSettings {
  /// Every model with its settings, in the order of the reference.
  package static let table: [(model: String, settings: [String])] = ForecasterCatalogue.names.map {
    let settings = ForecasterCatalogue.settings(of: $0).map(\.name)
    return ($0, settings.isEmpty ? [] : settings + ["tuning"])
  }

  /// The names of the models.
  package static let models = table.map(\.model)

  /// The settings of a model; empty for an unknown one.
  package static func settings(of model: String) -> [String] {
    table.first { $0.model == model }?.settings ?? []
  }

  /// The models that know a setting.
  package static func models(knowing setting: String) -> [String] {
    table.filter { $0.settings.contains(setting) }.map(\.model)
  }
}
