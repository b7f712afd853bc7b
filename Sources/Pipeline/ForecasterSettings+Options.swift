import Forecasting
import Studies

extension ForecasterSettings {
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
    return options
  }
}
