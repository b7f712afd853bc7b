import Limits
import Studies

/// The keys of `forecasters.tuning`: the share to score on, and lists of values of a model's
/// settings.
enum TuningKeys {
  /// Entries a grid may have.
  static let limit = 500

  static let validation = ManifestKey(
    "validation", .share, standard: 0.2,
    "The share of the training samples, at their end in time, that the choice is scored on.")

  /// The settings that can be varied; `units` gives every hidden layer the same number.
  static let axes = axes(lags: ForecasterKeys.lags)

  /// Those of a model.
  static func axes(of model: String) -> [ManifestKey<[Placed<SettingValue>]>] {
    axes(lags: ForecasterKeys.lags(of: model))
  }

  private static func axes(
    lags: ManifestKey<Int>
  ) -> [ManifestKey<[Placed<SettingValue>]>] {
    [
      axis(lags, whole), axis(ForecasterKeys.epochs, whole),
      axis(ForecasterKeys.batch, whole), axis(ForecasterKeys.learningRate, decimal),
      axis(
        ManifestKey(
          "units", .integer(SettingLimits.units, example: "100"),
          "the same units or filters in every hidden layer"), whole),
      axis(ForecasterKeys.activation, word), axis(ForecasterKeys.outputActivation, word),
      axis(ForecasterKeys.trees, whole), axis(ForecasterKeys.depth, whole),
      axis(ForecasterKeys.leaf, whole), axis(ForecasterKeys.featureShare, decimal),
      axis(ForecasterKeys.cost, decimal), axis(ForecasterKeys.epsilon, decimal),
      axis(ForecasterKeys.gamma, decimal),
      axis(ForecasterKeys.order) { value, _ in .numbers(value) },
    ]
  }

  private static func whole(_ value: Int, _ node: ManifestNode) -> SettingValue { .whole(value) }

  private static func decimal(_ value: Double, _ node: ManifestNode) -> SettingValue {
    .decimal(value, text: node.text ?? "\(value)")
  }

  private static func word(_ value: String, _ node: ManifestNode) -> SettingValue { .word(value) }

  /// A key that takes a list of another key's values.
  private static func axis<Value>(
    _ key: ManifestKey<Value>,
    _ make: @escaping @Sendable (Value, ManifestNode) -> SettingValue
  ) -> ManifestKey<[Placed<SettingValue>]> {
    let format = key.format
    let item = ValueFormat<SettingValue>(
      format.expected, example: format.example, shape: format.shape
    ) { node in
      format.read(node).map { make($0, node) }
    }
    return ManifestKey(
      key.name, .list("a list of values to choose from, one a line", of: item),
      absent: "not varied", "Values of `\(key.name)`: \(format.expected).")
  }
}

extension TuningSettings {
  /// - Parameters:
  ///   - model: the model whose settings are varied.
  ///   - outer: the model's own table, for settings that stand twice.
  init?(_ table: ManifestMapping, model: String, outer: ManifestMapping) {
    let known = ModelSettings.settings(of: model)
    let validation = table.value(TuningKeys.validation)
    var axes: [Axis] = []
    var isWhole = true
    for key in TuningKeys.axes(of: model) {
      guard known.contains(key.name) else {
        let owners = ModelSettings.models(knowing: key.name)
        table.disown(key.name, owner: owners.map { "`\($0)`" }.joined(separator: ", "))
        continue
      }
      guard let values = table.optional(key) else {
        isWhole = isWhole && !table.has(key.name)
        continue
      }
      axes.append(Axis(key: key.name, values: values.map(\.value)))
      if outer.has(key.name) { table.report(.tunedAndSet(key.name), at: key.name) }
    }
    guard let validation, isWhole else { return nil }
    self.init(validation: validation, axes: axes)
    if axes.isEmpty {
      let free = TuningKeys.axes.map(\.name).filter { known.contains($0) }
      table.report(.emptyGrid(known: free), at: "")
    } else if let count = entryCount, count <= TuningKeys.limit {
    } else {
      table.report(.gridTooLarge(limit: TuningKeys.limit), at: "")
    }
  }

  /// The number of entries, or nil where it is beyond any use.
  private var entryCount: Int? {
    axes.reduce(Optional(1)) { count, axis in
      count.flatMap { $0 > 1_000_000 ? nil : $0 * axis.values.count }
    }
  }
}
