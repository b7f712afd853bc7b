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
    self.init(model: model)
    options.lags = setting(ForecasterKeys.lags(of: model))
    options.epochs = setting(ForecasterKeys.epochs)
    options.batch = setting(ForecasterKeys.batch)
    options.learningRate = setting(ForecasterKeys.learningRate)
    options.units = setting(ForecasterKeys.units).map { $0.map(\.value) }
    options.activation = setting(ForecasterKeys.activation)
    options.outputActivation = setting(ForecasterKeys.outputActivation)
    options.gruForm = setting(ForecasterKeys.gruForm)
    options.validation = setting(ForecasterKeys.validation)
    options.patience = setting(ForecasterKeys.patience)
    options.trees = setting(ForecasterKeys.trees)
    options.depth = setting(ForecasterKeys.depth)
    options.leaf = setting(ForecasterKeys.leaf)
    options.featureShare = setting(ForecasterKeys.featureShare)
    options.cost = setting(ForecasterKeys.cost)
    options.epsilon = setting(ForecasterKeys.epsilon)
    options.gamma = setting(ForecasterKeys.gamma)
    options.stride = setting(ForecasterKeys.stride)
    options.order = setting(ForecasterKeys.order)
    options.orders = setting(ForecasterKeys.orders).map { $0.map(\.value) }
    options.exogenous = setting(ForecasterKeys.exogenous)
    options.stationInputs = setting(ForecasterKeys.stationInputs)
    if let grid = setting(ForecasterKeys.tuning) {
      tuning = table.read(grid, below: ForecasterKeys.tuning) { inner in
        TuningSettings(inner, model: model, outer: table)
      }
    }
    if table.has(ForecasterKeys.orders.name),
      options.order != nil || tuning?.varies("order") == true
    {
      table.report(.orderBesideOrders, at: ForecasterKeys.orders.name)
    }
    if options.patience != nil, !table.has(ForecasterKeys.validation.name) {
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
