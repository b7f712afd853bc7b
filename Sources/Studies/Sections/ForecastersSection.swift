/// The keys of an item of `forecasters`.
enum ForecasterKeys {
  private static let activations = ValueFormat<String>.word(["relu", "tanh", "sigmoid", "linear"])

  static let model = ManifestKey("model", .word(ModelSettings.models), "The model's name.")
  static let lags = ManifestKey(
    "lags", .integer(1...10_000, example: "4"), absent: "the model's own",
    "Past samples in a window.")
  static let epochs = ManifestKey(
    "epochs", .integer(1...1_000_000, example: "100"), absent: "the model's own",
    "Passes over the training windows.")
  static let batch = ManifestKey(
    "batch", .integer(1...1_000_000, example: "32"), absent: "the model's own",
    "Windows in a mini-batch.")
  static let learningRate = ManifestKey(
    "learning_rate",
    .decimal("a number above 0 and at most 10", example: "0.001") { $0 > 0 && $0 <= 10 },
    absent: "the model's own", "Adam's step size.")
  static let units = ManifestKey(
    "units",
    .list(
      "a list of whole numbers from 1 to 100000, one a line",
      of: ValueFormat<Int>.integer(1...100_000, example: "100")),
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
    "patience", .integer(1...1_000_000, example: "10"), absent: "the model's own",
    "Epochs without a better validation loss before training stops; needs `validation`.")

  static let section = ManifestReference.Section(
    path: "forecasters",
    meaning: "One model. The baselines `persistence` and `median-27-day` have no settings.",
    entries: [
      model.entry, lags.entry, epochs.entry, batch.entry, learningRate.entry, units.entry,
      activation.entry, outputActivation.entry, gruForm.entry, validation.entry, patience.entry,
    ])
}

extension ForecasterSettings {
  init?(_ table: ManifestMapping) {
    guard let model = table.required(ForecasterKeys.model) else {
      table.open()
      return nil
    }
    let known = ModelSettings.settings(of: model)
    func setting<Value>(_ key: ManifestKey<Value>) -> Value? {
      guard known.contains(key.name) else {
        let owners = ModelSettings.models(knowing: key.name)
        table.disown(key.name, owner: owners.map { "`\($0)`" }.joined(separator: ", "))
        return nil
      }
      return table.optional(key)
    }
    self.init(
      model: model, lags: setting(ForecasterKeys.lags), epochs: setting(ForecasterKeys.epochs),
      batch: setting(ForecasterKeys.batch), learningRate: setting(ForecasterKeys.learningRate),
      units: setting(ForecasterKeys.units).map { $0.map(\.value) },
      activation: setting(ForecasterKeys.activation),
      outputActivation: setting(ForecasterKeys.outputActivation),
      gruForm: setting(ForecasterKeys.gruForm),
      validation: setting(ForecasterKeys.validation), patience: setting(ForecasterKeys.patience))
    if patience != nil, !table.has(ForecasterKeys.validation.name) {
      table.report(.patienceWithoutValidation, at: ForecasterKeys.patience.name)
    }
  }
}

extension [ForecasterSettings] {
  /// Reads the list of models and notes a model that stands twice.
  init(_ items: [ManifestNode], in table: ManifestMapping) {
    var firstLines: [String: Int] = [:]
    self = table.tables(items, of: TopKeys.forecasters) { item in
      guard let settings = ForecasterSettings(item) else { return nil }
      if let line = firstLines[settings.model] {
        item.report(
          .duplicateModel(settings.model, firstLine: line), at: ForecasterKeys.model.name)
      } else {
        firstLines[settings.model] = item.position.line
      }
      return settings
    }
  }
}
