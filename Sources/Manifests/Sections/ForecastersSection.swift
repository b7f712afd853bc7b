import Forecasting
import Schema
import Studies

extension ForecasterSettings {
  init?(_ table: ManifestMapping) {
    guard let model = table.required(ForecasterKeys.model) else {
      table.open()
      return nil
    }
    let known = ModelSettings.settings(of: model)
    self.init(model: model)
    for setting in ModelSetting.all where known.contains(setting.name) {
      setting.read(from: table, model: model, into: &options)
    }
    if known.contains(ForecasterKeys.tuning.name), let grid = table.optional(ForecasterKeys.tuning)
    {
      tuning = table.read(grid, below: ForecasterKeys.tuning) { inner in
        TuningSettings(inner, model: model, outer: table)
      }
    }
    if table.has(ModelSetting.orders.name),
      options.order != nil || tuning?.varies("order") == true
    {
      table.report(.orderBesideOrders, at: ModelSetting.orders.name)
    }
    if options.patience != nil, !table.has(ModelSetting.validation.name) {
      table.report(.patienceWithoutValidation, at: ModelSetting.patience.name)
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
