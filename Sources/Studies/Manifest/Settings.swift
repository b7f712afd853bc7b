/// How the series are prepared and split.
public struct Training: Sendable, Equatable {
  /// Where mean and standard deviation come from.
  public enum Normalisation: String, Sendable, CaseIterable {
    case wholeSeries = "whole-series"
    case training
  }

  /// The share of the period that is learned from, 0 < f < 1; the first `floor(f · n)` samples.
  public var fraction: Double
  /// Where mean and standard deviation come from.
  public var normalisation: Normalisation
}

/// One model of a study.
public struct ForecasterSettings: Sendable, Equatable {
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
}

/// The DTEC detector (Akhoondzadeh 2021, section 3.2).
public struct DetectorSettings: Sendable, Equatable {
  /// The samples whose median and quartiles scale DTEC.
  public enum Reference: String, Sendable, CaseIterable {
    case shown
    case test
    case testQuiet = "test-quiet"
    case training
  }

  /// |DTEC| above which a sample is anomalous, > 0.
  public var threshold: Double
  /// The samples whose median and quartiles scale DTEC.
  public var reference: Reference
}

/// The quiet-time mask; every limit is strict.
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
}
