import Forecasting

/// What stands for a model's setting where it is not given, in the words of a command's help.
enum SettingDefaults {
  /// Such as `(default: 12 with mlp, rnn; 15 with ed-lstme)`, by the models that know the setting.
  ///
  /// - Parameter name: the setting as a manifest calls it.
  static func words(_ name: String) -> String {
    guard let setting = ModelSetting.named(name) else { return "" }
    var groups: [(value: String, models: [String])] = []
    for model in ForecasterCatalogue.names
    where ForecasterCatalogue.settings(of: model).contains(where: { $0.name == name }) {
      let values = setting.values(in: ForecasterCatalogue.defaults(of: model))
      let text = values.map { $0.map(\.text).joined(separator: ", ") } ?? "none"
      if let place = groups.firstIndex(where: { $0.value == text }) {
        groups[place].models.append(model)
      } else {
        groups.append((text, [model]))
      }
    }
    if groups.count == 1 { return "(default: \(groups[0].value))" }
    let parts = groups.map { "\($0.value) with \($0.models.joined(separator: ", "))" }
    return "(default: \(parts.joined(separator: "; ")))"
  }
}
