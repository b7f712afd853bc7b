import Determinism

/// A value of a model's setting as a manifest writes it, such as one of a grid.
public enum SettingValue: Sendable, Equatable, Codable {
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

  /// What a manifest that gives the value holds.
  package var tree: JSONTree {
    switch self {
    case .whole, .decimal: .number(text)
    case .word, .numbers: .string(text)
    }
  }
}

/// What one value of a setting is made of.
protocol SettingScalar: Sendable {
  /// The value.
  ///
  /// - Parameter text: how the manifest writes it; nil where no manifest does.
  func settingValue(text: String?) -> SettingValue
  /// From a value; nil for one of another form.
  init?(_ value: SettingValue)
}

extension Int: SettingScalar {
  func settingValue(text: String?) -> SettingValue { .whole(self) }

  init?(_ value: SettingValue) {
    guard case .whole(let number) = value else { return nil }
    self = number
  }
}

extension Double: SettingScalar {
  func settingValue(text: String?) -> SettingValue { .decimal(self, text: text ?? "\(self)") }

  init?(_ value: SettingValue) {
    guard case .decimal(let number, _) = value else { return nil }
    self = number
  }
}

extension String: SettingScalar {
  func settingValue(text: String?) -> SettingValue { .word(self) }

  init?(_ value: SettingValue) {
    guard case .word(let word) = value else { return nil }
    self = word
  }
}

extension [Int]: SettingScalar {
  func settingValue(text: String?) -> SettingValue { .numbers(self) }

  init?(_ value: SettingValue) {
    guard case .numbers(let numbers) = value else { return nil }
    self = numbers
  }
}

extension SettingScalar where Self: RawRepresentable<String> {
  func settingValue(text: String?) -> SettingValue { .word(rawValue) }

  init?(_ value: SettingValue) {
    guard case .word(let word) = value else { return nil }
    self.init(rawValue: word)
  }
}

extension Exogenous: SettingScalar {}
extension StationInputs: SettingScalar {}
