import Forecasting

/// The grid of settings that a model chooses from, and the samples that the choice is scored on.
public struct TuningSettings: Sendable, Equatable, Codable {
  /// One setting and its values.
  public struct Axis: Sendable, Equatable, Codable {
    /// The setting's key, such as `cost`.
    public var key: String
    /// Its values, in the manifest's order; not empty.
    public var values: [SettingValue]

    /// From its parts.
    package init(key: String, values: [SettingValue]) {
      self.key = key
      self.values = values
    }
  }

  /// The share of the training samples, at their end, that the choice is scored on; 0 < v < 1.
  public var validation: Double
  /// The settings varied, in the order of the reference; not empty.
  public var axes: [Axis]

  /// Whether a setting is varied.
  public func varies(_ key: String) -> Bool { axes.contains { $0.key == key } }

  /// Every choice of values, one for each axis; the last axis varies fastest.
  public var entries: [[SettingValue]] {
    axes.reduce([[]]) { entries, axis in
      entries.flatMap { entry in axis.values.map { entry + [$0] } }
    }
  }

  /// From its parts.
  package init(validation: Double, axes: [Axis]) {
    self.validation = validation
    self.axes = axes
  }
}
