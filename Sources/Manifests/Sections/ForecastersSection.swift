import Studies

extension ForecasterSettings {
  init?(_ table: ManifestMapping) {
    guard let model = table.required(ForecasterKeys.model) else {
      table.open()
      return nil
    }
    let known = ModelSettings.settings(of: model)
    func setting<Value>(_ key: ManifestKey<Value>) -> Value? {
      guard known.contains(key.name) else { return nil }
      return table.optional(key)
    }
    self.init(
      model: model, lags: setting(ForecasterKeys.lags(of: model)),
      epochs: setting(ForecasterKeys.epochs),
      batch: setting(ForecasterKeys.batch), learningRate: setting(ForecasterKeys.learningRate),
      units: setting(ForecasterKeys.units).map { $0.map(\.value) },
      activation: setting(ForecasterKeys.activation),
      outputActivation: setting(ForecasterKeys.outputActivation),
      gruForm: setting(ForecasterKeys.gruForm),
      validation: setting(ForecasterKeys.validation), patience: setting(ForecasterKeys.patience))
    trees = setting(ForecasterKeys.trees)
    depth = setting(ForecasterKeys.depth)
    leaf = setting(ForecasterKeys.leaf)
    featureShare = setting(ForecasterKeys.featureShare)
    cost = setting(ForecasterKeys.cost)
    epsilon = setting(ForecasterKeys.epsilon)
    gamma = setting(ForecasterKeys.gamma)
    stride = setting(ForecasterKeys.stride)
    order = setting(ForecasterKeys.order)
    orders = setting(ForecasterKeys.orders).map { $0.map(\.value) }
    exogenous = setting(ForecasterKeys.exogenous)
    stationInputs = setting(ForecasterKeys.stationInputs)
    if let grid = setting(ForecasterKeys.tuning) {
      tuning = table.read(grid, below: ForecasterKeys.tuning) { inner in
        TuningSettings(inner, model: model, outer: table)
      }
    }
    if table.has(ForecasterKeys.orders.name), order != nil || tuning?.varies("order") == true {
      table.report(.orderBesideOrders, at: ForecasterKeys.orders.name)
    }
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
