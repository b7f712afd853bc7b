/// How many anomalies of one size and sign, added to what was observed, are found.
package struct PowerOutcome: Sendable, Equatable, Codable {
  /// A part of an anomaly's time: its first and last hour, and what is between.
  package enum Phase: String, Sendable, CaseIterable, Codable {
    case onset
    case plateau
    case end
  }

  /// Samples of all anomalies that lie in one phase, or begin at one hour, and how many of them are
  /// hit; all models and stations together.
  package struct Samples: Sendable, Equatable, Codable {
    /// Samples with a score.
    package var tested: Int
    /// Those that leave expectation on the right side.
    package var hits: Int
    /// The same count where nothing was added.
    package var baseHits: Int

    /// From its parts.
    package init(tested: Int = 0, hits: Int = 0, baseHits: Int = 0) {
      self.tested = tested
      self.hits = hits
      self.baseHits = baseHits
    }

    /// Two counts together.
    package static func + (left: Self, right: Self) -> Self {
      Self(
        tested: left.tested + right.tested, hits: left.hits + right.hits,
        baseHits: left.baseHits + right.baseHits)
    }
  }

  /// The anomalies that begin at one hour.
  package struct Hour: Sendable, Equatable, Codable {
    /// Local solar time of the first sample in whole hours, 0 to 23, at the first station.
    package let local: Int
    /// Their median size in TECU at the first station.
    package let size: Double
    /// Their samples.
    package let samples: Samples

    /// From its parts.
    package init(local: Int, size: Double, samples: Samples) {
      self.local = local
      self.size = size
      self.samples = samples
    }
  }

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
  /// Samples by phase, in the phases' order.
  package let phases: [Samples]
  /// Anomalies by the hour at which they begin, earliest local hour first.
  package let hours: [Hour]
  /// Anomalies that a test over everything tried can be asked about.
  package let tested: Int
  /// Those whose days it calls unusual.
  package let found: Int

  /// From its parts.
  package init(
    share: Double, isPositive: Bool, size: Double, places: Int, models: [OfModel],
    phases: [Samples], hours: [Hour], tested: Int, found: Int
  ) {
    self.share = share
    self.isPositive = isPositive
    self.size = size
    self.places = places
    self.models = models
    self.phases = phases
    self.hours = hours
    self.tested = tested
    self.found = found
  }
}
