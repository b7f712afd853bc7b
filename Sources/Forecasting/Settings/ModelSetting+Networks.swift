import Limits
import Schema

/// The settings of networks.
extension ModelSetting {
  static let lags = ModelSetting(\.lags) { model in
    let absent = "the model's own"
    let meaning = "Past samples in a window."
    guard let model else {
      return ManifestKey(
        "lags", .integer(SettingLimits.lags, example: "4"), absent: absent, meaning)
    }
    let range = SettingLimits.lags(of: model)
    guard SettingLimits.needsEvenLags(model) else {
      return ManifestKey(
        "lags", .integer(range, example: "\(max(4, range.lowerBound))"), absent: absent, meaning)
    }
    return ManifestKey(
      "lags",
      .integer(
        "an even whole number from \(range.lowerBound) to \(range.upperBound)", example: "8"
      ) { range.contains($0) && $0 % 2 == 0 },
      absent: absent, meaning)
  }

  static let epochs = ModelSetting(
    \.epochs,
    ManifestKey(
      "epochs", .integer(SettingLimits.epochs, example: "100"), absent: "the model's own",
      "Passes over the training windows."))
  static let batch = ModelSetting(
    \.batch,
    ManifestKey(
      "batch", .integer(SettingLimits.batch, example: "32"), absent: "the model's own",
      "Windows in a mini-batch."))
  static let learningRate = ModelSetting(
    \.learningRate,
    ManifestKey(
      "learning_rate", .decimal(SettingLimits.learningRate, example: "0.001"),
      absent: "the model's own", "Adam's step size."))
  /// A grid gives every hidden layer the same number.
  static let units = ModelSetting(
    \.units,
    ManifestKey(
      "units",
      .list(
        "a list of 1 to \(SettingLimits.layers.upperBound) whole numbers from 1 to "
          + "\(SettingLimits.units.upperBound), one a line",
        of: ValueFormat<Int>.integer(SettingLimits.units, example: "100"),
        limit: SettingLimits.layers.upperBound),
      absent: "the model's own", "Units or filters of each hidden layer."),
    axis: ManifestKey(
      "units", .integer(SettingLimits.units, example: "100"),
      "the same units or filters in every hidden layer"))
  static let activation = ModelSetting(
    \.activation,
    ManifestKey(
      "activation", activations, absent: "the model's own", "The hidden layers' activation."))
  static let outputActivation = ModelSetting(
    \.outputActivation,
    ManifestKey(
      "output_activation", activations, absent: "the model's own",
      "The output layer's activation."))
  static let gruForm = ModelSetting(
    \.gruForm, isVaried: false,
    ManifestKey(
      "gru_form", .word(["reset-after", "paper"]), absent: "the model's own",
      "Where the reset gate of a GRU acts: after the recurrent product, or before it as in the "
        + "paper."))
  package static let validation = ModelSetting(
    \.validation, isVaried: false,
    ManifestKey(
      "validation", .share, absent: "no early stopping",
      "The share of the training samples, at their end, that early stopping watches."))
  package static let patience = ModelSetting(
    \.patience, isVaried: false,
    ManifestKey(
      "patience", .integer(SettingLimits.patience, example: "10"), absent: "the model's own",
      "Epochs without a better validation loss before training stops; needs `validation`."))
  static let stationInputs = ModelSetting(
    \.stationInputs, isVaried: false,
    ManifestKey(
      "station_inputs", ValueFormat<StationInputs>.choice, absent: "`all`",
      "The stations whose delayed TEC the model reads: the predicted one's own, or all."))

  private static let activations = ValueFormat<String>.word([
    "relu", "tanh", "sigmoid", "linear",
  ])
}
