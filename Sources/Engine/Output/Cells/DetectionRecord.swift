import Evidence
import Studies

/// What one detector found for one model, or in TEC alone, at one station, a group or all together, in
/// `results.json`.
package struct DetectionRecord: Codable, Sendable, Equatable {
  /// How many samples could be tested and were flagged, and how many chance would flag.
  package struct Count: Codable, Sendable, Equatable {
    package let tested: Int
    package let flagged: Int
    package let expected: Double?

    init(_ count: FlagCount) {
      tested = count.tested
      flagged = count.flagged
      expected = count.expected
    }
  }

  /// The samples of one window.
  package struct Window: Codable, Sendable, Equatable {
    package let all: Count
    package let quiet: Count
    /// The days, where stations are taken together.
    package let days: [Day]?
    /// Testable days on which every station tested is flagged.
    package let synchronousDays: Int?
    /// How many of the testable days chance would make so.
    package let expectedSynchronousDays: Double?

    init(_ series: DetectionSeries, window: Int, days: [DetectionDay]?) {
      all = Count(series.all(in: window))
      quiet = Count(series.quiet(in: window))
      self.days = days.map { $0.map(Day.init) }
      synchronousDays = days?.found.count
      expectedSynchronousDays = days?.expected
    }

    enum CodingKeys: String, CodingKey {
      case all, quiet, days
      case synchronousDays = "synchronous_days"
      case expectedSynchronousDays = "expected_synchronous_days"
    }
  }

  /// One day of a window, stations together.
  package struct Day: Codable, Sendable, Equatable {
    package let day: Int
    package let date: String
    package let quietHours: Double
    package let testable: Bool
    package let tested: Int
    package let flagged: Int
    package let synchronous: Bool
    package let simultaneous: Int
    package let chance: Double?

    init(_ day: DetectionDay) {
      self.day = day.day.offset
      date = day.day.date.iso8601
      quietHours = day.day.quietHours
      testable = day.isTestable
      tested = day.tested
      flagged = day.flagged
      synchronous = day.synchronous.isSynchronous
      simultaneous = day.synchronous.simultaneousSamples
      chance = day.chance
    }

    enum CodingKeys: String, CodingKey {
      case day, date, testable, tested, flagged, synchronous, simultaneous
      case quietHours = "quiet_hours"
      case chance = "synchronous_by_chance"
    }
  }

  /// The detector's kind as the manifest writes it.
  package let kind: String
  /// Half the width of the bounds in the detector's scale; of one station.
  package let factor: Double?
  /// Quiet samples of the test part outside every window; nil where the detector failed.
  package let base: Count?
  /// By the window's name.
  package let windows: [String: Window]?
  /// DTEC over the samples shown; nil for other detectors, and for stations together.
  package let dtec: DTECRecord?
  /// Why the detector found nothing here.
  package let failure: String?

  init(
    _ series: DetectionSeries, factor: Double? = nil, dtec: DTECRecord? = nil,
    windows: [(name: String, window: Window)]
  ) {
    kind = series.detector.kind.name
    self.factor = factor
    self.dtec = dtec
    base = Count(series.base)
    self.windows = Dictionary(windows, uniquingKeysWith: { $1 })
    failure = nil
  }

  init(_ series: DetectionSeries, failure: String) {
    kind = series.detector.kind.name
    (factor, base, windows, dtec) = (nil, nil, nil, nil)
    self.failure = failure
  }

  /// Reads what a detector found; what DTEC found stands directly in the cell.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let own = try decoder.container(keyedBy: DTECRecord.CodingKeys.self)
    kind = try container.decode(String.self, forKey: .kind)
    factor = try container.decodeIfPresent(Double.self, forKey: .factor)
    base = try container.decodeIfPresent(Count.self, forKey: .base)
    windows = try container.decodeIfPresent([String: Window].self, forKey: .windows)
    dtec = own.contains(.n) ? try DTECRecord(from: decoder) : nil
    failure = try container.decodeIfPresent(String.self, forKey: .failure)
  }

  /// What DTEC found stands directly in the cell.
  package func encode(to encoder: any Encoder) throws {
    try dtec?.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(factor, forKey: .factor)
    try container.encodeIfPresent(base, forKey: .base)
    try container.encodeIfPresent(windows, forKey: .windows)
    try container.encodeIfPresent(failure, forKey: .failure)
  }

  enum CodingKeys: String, CodingKey {
    case kind, factor, base, windows, failure
  }
}
