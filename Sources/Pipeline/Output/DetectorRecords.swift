import Detection
import Studies

/// One detector on one model's forecasts, or on TEC alone, in `results.json`.
struct SeriesRecord: Encodable, Sendable {
  struct Count: Encodable, Sendable {
    let tested: Int
    let flagged: Int
    let expected: Double?

    init(_ count: FlagCount) {
      tested = count.tested
      flagged = count.flagged
      expected = count.expected
    }
  }

  struct Station: Encodable, Sendable {
    struct Window: Encodable, Sendable {
      let all: Count
      let quiet: Count
    }

    let factor: Double
    let base: Count
    /// By the window's name.
    let windows: [String: Window]

    init(_ outcome: DetectorOutcome) {
      factor = outcome.factor
      base = Count(outcome.base)
      windows = Dictionary(
        uniqueKeysWithValues: outcome.windows.map {
          ($0.window, Window(all: Count($0.all), quiet: Count($0.quiet)))
        })
    }
  }

  struct Day: Encodable, Sendable {
    let day: Int
    let date: String
    let quietHours: Double
    let testable: Bool
    let tested: Int
    let flagged: Int
    let synchronous: Bool
    let simultaneous: Int
    let chance: Double?

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

  struct Window: Encodable, Sendable {
    let all: Count
    let quiet: Count
    let days: [Day]
    let synchronousDays: Int
    let expectedSynchronousDays: Double?

    init(_ series: DetectionSeries, window: Int, in result: StudyResult) {
      all = Count(series.all(in: window))
      quiet = Count(series.quiet(in: window))
      let found = result.days(of: series, in: window)
      days = found.map(Day.init)
      synchronousDays = found.found.count
      expectedSynchronousDays = found.expected
    }

    enum CodingKeys: String, CodingKey {
      case all, quiet, days
      case synchronousDays = "synchronous_days"
      case expectedSynchronousDays = "expected_synchronous_days"
    }
  }

  let detector: String
  let kind: String
  let model: String?
  let base: Count
  /// By the window's name, all stations together.
  let windows: [String: Window]
  /// By the station's code.
  let stations: [String: Station]

  init(_ series: DetectionSeries, in result: StudyResult) {
    detector = series.detector.name
    kind = series.detector.kind.name
    model = series.model
    base = Count(series.base)
    windows = Dictionary(
      uniqueKeysWithValues: result.windows.indices.map {
        (result.windows[$0].window.name, Window(series, window: $0, in: result))
      })
    stations = Dictionary(
      uniqueKeysWithValues: zip(result.stations, series.outcomes).compactMap { station, outcome in
        outcome.map { (station.code, Station($0)) }
      })
  }
}

extension DetectorSettings.Kind {
  /// The word of the manifest.
  fileprivate var name: String {
    switch self {
    case .dtec: "dtec"
    case .rollingError: "rolling-error"
    case .sameTimeMedian: "same-time-median"
    }
  }
}
