/// The grid of settings that a model chooses from, and the samples that the choice is scored on.
public struct TuningSettings: Sendable, Equatable, Encodable {
  /// One setting and its values.
  public struct Axis: Sendable, Equatable, Encodable {
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

/// A value of a grid.
public enum SettingValue: Sendable, Equatable, Encodable {
  /// A whole number.
  case whole(Int)
  /// A decimal number and how the manifest writes it.
  case decimal(Double, text: String)
  /// A word.
  case word(String)
  /// Several whole numbers that belong together.
  case numbers([Int])

  /// The value as a manifest writes it.
  public var text: String {
    switch self {
    case .whole(let number): String(number)
    case .decimal(_, let text): text
    case .word(let word): word
    case .numbers(let numbers): numbers.map(String.init).joined(separator: " ")
    }
  }
}
