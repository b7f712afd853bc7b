import Determinism
import Schema

/// A setting of a model, declared once: its key with what it takes and means, and its place among the
/// options. Manifests, grids, limits and reports read it from here.
package struct ModelSetting: Sendable {
  /// The key's name, as a manifest writes it.
  package let name: String
  /// What one value looks like, with its limits.
  let shape: ValueShape

  private let reading: @Sendable (any KeyReading, String, inout ForecasterOptions) -> Void
  private let written: @Sendable (ForecasterOptions) -> JSONTree?
  private let told: @Sendable (ForecasterOptions) -> [SettingValue]?
  private let writing: @Sendable (SettingValue, inout ForecasterOptions) -> Bool
  private let varying: @Sendable (String?) -> ManifestKey<[Placed<SettingValue>]>?

  /// The setting of a name; nil where no model has one.
  package static func named(_ name: String) -> ModelSetting? { all.first { $0.name == name } }

  /// Sets what a table of a manifest gives for a model.
  package func read(
    from table: some KeyReading, model: String, into options: inout ForecasterOptions
  ) { reading(table, model, &options) }

  /// What is set, as values of a manifest; nil where it is left to the model.
  package func values(in options: ForecasterOptions) -> [SettingValue]? { told(options) }

  /// What a manifest that sets it holds; nil where it is left to the model.
  package func tree(in options: ForecasterOptions) -> JSONTree? { written(options) }

  /// Sets a value of a grid.
  ///
  /// - Returns: whether the setting takes values of this form; nothing is set where it does not.
  package func set(_ value: SettingValue, in options: inout ForecasterOptions) -> Bool {
    writing(value, &options)
  }

  /// The key of a grid's list of values; nil for a setting that no grid varies.
  ///
  /// - Parameter model: the model whose limits hold; nil for those of all.
  package func axis(of model: String?) -> ManifestKey<[Placed<SettingValue>]>? { varying(model) }

  /// A setting of one value.
  ///
  /// - Parameters:
  ///   - path: its place among the options.
  ///   - isVaried: whether a grid may vary it.
  ///   - key: its key, for a model or for all.
  init<Value: SettingScalar>(
    _ path: any WritableKeyPath<ForecasterOptions, Value?> & Sendable, isVaried: Bool = true,
    _ key: @escaping @Sendable (_ model: String?) -> ManifestKey<Value>
  ) {
    name = key(nil).name
    shape = key(nil).format.shape
    reading = { $2[keyPath: path] = $0.optional(key($1)) }
    written = { $0[keyPath: path].flatMap(key(nil).format.written) }
    told = { $0[keyPath: path].map { [$0.settingValue(text: nil)] } }
    writing = { value, options in
      guard let value = Value(value) else { return false }
      options[keyPath: path] = value
      return true
    }
    varying = { isVaried ? Self.list(of: key($0)) { $0.settingValue(text: $1) } : nil }
  }

  /// A setting of one value that every model reads alike.
  init<Value: SettingScalar>(
    _ path: any WritableKeyPath<ForecasterOptions, Value?> & Sendable, isVaried: Bool = true,
    _ key: ManifestKey<Value>
  ) { self.init(path, isVaried: isVaried) { _ in key } }

  /// A setting of several values.
  ///
  /// - Parameter axis: the key of one value that a grid gives alone; nil where no grid varies it.
  init<Item: SettingScalar>(
    _ path: any WritableKeyPath<ForecasterOptions, [Item]?> & Sendable,
    _ key: ManifestKey<[Placed<Item>]>, axis: ManifestKey<Item>? = nil
  ) {
    name = key.name
    shape = key.format.shape
    reading = { table, _, options in
      options[keyPath: path] = table.optional(key)?.map(\.value)
    }
    written = { options in
      options[keyPath: path].flatMap { items in
        key.format.written(items.map { Placed(value: $0, position: .start) })
      }
    }
    told = { $0[keyPath: path]?.map { $0.settingValue(text: nil) } }
    writing = { value, options in
      guard axis != nil, let item = Item(value) else { return false }
      options[keyPath: path] = [item]
      return true
    }
    varying = { _ in axis.map { Self.list(of: $0) { $0.settingValue(text: $1) } } }
  }

  /// A key that takes a list of another key's values.
  private static func list<Value>(
    of key: ManifestKey<Value>, _ make: @escaping @Sendable (Value, String?) -> SettingValue
  ) -> ManifestKey<[Placed<SettingValue>]> {
    let format = key.format
    let item = ValueFormat<SettingValue>(
      format.expected, example: format.example, shape: format.shape, written: \.tree
    ) { node in
      format.read(node).map { make($0, node.text) }
    }
    return ManifestKey(
      key.name, .list("a list of values to choose from, one a line", of: item),
      absent: "not varied", "Values of `\(key.name)`: \(format.expected).")
  }
}
