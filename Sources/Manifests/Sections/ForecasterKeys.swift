import Limits
import Studies

/// The keys of an item of `forecasters`.
enum ForecasterKeys {
  private static let activations = ValueFormat<String>.word(["relu", "tanh", "sigmoid", "linear"])

  static let model = ManifestKey("model", .word(ModelSettings.models), "The model's name.")
  static let lags = ManifestKey(
    "lags", .integer(SettingLimits.lags, example: "4"), absent: "the model's own",
    "Past samples in a window.")
  /// The lags that a model's layers leave something of.
  static func lags(of model: String) -> ManifestKey<Int> {
    let range = SettingLimits.lags(of: model)
    guard SettingLimits.needsEvenLags(model) else {
      return ManifestKey(
        lags.name, .integer(range, example: "\(max(4, range.lowerBound))"), absent: lags.absent,
        lags.meaning)
    }
    return ManifestKey(
      lags.name,
      .integer(
        "an even whole number from \(range.lowerBound) to \(range.upperBound)", example: "8"
      ) { range.contains($0) && $0 % 2 == 0 },
      absent: lags.absent, lags.meaning)
  }

  static let epochs = ManifestKey(
    "epochs", .integer(SettingLimits.epochs, example: "100"), absent: "the model's own",
    "Passes over the training windows.")
  static let batch = ManifestKey(
    "batch", .integer(SettingLimits.batch, example: "32"), absent: "the model's own",
    "Windows in a mini-batch.")
  static let learningRate = ManifestKey(
    "learning_rate",
    .decimal(SettingLimits.learningRate, example: "0.001"),
    absent: "the model's own", "Adam's step size.")
  static let units = ManifestKey(
    "units",
    .list(
      "a list of 1 to \(SettingLimits.layers.upperBound) whole numbers from 1 to "
        + "\(SettingLimits.units.upperBound), one a line",
      of: ValueFormat<Int>.integer(SettingLimits.units, example: "100"),
      limit: SettingLimits.layers.upperBound),
    absent: "the model's own", "Units or filters of each hidden layer.")
  static let activation = ManifestKey(
    "activation", activations, absent: "the model's own", "The hidden layers' activation.")
  static let outputActivation = ManifestKey(
    "output_activation", activations, absent: "the model's own", "The output layer's activation.")
  static let gruForm = ManifestKey(
    "gru_form", .word(["reset-after", "paper"]), absent: "the model's own",
    "Where the reset gate of a GRU acts: after the recurrent product, or before it as in the "
      + "paper.")
  static let validation = ManifestKey(
    "validation", .share, absent: "no early stopping",
    "The share of the training samples, at their end, that early stopping watches.")
  static let patience = ManifestKey(
    "patience", .integer(SettingLimits.patience, example: "10"), absent: "the model's own",
    "Epochs without a better validation loss before training stops; needs `validation`.")

  static let stationInputs = ManifestKey(
    "station_inputs", ValueFormat<ForecasterSettings.StationInputs>.choice, absent: "`all`",
    "The stations whose delayed TEC the model reads: the predicted one's own, or all.")
  static let tuning = ManifestKey(
    "tuning", .table, absent: "no choice",
    "A grid of settings; the best on the last of the training samples is taken.",
    below: "A grid of a model's settings: every combination of the values learns from the first "
      + "part of the training samples and is scored by RMSE on the rest. Each setting only where the "
      + "model knows it.")
}
