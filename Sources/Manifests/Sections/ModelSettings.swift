/// Which settings each model knows: the one place where a model's name enters the language.
package enum ModelSettings {
  /// The settings of every network.
  private static let network = [
    "lags", "epochs", "batch", "learning_rate", "units", "activation", "output_activation",
    "validation", "patience", "tuning",
  ]
  private static let tree = ["lags", "depth", "leaf", "station_inputs", "tuning"]

  /// Every model with its settings, in the order of the reference.
  package static let table: [(model: String, settings: [String])] = [
    ("persistence", []),
    ("median-27-day", []),
    ("mlp", network),
    ("cnn", network),
    ("rnn", network),
    ("gru", network + ["gru_form"]),
    ("lstm", network),
    ("cnn-lstm", network),
    ("ed-lstme", network),
    ("dnn", network + ["station_inputs"]),
    ("arima", ["order", "orders", "exogenous", "tuning"]),
    ("decision-tree", tree),
    ("random-forest", tree + ["trees", "feature_share"]),
    ("svr", ["lags", "cost", "epsilon", "gamma", "stride", "station_inputs", "tuning"]),
  ]

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
