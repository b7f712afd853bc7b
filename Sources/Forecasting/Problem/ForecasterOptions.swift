/// The settings of a forecaster; nil stands for the model's own default.
public struct ForecasterOptions: Sendable, Equatable, Codable {
  /// Past samples in a window, ≥ 1.
  public var lags: Int?
  /// Passes over the training windows, ≥ 1.
  public var epochs: Int?
  /// Windows in a mini-batch, ≥ 1.
  public var batch: Int?
  /// Adam's step size, > 0.
  public var learningRate: Double?
  /// Units of each hidden layer, each ≥ 1.
  public var units: [Int]?
  /// The hidden layers' activation: `relu`, `tanh`, `sigmoid` or `linear`.
  public var activation: String?
  /// The output layer's activation.
  public var outputActivation: String?
  /// The form of a GRU: `reset-after` (Keras) or `paper`.
  public var gruForm: String?
  /// The share of the training windows, at their end in time, that early stopping watches,
  /// 0 < v < 1; nil for no early stopping.
  public var validation: Double?
  /// Epochs without a better validation loss before training stops, ≥ 1.
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
  /// Support-vector regression learns from every n-th training sample, ≥ 1; nil for each.
  public var stride: Int?
  /// The orders of ARIMA, `[p, d, q]` or `[p, d, q, P, D, Q, s]`; nil for the best of `orders`.
  public var order: [Int]?
  /// Orders to choose from by Akaike's criterion, all with the same differences; nil for p, q =
  /// 0 ... 3 about one difference.
  public var orders: [[Int]]?
  /// The exogenous regressors of ARIMA; nil for none.
  public var exogenous: Exogenous?
  /// The stations whose lags trees, support vectors and the plain network read; nil for all.
  public var stationInputs: StationInputs?
  /// Threads that one model may use, ≥ 1; nil for one. The result does not depend on it.
  public var jobs: Int?

  /// Settings that are all the model's own defaults, on one thread.
  public init() {}
}

/// The exogenous regressors of ARIMA.
public enum Exogenous: String, Sendable, Codable, CaseIterable {
  case none
  /// The auxiliary inputs.
  case auxiliaries
}

/// The stations whose delayed TEC a model reads (Xiong et al. 2022, section II-B).
public enum StationInputs: String, Sendable, Codable, CaseIterable {
  /// The predicted station's alone.
  case own
  /// Those of all stations.
  case all
}
