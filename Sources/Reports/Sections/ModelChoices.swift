import Manifests
import Studies

/// The rows of the choices table that tell each model's settings.
struct ModelChoices {
  let words: Words

  /// Settings told even where the manifest leaves them to the model, by their keys.
  private static let always: Set = [
    "lags", "epochs", "batch", "learning_rate", "units", "output_activation", "trees", "depth",
    "leaf", "cost", "epsilon", "gamma", "orders",
  ]

  /// The rows of all models, in the manifest's order.
  func rows(of result: StudyResult) throws(ReportError) -> [Table.Row] {
    let standard = try words.text("choices.default")
    var rows: [Table.Row] = []
    for model in result.models {
      for key in ModelSettings.settings(of: model.name) where key != "tuning" {
        let value: String
        let path: String
        if let axis = model.settings.tuning?.axes.first(where: { $0.key == key }) {
          path = "forecasters.tuning.\(key)"
          value = axis.values.map(\.text).joined(separator: ", ")
        } else if let text = model.settings.text(of: key) {
          (path, value) = ("forecasters.\(key)", text)
        } else if Self.always.contains(key), key != "orders" || !hasOrder(model.settings) {
          (path, value) = ("forecasters.\(key)", standard)
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

  private func hasOrder(_ settings: ForecasterSettings) -> Bool {
    settings.order != nil || settings.tuning?.varies("order") == true
  }
}

extension ForecasterSettings {
  /// A setting as a report writes it; nil where it is left to the model.
  fileprivate func text(of key: String) -> String? {
    ModelSetting.named(key)?.values(in: options)?.map { value in
      if case .decimal(let number, _) = value { DecimalText.shortest(number) } else { value.text }
    }.joined(separator: ", ")
  }
}
