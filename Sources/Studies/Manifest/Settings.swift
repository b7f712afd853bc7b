import Determinism

/// How the series are split and normalised.
public struct Training: Sendable, Equatable {
  /// Where mean and standard deviation come from.
  public enum Normalisation: String, Sendable, CaseIterable {
    case wholeSeries = "whole-series"
    case training
  }

  /// Where the training part ends; it begins with the period.
  public enum Split: Sendable, Equatable {
    /// After the first `floor(f · n)` samples of the period, 0 < f < 1.
    case fraction(Double)
    /// At the midnight that ends a day of the period.
    case until(CivilDate)
  }

  /// Where the training part ends.
  public var split: Split
  /// Where mean and standard deviation come from.
  public var normalisation: Normalisation
  /// Where they come from in a second run beside the first; nil for none.
  public var secondNormalisation: Normalisation?
  /// Steps from the newest sample a model sees to the one it predicts, each ≥ 1 and once; every
  /// model is trained for each, and the first feeds the detectors.
  public var horizons: [Int]
  /// Every how many samples one is learned from, ≥ 1.
  public var stride: Int

  /// From its parts.
  package init(
    split: Split, normalisation: Normalisation, secondNormalisation: Normalisation? = nil,
    horizons: [Int], stride: Int
  ) {
    self.split = split
    self.normalisation = normalisation
    self.secondNormalisation = secondNormalisation
    self.horizons = horizons
    self.stride = stride
  }
}

/// One model of a study.
public struct ForecasterSettings: Sendable, Equatable, Encodable {
  /// The model's name, such as `mlp`.
  public var model: String
  /// Past samples in a window, ≥ 1; nil for the model's own default.
  public var lags: Int?
  /// Passes over the training windows, ≥ 1; nil for the model's own default.
  public var epochs: Int?
  /// Windows in a mini-batch, ≥ 1.
  public var batch: Int?
  /// Adam's step size, > 0.
  public var learningRate: Double?
  /// Units or filters of each hidden layer, each ≥ 1.
  public var units: [Int]?
  /// The hidden layers' activation: `relu`, `tanh`, `sigmoid` or `linear`.
  public var activation: String?
  /// The output layer's activation, of the same words.
  public var outputActivation: String?
  /// Where the reset gate of a GRU acts: `reset-after` or `paper`.
  public var gruForm: String?
  /// The share of the training samples, at their end, that early stopping watches, 0 < v < 1; nil
  /// for no early stopping.
  public var validation: Double?
  /// Epochs without a better validation loss before training stops, ≥ 1; only with `validation`.
  public var patience: Int?
  /// Trees of a forest, ≥ 1.
  public var trees: Int?
  /// The greatest depth of a tree, ≥ 1; nil for no limit.
  public var depth: Int?
  /// Fewest training samples in a leaf of a tree, ≥ 1.
  public var leaf: Int?
  /// The share of the features drawn for each split of a forest's tree, 0 < s ≤ 1.
  public var featureShare: Double?
  /// The price C of an error outside the tube of support-vector regression, > 0.
  public var cost: Double?
  /// The half-width ε of that tube, in standard deviations of TEC, ≥ 0.
  public var epsilon: Double?
  /// The γ of the radial kernel, > 0; nil for 1 / (features × variance).
  public var gamma: Double?
  /// Support-vector regression learns from every so many-th training sample, ≥ 1.
  public var stride: Int?
  /// The orders of ARIMA, p d q or p d q P D Q s.
  public var order: [Int]?
  /// Orders of ARIMA to choose from by Akaike's criterion; never beside `order`.
  public var orders: [[Int]]?
  /// Whether ARIMA takes the auxiliary inputs as regressors.
  public var exogenous: Exogenous?
  /// The stations whose delayed TEC a model reads; nil for the model's own default, all.
  public var stationInputs: StationInputs?
  /// A grid of settings to choose from on the training part; nil for none.
  public var tuning: TuningSettings?

  /// The regressors of ARIMA.
  public enum Exogenous: String, Sendable, Encodable, CaseIterable {
    case none
    case auxiliaries
  }

  /// The stations whose delayed TEC a model reads.
  public enum StationInputs: String, Sendable, Encodable, CaseIterable {
    /// The predicted station's alone.
    case own
    /// Those of all stations.
    case all
  }

  /// From its parts.
  package init(
    model: String, lags: Int? = nil, epochs: Int? = nil, batch: Int? = nil,
    learningRate: Double? = nil, units: [Int]? = nil,
    activation: String? = nil, outputActivation: String? = nil, gruForm: String? = nil,
    validation: Double? = nil,
    patience: Int? = nil, trees: Int? = nil, depth: Int? = nil, leaf: Int? = nil,
    featureShare: Double? = nil, cost: Double? = nil,
    epsilon: Double? = nil, gamma: Double? = nil, stride: Int? = nil, order: [Int]? = nil,
    orders: [[Int]]? = nil,
    exogenous: Exogenous? = nil, stationInputs: StationInputs? = nil, tuning: TuningSettings? = nil
  ) {
    self.model = model
    self.lags = lags
    self.epochs = epochs
    self.batch = batch
    self.learningRate = learningRate
    self.units = units
    self.activation = activation
    self.outputActivation = outputActivation
    self.gruForm = gruForm
    self.validation = validation
    self.patience = patience
    self.trees = trees
    self.depth = depth
    self.leaf = leaf
    self.featureShare = featureShare
    self.cost = cost
    self.epsilon = epsilon
    self.gamma = gamma
    self.stride = stride
    self.order = order
    self.orders = orders
    self.exogenous = exogenous
    self.stationInputs = stationInputs
    self.tuning = tuning
  }
}

/// The quiet-time mask; every limit is strict, and infinite where the study has none.
public struct QuietLimits: Sendable, Equatable {
  /// Which index interval belongs to the TEC sample at h:00.
  public enum IndexHour: String, Sendable, CaseIterable {
    /// The interval that ends at h:00; hours count 1 ... 24.
    case ending
    /// The interval that begins at h:00; hours count 0 ... 23.
    case containing
  }

  /// Quiet while Kp < this.
  public var kpBelow: Double
  /// Quiet while the 3-hourly ap < this (2 nT).
  public var apBelow: Double
  /// Quiet while Dst > this (nT).
  public var dstAbove: Double
  /// Quiet while Dst < this (nT).
  public var dstBelow: Double
  /// Quiet while observed daily F10.7 < this (sfu).
  public var f107Below: Double
  /// Which index interval belongs to the TEC sample at h:00.
  public var indexHour: IndexHour

  /// From its parts.
  package init(
    kpBelow: Double, apBelow: Double, dstAbove: Double, dstBelow: Double, f107Below: Double,
    indexHour: IndexHour
  ) {
    self.kpBelow = kpBelow
    self.apBelow = apBelow
    self.dstAbove = dstAbove
    self.dstBelow = dstBelow
    self.f107Below = f107Below
    self.indexHour = indexHour
  }
}
