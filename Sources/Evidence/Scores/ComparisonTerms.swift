import Forecasting
import Studies

/// Whether the models that a conclusion compares were set on equal terms, by the manifest alone: each
/// chose its settings on the training part, and each that knows seasons was given one.
public struct ComparisonTerms: Sendable, Equatable {
  /// Models whose settings were taken as given, without a choice, in the manifest's order.
  public let fixed: [String]
  /// Models that know seasons and were given none, in the manifest's order.
  public let withoutSeason: [String]

  /// Whether nothing speaks against it.
  public var areEqual: Bool { fixed.isEmpty && withoutSeason.isEmpty }

  /// The terms of some models; those that learn nothing have no settings.
  init(of forecasters: [ForecasterSettings]) {
    let learning = forecasters.filter { !Baselines.names.contains($0.model) }
    let seasons = learning.map { ($0.model, Self.orders(of: $0)) }
    fixed = learning.filter { settings in
      let grid = settings.tuning?.entries.count ?? 1
      return grid < 2 && (Self.orders(of: settings)?.count ?? 1) < 2
    }.map(\.model)
    withoutSeason = seasons.filter { _, orders in
      guard let orders else { return false }
      return !orders.contains { $0.count == 7 && $0[3] + $0[4] + $0[5] > 0 }
    }.map(\.0)
  }

  /// The orders that a model chooses from; nil for a model without orders.
  private static func orders(of settings: ForecasterSettings) -> [[Int]]? {
    guard ForecasterCatalogue.settings(of: settings.model).contains(where: { $0.name == "orders" })
    else { return nil }
    return settings.options.order.map { [$0] } ?? settings.options.orders
      ?? ForecasterCatalogue.defaults(of: settings.model).orders ?? []
  }
}

extension StudyResult {
  /// The terms on which the models named were compared; all of the study where none is named.
  package func terms(of models: [String] = []) -> ComparisonTerms {
    ComparisonTerms(
      of: manifest.forecasters.filter { models.isEmpty || models.contains($0.model) })
  }
}
