/// Why a model gave no forecast; the report prints it in the model's place and the study goes on.
public struct ForecastError: Error, Sendable, Equatable {
  /// What went wrong.
  public enum Reason: Sendable, Equatable {
    /// The series has no spread to normalise by.
    case constantSeries(series: String)
    /// There are fewer usable samples than the model needs.
    case tooFewSamples(series: String, have: Int, need: Int)
    /// Nothing was observed.
    case noObservations(series: String)
    /// A number the model was given is NaN or infinite; `what` says which.
    case notFinite(series: String, what: String, sample: Int)
    /// The loss or the weights left the range of numbers.
    case diverged(seed: UInt64, epoch: Int, loss: String)
    /// No model has this name.
    case unknownModel(known: [String])
    /// A setting the model cannot work with, in words.
    case setting(String)
    /// A fitted model was given other channels than it learned; `kind` says of what.
    case otherChannels(kind: String, fitted: [String], given: [String])
    /// A fitted model was given another step (s) than it learned.
    case otherStep(fitted: Int, given: Int)
    /// A prediction left the range of numbers.
    case overflow(series: String, sample: Int)
    /// A numerical step failed, in words.
    case numerical(series: String, String)
  }

  /// The model's name.
  public let model: String
  /// What went wrong.
  public let reason: Reason

  /// An error of a model.
  public init(model: String, reason: Reason) {
    self.model = model
    self.reason = reason
  }
}
