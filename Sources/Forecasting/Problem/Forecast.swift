/// What a forecaster answers to a problem.
public struct Forecast: Sendable, Codable {
  /// One layer of a network, as drawn in network diagrams and listed in tables.
  public struct Layer: Sendable, Codable, Equatable {
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
  public struct Training: Sendable, Codable, Equatable {
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
  /// What the model learned, in numbers for reports.
  public let summary: FitSummary

  /// A forecast from its parts.
  package init(predictions: [[Double?]], summary: FitSummary) {
    self.predictions = predictions
    self.summary = summary
  }

  /// Trainable parameters; 0 for a model that learns nothing.
  public var parameterCount: Int { summary.parameterCount }
  /// The trainings, in the order of the stations; empty for a model without epochs.
  public var trainings: [Training] { summary.trainings }
  /// The layers of a network, input side first, the same for each training; empty for other models.
  public var layers: [Layer] { summary.layers }
  /// The choices of settings made on the training part, with all that was tried; empty for a model
  /// that chose nothing.
  public var searches: [SettingSearch] { summary.searches }

  /// Mean training loss of each epoch of the first training; empty for a model without epochs.
  public var losses: [Double] { trainings.first?.losses ?? [] }
}
