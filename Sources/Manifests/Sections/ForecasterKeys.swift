import Schema
import Studies

/// The keys of an item of `forecasters` beside the settings of its model.
enum ForecasterKeys {
  static let model = ManifestKey("model", .word(ModelSettings.models), "The model's name.")
  static let tuning = ManifestKey(
    "tuning", .table, absent: "no choice",
    "A grid of settings; the best on the last of the training samples is taken.",
    below: "A grid of a model's settings: every combination of the values learns from the first "
      + "part of the training samples and is scored by RMSE on the rest. Each setting only where the "
      + "model knows it.")
}
