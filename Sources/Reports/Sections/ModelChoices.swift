import Determinism
import Forecasting
import Manifests
import Studies

/// The rows of the choices table that tell each model's settings.
struct ModelChoices {
  let words: Words

  /// The rows of all models, in the manifest's order.
  func rows(of result: StudyResult) throws(ReportError) -> [SettingRow] {
    var rows: [SettingRow] = []
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
          SettingRow(
            label: try words.text(
              "choices.\(key.replacing("_", with: "-"))", ["model": model.name]),
            keys: [path], value: value))
      }
      if let tuning = model.settings.tuning {
        rows.append(
          SettingRow(
            label: try words.text("choices.tuning-validation", ["model": model.name]),
            keys: ["forecasters.tuning.validation"],
            value: DecimalText.shortest(tuning.validation)))
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
  /// A setting as a report writes it; nil where it is left to the model.
  fileprivate func text(of key: String) -> String? {
    ModelSetting.named(key)?.values(in: self)?.map { value in
      if case .decimal(let number, _) = value { DecimalText.shortest(number) } else { value.text }
    }.joined(separator: ", ")
  }
}
