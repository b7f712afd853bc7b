import Determinism
import Ionosphere

/// What a forecaster is asked: regular series, which part of them may be learned from, and how far
/// ahead to look.
///
/// All series share one time axis. Samples before `period` are warm-up: baselines may look back
/// into them, networks do not. A gap is nil.
public struct ForecastProblem: Sendable {
  /// A named series on the problem's time axis.
  public struct Channel: Sendable {
    /// A station's code or an index's name.
    public let name: String
    /// As many values as the problem has samples.
    public let values: [Double?]
    /// Which values were not observed but filled in; empty where none was. They serve as inputs, and
    /// are neither learned as targets nor scored.
    public let isFilled: [Bool]

    /// A channel from its name and values.
    ///
    /// - Precondition: `isFilled` is empty or as long as `values`.
    public init(name: String, values: [Double?], isFilled: [Bool] = []) {
      precondition(isFilled.isEmpty || isFilled.count == values.count)
      self.name = name
      self.values = values
      self.isFilled = isFilled
    }

    /// Whether a sample was filled in.
    func wasFilled(_ sample: Int) -> Bool { !isFilled.isEmpty && isFilled[sample] }
  }

  /// The series, and the samples to be predicted.
  public let input: ForecastInput
  /// The samples whose targets may be learned from; a prefix of the period.
  public let training: Range<Int>
  /// Steps from the newest lag to the predicted sample, ≥ 1.
  public let horizon: Int
  /// Whether mean and standard deviation come from the whole period (as in Akhoondzadeh 2021,
  /// Eqs. 1 and 2) or from the training samples only.
  public let normalisation: Normalisation
  /// Every how many samples one is learned from, counted from the period's first, ≥ 1; models that
  /// need an unbroken series learn from all.
  public let stride: Int

  /// The moment of sample 0.
  public var start: UTCTime { input.start }
  /// Seconds between samples.
  public var step: Int { input.step }
  /// The samples to be predicted; those before it are warm-up.
  public var period: Range<Int> { input.period }
  /// TEC of each station (TECU).
  public var targets: [Channel] { input.targets }
  /// Auxiliary inputs (Kp, ap, F10.7, …), known at the moment of the predicted sample.
  public var auxiliaries: [Channel] { input.auxiliaries }

  /// A problem from its parts.
  ///
  /// - Precondition: ranges nest, series have one length, and there is at least one target.
  public init(
    start: UTCTime, step: Int, period: Range<Int>, training: Range<Int>, horizon: Int = 1,
    targets: [Channel], auxiliaries: [Channel] = [], normalisation: Normalisation = .wholeSeries,
    stride: Int = 1
  ) {
    self.init(
      ForecastInput(
        start: start, step: step, period: period, targets: targets, auxiliaries: auxiliaries),
      training: training, horizon: horizon, normalisation: normalisation, stride: stride)
  }

  /// A problem of some series.
  ///
  /// - Precondition: the training samples are a prefix of the period.
  public init(
    _ input: ForecastInput, training: Range<Int>, horizon: Int = 1,
    normalisation: Normalisation = .wholeSeries, stride: Int = 1
  ) {
    precondition(horizon >= 1 && stride >= 1)
    precondition(training.lowerBound == input.period.lowerBound)
    precondition(training.upperBound <= input.period.upperBound)
    self.input = input
    self.training = training
    self.horizon = horizon
    self.normalisation = normalisation
    self.stride = stride
  }

  /// The samples that give mean and standard deviation.
  var scaling: Range<Int> { normalisation == .training ? training : period }

  /// Whether a sample's target may be learned from: of the training part, and on the stride.
  func isLearned(_ sample: Int) -> Bool {
    sample < training.upperBound && (sample - period.lowerBound) % stride == 0
  }
}
