/// What a network does where the options are silent.
///
/// Layers and lags are those of Akhoondzadeh et al. 2021 (Table 1 and section 3). The papers give no
/// epochs, and Xiong et al. 2022 neither units nor window, so these are our choice.
struct NetworkDefaults: Sendable {
  let lags: Int
  let units: [Int]
  /// What each of the units is of, for errors; nil for any number of hidden layers.
  let unitNames: [String]?
  let activation: Activation
  var epochs = 100
  var batch = 32
  /// Adam's step size (Kingma and Ba 2015, and Keras).
  static let learningRate = 0.001
  /// Epochs without a better validation loss before early stopping.
  static let patience = 10
  static let outputActivation = Activation.linear
  static let gruForm = LayerSpecification.GRUForm.resetAfter

  /// The defaults of a network.
  static func of(_ name: String) -> NetworkDefaults {
    switch name {
    case "cnn":
      NetworkDefaults(
        lags: 4, units: [100, 100], unitNames: ["first convolution", "second convolution"],
        activation: .relu)
    case "rnn", "gru":
      NetworkDefaults(lags: 4, units: [100], unitNames: ["recurrent layer"], activation: .tanh)
    case "lstm":
      NetworkDefaults(
        lags: 4, units: [200, 100], unitNames: ["LSTM", "dense layer"], activation: .sigmoid)
    case "cnn-lstm":
      NetworkDefaults(
        lags: 8, units: [100, 100, 200],
        unitNames: ["first convolution", "second convolution", "LSTM"], activation: .relu)
    case "ed-lstme":
      NetworkDefaults(
        lags: 96, units: [128, 128], unitNames: ["encoder", "decoder"], activation: .tanh,
        epochs: 20, batch: 128)
    case "dnn":
      NetworkDefaults(
        lags: 24, units: [100, 100], unitNames: nil, activation: .relu, epochs: 50)
    default:
      NetworkDefaults(lags: 4, units: [100, 100], unitNames: nil, activation: .relu)
    }
  }

  /// The defaults as options.
  static func options(of name: String) -> ForecasterOptions {
    let defaults = of(name)
    var options = ForecasterOptions()
    options.lags = defaults.lags
    options.units = defaults.units
    options.activation = defaults.activation.rawValue
    options.outputActivation = outputActivation.rawValue
    options.epochs = defaults.epochs
    options.batch = defaults.batch
    options.learningRate = learningRate
    options.patience = patience
    if name == "gru" { options.gruForm = gruForm.rawValue }
    if name == "dnn" { options.stationInputs = .all }
    return options
  }
}
