/// What a forecaster answers.
public struct Forecast: Sendable {
  /// One layer of a network, as drawn in network diagrams and listed in tables.
  public struct Layer: Sendable, Equatable {
    /// `Dense`, `LSTM`, …
    public let kind: String
    /// The shape of its output without the batch, such as `4 × 100`.
    public let outputShape: [Int]
    /// Trainable parameters.
    public let parameters: Int
    /// The activation, or nil where the layer has none.
    public let activation: String?

    /// A layer from its parts.
    public init(kind: String, outputShape: [Int], parameters: Int, activation: String?) {
      self.kind = kind
      self.outputShape = outputShape
      self.parameters = parameters
      self.activation = activation
    }
  }

  /// One training of a network: a network learns either all stations together or one.
  public struct Training: Sendable, Equatable {
    /// The names of the stations it learned.
    public let stations: [String]
    /// Mean training loss of each epoch.
    public let losses: [Double]

    /// A training from its parts.
    public init(stations: [String], losses: [Double]) {
      self.stations = stations
      self.losses = losses
    }
  }

  /// Predicted TEC (TECU) for each target and each sample of the problem, warm-up included; nil
  /// where the model has no prediction.
  public let predictions: [[Double?]]
  /// Trainable parameters; 0 for a model that learns nothing.
  public let parameterCount: Int
  /// The trainings, in the order of the stations; empty for a model without epochs.
  public let trainings: [Training]
  /// The layers of a network, input side first, the same for each training; empty for other models.
  public let layers: [Layer]
  /// The choices of settings made on the training part, with all that was tried; empty for a model
  /// that chose nothing.
  public let searches: [SettingSearch]

  /// A forecast from its parts.
  public init(
    predictions: [[Double?]], parameterCount: Int = 0, trainings: [Training] = [],
    layers: [Layer] = [], searches: [SettingSearch] = []
  ) {
    self.searches = searches
    self.predictions = predictions
    self.parameterCount = parameterCount
    self.trainings = trainings
    self.layers = layers
  }

  /// Mean training loss of each epoch of the first training; empty for a model without epochs.
  public var losses: [Double] { trainings.first?.losses ?? [] }

  /// The forecast with a choice made before its own.
  func preceded(by search: SettingSearch) -> Forecast {
    Forecast(
      predictions: predictions, parameterCount: parameterCount, trainings: trainings,
      layers: layers, searches: [search] + searches)
  }
}
