import Forecasting
import Manifests
import Studies

/// The rows of the choices table that tell each model's settings.
struct ModelChoices {
  let words: Words

  /// The rows of all models, in the manifest's order.
  func rows(of result: StudyResult) throws(ReportError) -> [Table.Row] {
    var rows: [Table.Row] = []
    for model in result.models {
      let standard = ForecasterCatalogue.defaults(of: model.name)
      for key in ModelSettings.settings(of: model.name) where key != "tuning" {
        let value: String
        let path: String
        if let axis = model.settings.tuning?.axes.first(where: { $0.key == key }) {
          path = "forecasters.tuning.\(key)"
          value = axis.values.map(\.text).joined(separator: ", ")
        } else if let text = model.settings.options.text(of: key) {
          (path, value) = ("forecasters.\(key)", text)
        } else if isInForce(key, of: model.settings) {
          path = "forecasters.\(key)"
          value = try Self.standard(key, of: standard, words)
        } else {
          continue
        }
        rows.append(
          Table.Row([
            .text(
              try words.text(
                "choices.\(key.replacing("_", with: "-"))", ["model": model.name])),
            .words([.code(path)]), .text(value),
          ]))
      }
      if let tuning = model.settings.tuning {
        rows.append(
          Table.Row([
            .text(try words.text("choices.tuning-validation", ["model": model.name])),
            .words([.code("forecasters.tuning.validation")]),
            .text(DecimalText.shortest(tuning.validation)),
          ]))
      }
    }
    return rows
  }

  /// The value of a setting that the manifest leaves to the model.
  private static func standard(
    _ key: String, of options: ForecasterOptions, _ words: Words
  ) throws(ReportError) -> String {
    guard let value = options.text(of: key) else {
      return try words.text("choices.default-\(key.replacing("_", with: "-"))")
    }
    return try words.text("choices.default-value", ["value": value])
  }

  /// Whether a setting that the manifest leaves to the model says something: patience needs a
  /// validation share, and orders to choose from none given.
  private func isInForce(_ key: String, of settings: ForecasterSettings) -> Bool {
    switch key {
    case "validation", "order": false
    case "patience": settings.validation != nil
    case "orders": settings.order == nil && settings.tuning?.varies("order") != true
    default: true
    }
  }
}

extension ForecasterOptions {
  /// A setting as a manifest writes it; nil where it is left to the model.
  fileprivate func text(of key: String) -> String? {
    switch key {
    case "lags": lags.map(String.init)
    case "epochs": epochs.map(String.init)
    case "batch": batch.map(String.init)
    case "learning_rate": learningRate.map(DecimalText.shortest)
    case "units": units.map { $0.map(String.init).joined(separator: ", ") }
    case "activation": activation
    case "output_activation": outputActivation
    case "gru_form": gruForm
    case "validation": validation.map(DecimalText.shortest)
    case "patience": patience.map(String.init)
    case "trees": trees.map(String.init)
    case "depth": depth.map(String.init)
    case "leaf": leaf.map(String.init)
    case "feature_share": featureShare.map(DecimalText.shortest)
    case "cost": cost.map(DecimalText.shortest)
    case "epsilon": epsilon.map(DecimalText.shortest)
    case "gamma": gamma.map(DecimalText.shortest)
    case "stride": stride.map(String.init)
    case "order": order.map { SettingValue.numbers($0).text }
    case "orders":
      orders.map { $0.map { SettingValue.numbers($0).text }.joined(separator: ", ") }
    case "exogenous": exogenous.map { $0 ? "auxiliaries" : "none" }
    case "station_inputs": stationInputs?.rawValue
    default: nil
    }
  }
}
