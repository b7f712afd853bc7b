import Studies

/// Told how far a run has come; an implementation prints it or keeps silent.
public protocol ProgressReporter: Sendable {
  /// A step of the staircase begins.
  func step(_ step: RunStep)
  /// A model has done a share of its work, 0 ... 1; `detail` is a word such as `epoch 12 of 100`.
  func model(_ name: String, share: Double, detail: String)
  /// A model has ended.
  func finished(_ name: String, failure: String?)
  /// A share of a step's work is done, 0 ... 1, as far as its effort is known; of what was kept from
  /// an earlier run nothing is counted. Work that begins tells 0.
  func progressed(_ step: RunStep, share: Double)
  /// Something about the inputs must be said.
  func note(_ note: RunNote)
}

extension ProgressReporter {
  /// Says nothing.
  public func progressed(_ step: RunStep, share: Double) {}
  /// Says nothing.
  public func note(_ note: RunNote) {}
}

/// The steps of a run, in order.
public enum RunStep: Int, Sendable, CaseIterable {
  case readingManifest = 1
  case gatheringInputs
  case forecasting
  case detecting
  case drawing
  case writing

  /// What the step does, as printed.
  public var words: String {
    switch self {
    case .readingManifest: "reading the manifest"
    case .gatheringInputs: "gathering inputs"
    case .forecasting: "forecasting"
    case .detecting: "detecting anomalies"
    case .drawing: "drawing the report"
    case .writing: "writing the output"
    }
  }
}

/// A reporter that says nothing.
public struct SilentProgress: ProgressReporter {
  /// A silent reporter.
  public init() {}
  /// Says nothing.
  public func step(_ step: RunStep) {}
  /// Says nothing.
  public func model(_ name: String, share: Double, detail: String) {}
  /// Says nothing.
  public func finished(_ name: String, failure: String?) {}
}
