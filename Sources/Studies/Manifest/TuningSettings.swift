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

extension ForecasterSettings {
  /// The settings of every entry of the grid, without the grid; the settings themselves where there
  /// is none.
  public var candidates: [ForecasterSettings] {
    guard let tuning else { return [self] }
    var plain = self
    plain.tuning = nil
    return tuning.entries.map { entry in
      var settings = plain
      for (axis, value) in zip(tuning.axes, entry) { settings.set(axis.key, to: value) }
      return settings
    }
  }

  private mutating func set(_ key: String, to value: SettingValue) {
    switch value {
    case .whole(let number): set(key, to: number)
    case .decimal(let number, _): set(key, to: number)
    case .word(let word):
      if key == "activation" { activation = word }
      if key == "output_activation" { outputActivation = word }
    case .numbers(let numbers):
      if key == "order" { order = numbers }
    }
  }

  private mutating func set(_ key: String, to number: Int) {
    switch key {
    case "lags": lags = number
    case "epochs": epochs = number
    case "batch": batch = number
    case "units": units = [number]
    case "trees": trees = number
    case "depth": depth = number
    case "leaf": leaf = number
    default: break
    }
  }

  private mutating func set(_ key: String, to number: Double) {
    switch key {
    case "learning_rate": learningRate = number
    case "feature_share": featureShare = number
    case "cost": cost = number
    case "epsilon": epsilon = number
    case "gamma": gamma = number
    default: break
    }
  }
}
