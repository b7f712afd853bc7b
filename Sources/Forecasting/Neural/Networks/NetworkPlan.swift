import Limits

/// A network by its name: how it reads the series, its layers and its own defaults.
struct NetworkPlan: Sendable, Codable, Equatable {
  /// How a network reads the series.
  enum Reading: Sendable, Codable, Equatable {
    /// One network for each station, on its lags alone; the input has this shape.
    case station(shape: [Int])
    /// One network for each station, on its lags and the auxiliaries in one row.
    case row
    /// One network for all stations, on their lags and the auxiliaries in one row.
    case flat
    /// One network for all stations, step by step with the auxiliaries.
    case sequence
  }

  let name: String
  let reading: Reading
  let lags: Int
  let settings: TrainingSettings
  private let units: [Int]
  private let hidden: Activation
  private let output: Activation
  private let form: LayerSpecification.GRUForm

  /// The names of the networks, those of Akhoondzadeh 2021 (Table 1) first.
  static let names = [
    "mlp", "cnn", "rnn", "gru", "lstm", "cnn-lstm", "ed-lstme", "dnn",
  ]

  /// The network of a name with settings.
  ///
  /// - Precondition: the name is one of `names`.
  init(_ name: String, options: ForecasterOptions) throws(ForecastError) {
    let reader = OptionReader(model: name)
    let defaults = NetworkDefaults.of(name)
    self.name = name
    lags = try reader.atLeast(1, "lags", options.lags ?? defaults.lags)
    units = try reader.units(options.units ?? defaults.units, as: defaults)
    hidden = try reader.choice("activation", options.activation, or: defaults.activation)
    output = try reader.choice(
      "output_activation", options.outputActivation, or: NetworkDefaults.outputActivation)
    form = try reader.choice("gru_form", options.gruForm, or: NetworkDefaults.gruForm)
    settings = TrainingSettings(
      epochs: try reader.atLeast(1, "epochs", options.epochs ?? defaults.epochs),
      batch: try reader.atLeast(1, "batch", options.batch ?? defaults.batch),
      learningRate: try reader.positive(
        "learning_rate", options.learningRate ?? NetworkDefaults.learningRate),
      validation: try reader.share("validation", options.validation),
      patience: try reader.atLeast(1, "patience", options.patience ?? NetworkDefaults.patience))
    switch name {
    case "mlp": reading = .station(shape: [lags])
    case "cnn-lstm":
      guard lags % 2 == 0, SettingLimits.lags(of: name).contains(lags) else {
        throw reader.error("lags must be even and at least 8: two subsequences of 4 or more")
      }
      reading = .station(shape: [2, lags / 2, 1])
    case "cnn":
      guard SettingLimits.lags(of: name).contains(lags) else {
        throw reader.error("lags must be at least 4: two filters of width 2, then pooling by 2")
      }
      reading = .station(shape: [lags, 1])
    case "ed-lstme": reading = .sequence
    case "dnn": reading = options.stationInputs == .own ? .row : .flat
    default: reading = .station(shape: [lags, 1])
    }
  }

  /// Whether each station has a network of its own.
  var isPerStation: Bool {
    switch reading {
    case .station, .row: true
    case .flat, .sequence: false
    }
  }

  /// The layers for the number of stations that one network predicts, and a horizon.
  func layers(stations: Int, horizon: Int) -> [LayerSpecification] {
    switch name {
    case "cnn":
      return convolutions(units) + [
        .maxPooling(size: 2), .flatten, .dense(units: 1, activation: output),
      ]
    case "rnn":
      return [
        .simpleRNN(units: units[0], activation: hidden, returnsSequences: false),
        .dense(units: 1, activation: output),
      ]
    case "gru":
      return [
        .gru(units: units[0], activation: hidden, form: form, returnsSequences: false),
        .dense(units: 1, activation: output),
      ]
    case "lstm":
      return [
        .lstm(units: units[0], activation: hidden, returnsSequences: false),
        .dense(units: units[1], activation: .linear), .dense(units: 1, activation: output),
      ]
    case "cnn-lstm":
      return convolutions(units.dropLast()) + [
        .maxPooling(size: 2), .flatten,
        .lstm(units: units[units.count - 1], activation: hidden, returnsSequences: false),
        .dense(units: 1, activation: output),
      ]
    case "ed-lstme":
      return [
        .lstm(units: units[0], activation: hidden, returnsSequences: false),
        .repeatVector(count: horizon),
        .lstm(units: units[1], activation: hidden, returnsSequences: true),
        .dense(units: stations, activation: output),
      ]
    default:
      return units.map { .dense(units: $0, activation: hidden) } + [
        .dense(units: stations, activation: output)
      ]
    }
  }

  private func convolutions(_ filters: some Sequence<Int>) -> [LayerSpecification] {
    filters.map { .convolution(filters: $0, width: 2, activation: hidden) }
  }
}
