import Forecasting

/// A setting of a model, declared once: its key, its place among the forecasters' options, and how
/// it is told and varied. Grids and reports read it from here.
package struct ModelSetting: Sendable {
  /// The key as a manifest writes it.
  package let key: String
  private let read: @Sendable (ForecasterOptions) -> [SettingValue]?
  private let write: @Sendable (inout ForecasterOptions, SettingValue) -> Bool

  /// Every setting, in the order of the options.
  package static let all: [ModelSetting] = [
    whole("lags", \.lags), whole("epochs", \.epochs), whole("batch", \.batch),
    decimal("learning_rate", \.learningRate),
    // A grid gives every hidden layer the same number.
    ModelSetting("units", \.units, values: { $0.map(SettingValue.whole) }) { value in
      if case .whole(let number) = value { [number] } else { nil }
    },
    word("activation", \.activation), word("output_activation", \.outputActivation),
    word("gru_form", \.gruForm), decimal("validation", \.validation),
    whole("patience", \.patience), whole("trees", \.trees), whole("depth", \.depth),
    whole("leaf", \.leaf), decimal("feature_share", \.featureShare), decimal("cost", \.cost),
    decimal("epsilon", \.epsilon), decimal("gamma", \.gamma), whole("stride", \.stride),
    ModelSetting("order", \.order, values: { [.numbers($0)] }) { value in
      if case .numbers(let numbers) = value { numbers } else { nil }
    },
    // Already a choice, which no grid varies.
    ModelSetting("orders", \.orders, values: { $0.map(SettingValue.numbers) }) { _ in nil },
    choice("exogenous", \.exogenous), choice("station_inputs", \.stationInputs),
  ]

  /// The setting of a key; nil where no model has one.
  package static func named(_ key: String) -> ModelSetting? { all.first { $0.key == key } }

  /// What is set, as values of a manifest; nil where it is left to the model.
  package func values(in options: ForecasterOptions) -> [SettingValue]? { read(options) }

  /// Sets a value of a grid.
  ///
  /// - Returns: whether the setting takes values of this form; nothing is set where it does not.
  func set(_ value: SettingValue, in options: inout ForecasterOptions) -> Bool {
    write(&options, value)
  }

  private init<Value>(
    _ key: String, _ path: any WritableKeyPath<ForecasterOptions, Value?> & Sendable,
    values: @escaping @Sendable (Value) -> [SettingValue],
    from: @escaping @Sendable (SettingValue) -> Value?
  ) {
    self.key = key
    read = { $0[keyPath: path].map(values) }
    write = { options, value in
      guard let value = from(value) else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  private static func whole(
    _ key: String, _ path: any WritableKeyPath<ForecasterOptions, Int?> & Sendable
  ) -> ModelSetting {
    ModelSetting(key, path, values: { [.whole($0)] }) { value in
      if case .whole(let number) = value { number } else { nil }
    }
  }

  private static func decimal(
    _ key: String, _ path: any WritableKeyPath<ForecasterOptions, Double?> & Sendable
  ) -> ModelSetting {
    ModelSetting(key, path, values: { [.decimal($0, text: "\($0)")] }) { value in
      if case .decimal(let number, _) = value { number } else { nil }
    }
  }

  private static func word(
    _ key: String, _ path: any WritableKeyPath<ForecasterOptions, String?> & Sendable
  ) -> ModelSetting {
    ModelSetting(key, path, values: { [.word($0)] }) { value in
      if case .word(let word) = value { word } else { nil }
    }
  }

  private static func choice<Value: RawRepresentable<String> & SendableMetatype>(
    _ key: String, _ path: any WritableKeyPath<ForecasterOptions, Value?> & Sendable
  ) -> ModelSetting {
    ModelSetting(key, path, values: { [.word($0.rawValue)] }) { value in
      if case .word(let word) = value { Value(rawValue: word) } else { nil }
    }
  }
}
