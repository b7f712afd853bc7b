/// How many anomalies of one size and sign, added to what was observed, are found.
package struct PowerOutcome: Sendable, Equatable, Codable {
  /// Of one model, at the samples of the anomalies.
  package struct OfModel: Sendable, Equatable, Codable {
    /// The model's name.
    package let model: String
    /// Anomalies of which a sample of the first two hours leaves expectation on the right side.
    package let hits: Int
    /// The same counts where nothing was added.
    package let baseHits: Int

    /// From its parts.
    package init(model: String, hits: Int, baseHits: Int) {
      self.model = model
      self.hits = hits
      self.baseHits = baseHits
    }
  }

  /// The size as a share of TEC, > 0.
  package let share: Double
  /// Whether TEC was raised.
  package let isPositive: Bool
  /// The median size in TECU, > 0.
  package let size: Double
  /// Anomalies added.
  package let places: Int
  /// Models in the manifest's order.
  package let models: [OfModel]
  /// Anomalies that a test over everything tried can be asked about.
  package let tested: Int
  /// Those whose days it calls unusual.
  package let found: Int

  /// From its parts.
  package init(
    share: Double, isPositive: Bool, size: Double, places: Int, models: [OfModel], tested: Int,
    found: Int
  ) {
    self.share = share
    self.isPositive = isPositive
    self.size = size
    self.places = places
    self.models = models
    self.tested = tested
    self.found = found
  }
}
