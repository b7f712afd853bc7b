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

  /// Predicted TEC (TECU) for each target and each sample of the problem, warm-up included; nil
  /// where the model has no prediction.
  public let predictions: [[Double?]]
  /// Trainable parameters; 0 for a model that learns nothing.
  public let parameterCount: Int
  /// Mean training loss of each epoch; empty for a model without epochs.
  public let losses: [Double]
  /// The layers of a network, input side first; empty for other models.
  public let layers: [Layer]
  /// The choices of settings made on the training part, with all that was tried; empty for a model
  /// that chose nothing.
  public let searches: [SettingSearch]

  /// A forecast from its parts.
  public init(
    predictions: [[Double?]], parameterCount: Int = 0, losses: [Double] = [], layers: [Layer] = [],
    searches: [SettingSearch] = []
  ) {
    self.searches = searches
    self.predictions = predictions
    self.parameterCount = parameterCount
    self.losses = losses
    self.layers = layers
  }

  /// The forecast with a choice made before its own.
  func preceded(by search: SettingSearch) -> Forecast {
    Forecast(
      predictions: predictions, parameterCount: parameterCount, losses: losses, layers: layers,
      searches: [search] + searches)
  }
}
