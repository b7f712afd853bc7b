import Detection
import Studies

extension ClaimEvidence {
  /// One model's score over the test part.
  public struct ModelScore: Sendable, Equatable {
    /// The model's name.
    public let model: String
    /// The score; nil where there is none.
    public let value: Double?
  }

  /// One score of every model that learns.
  public struct MetricScores: Sendable, Equatable {
    /// The score.
    public let metric: PublishedScores.Metric
    /// The code of the station that it is over; nil for several in one pool.
    public var station: String? = nil
    /// The models in the manifest's order.
    public let models: [ModelScore]
  }

  /// In how many trainings of the same models a conclusion holds.
  public struct Trainings: Sendable, Equatable {
    /// Trainings in which it does.
    public let holding: Int
    /// All trainings, the study's own among them, > 1.
    public let of: Int

    /// Whether it holds in more than half of them.
    var areMost: Bool { 2 * holding > of }
  }

  /// A number and what it is of.
  public struct Named: Sendable, Equatable {
    /// A model, a group of stations or a detector.
    public let name: String
    /// The number; nil where there is none.
    public let value: Double?
  }

  /// One day in the eyes of a detector.
  public struct DetectedDay: Sendable, Equatable {
    /// Days from the earthquake's.
    public let offset: Int
    /// Hours of known quiet.
    public let quietHours: Double
    /// Stations with a flagged quiet sample.
    public let stations: Int
    /// Stations that could be tested at all.
    public let tested: Int
    /// Whether every one of them is flagged.
    public let isSynchronous: Bool
    /// The probability that all of them are flagged by chance; nil without expectation.
    public let chance: Double?
    /// Flagged quiet samples above the bounds.
    public let positive: Int
    /// Flagged quiet samples below the bounds.
    public let negative: Int
    /// The largest size of a flagged quiet sample; nil without one.
    public let strongest: Double?
  }

  /// One day of the radiation's index near the epicentre.
  public struct RadiationDay: Sendable, Equatable {
    /// Days from the earthquake's.
    public let offset: Int
    /// Cells within the radius that have an index.
    public let cells: Int
    /// Cells of them at or beyond the limit.
    public let beyond: Int
    /// The largest index in size; nil where there is none.
    public let strongest: Double?
  }
}
