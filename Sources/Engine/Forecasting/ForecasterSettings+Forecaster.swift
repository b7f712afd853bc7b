import Forecasting
import Studies

extension ForecasterSettings {
  /// The model with these settings, or one that chooses among those of the grid.
  ///
  /// - Throws: `ForecastError` for a setting that the model cannot work with.
  func forecaster() throws(ForecastError) -> any Forecaster {
    guard let tuning else { return try ForecasterCatalogue.make(model, options: options) }
    let candidates = zip(tuning.entries, candidates).map { entry, settings in
      (values: entry.map(\.text), options: settings.options)
    }
    return try TunedForecaster(
      model, settings: tuning.axes.map(\.key), candidates: candidates,
      validation: tuning.validation)
  }

  /// The settings as forecasters take them.
  var options: ForecasterOptions {
    var options = ForecasterOptions()
    options.lags = lags
    options.epochs = epochs
    options.batch = batch
    options.learningRate = learningRate
    options.units = units
    options.activation = activation
    options.outputActivation = outputActivation
    options.gruForm = gruForm
    options.validation = validation
    options.patience = patience
    options.trees = trees
    options.depth = depth
    options.leaf = leaf
    options.featureShare = featureShare
    options.cost = cost
    options.epsilon = epsilon
    options.gamma = gamma
    options.stride = stride
    options.order = order
    options.orders = orders
    options.exogenous = exogenous.map { $0 == .auxiliaries }
    options.stationInputs = stationInputs.map { $0 == .own ? .own : .all }
    return options
  }
}
