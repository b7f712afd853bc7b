import Forecasting
import Schema
import Studies

/// The keys of `forecasters.tuning`: the share to score on, and lists of values of a model's
/// settings.
enum TuningKeys {
  /// Entries a grid may have.
  static let limit = 500

  static let validation = ManifestKey(
    "validation", .share, standard: 0.2,
    "The share of the training samples, at their end in time, that the choice is scored on.")

  /// The keys of the settings that can be varied; `units` gives every hidden layer the same number.
  ///
  /// - Parameter model: the model whose limits hold; nil for those of all.
  static func axes(of model: String? = nil) -> [ManifestKey<[Placed<SettingValue>]>] {
    ModelSetting.all.compactMap { $0.axis(of: model) }
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
      let free = TuningKeys.axes().map(\.name).filter { known.contains($0) }
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
