import Detection
import Studies

/// One day of a window in the eyes of one detector, all stations together.
public struct DetectionDay: Sendable, Equatable {
  /// The day and its quiet hours.
  public let day: WindowDay
  /// The day's quiet samples at each station of the result: tested, flagged, at once.
  public let synchronous: SynchronousDay
  /// The probability that every station tested is flagged by chance; nil for a detector without
  /// expectation.
  public let chance: Double?

  /// Whether the day says something: enough of it was quiet, and a station could be tested.
  public var isTestable: Bool { day.isTestable && synchronous.testedStations > 0 }

  /// Quiet samples flagged, all stations together.
  public var flagged: Int { synchronous.anomalousSamples.reduce(0, +) }
  /// Quiet samples tested, all stations together.
  public var tested: Int { synchronous.testedSamples.reduce(0, +) }
}

extension [DetectionDay] {
  /// The days that say something.
  package var testable: [DetectionDay] { filter(\.isTestable) }
  /// The testable days on which every station tested is flagged.
  package var found: [DetectionDay] { testable.filter(\.synchronous.isSynchronous) }
  /// How many testable days chance would make synchronous; nil for a detector without expectation.
  package var expected: Double? {
    let chances = testable.compactMap(\.chance)
    return chances.count == testable.count ? chances.reduce(0, +) : nil
  }
}

extension StudyResult {
  /// The days of a window in the eyes of a detector; stations where it failed are left out.
  ///
  /// The chance that a day is synchronous takes the samples as independent and their rate as the
  /// window's expected one.
  ///
  /// - Parameter window: the window's index in the result.
  public func days(of series: DetectionSeries, in window: Int) -> [DetectionDay] {
    let record = frame.windows[window]
    let outcomes = series.outcomes.compactMap { $0?.windows[window] }
    let count = series.quiet(in: window)
    let rate = count.expected.flatMap { count.tested > 0 ? $0 / Double(count.tested) : nil }
    let days = record.samples.map { frame.labels[$0].date.dayNumber }
    let found = SynchronousDay.all(
      stations: outcomes.map(\.exceedances), quiet: Array(frame.quiet[record.samples]), days: days)
    return zip(record.days, found).map { day, synchronous in
      DetectionDay(
        day: day, synchronous: synchronous,
        chance: rate.map { synchronous.chance(rate: min(1, $0)) })
    }
  }
}
