import Detection
import Determinism
import Evaluation
import Studies

/// What a finding's quiet-time anomalies come to when they are counted by days.
///
/// A day counts when at least one of its shown samples is quiet and has a DTEC; it is flagged when
/// one of those exceeds the threshold. A "day -n" before the earthquake means something only beside
/// the share of all other quiet days that are flagged.
public struct QuietDays: Sendable, Equatable {
  /// One day.
  public struct Day: Sendable, Equatable {
    /// The day.
    public let date: CivilDate
    /// Days from the earthquake's day; negative before it.
    public let offset: Int
    /// Quiet samples with a DTEC.
    public let quiet: Int
    /// How many of them are flagged.
    public let flagged: Int
  }

  /// The days before the earthquake that are called lead days: 1 to 10.
  public static let leadWindow = 10

  /// Every day shown, in order, days without a quiet sample included.
  public let days: [Day]

  /// Days with a quiet sample.
  public var testable: [Day] { days.filter { $0.quiet > 0 } }
  /// Days with a flagged quiet sample.
  public var flagged: [Day] { days.filter { $0.flagged > 0 } }
  /// Lead days, whether they have a quiet sample or not.
  public var lead: [Day] { days.filter(Self.isLead) }
  /// Days with a quiet sample that are no lead days.
  public var others: [Day] { testable.filter { !Self.isLead($0) } }

  /// The probability that as many lead days or more are flagged when any days may be, by the
  /// one-sided exact test; nil where no lead day can be tested. Flagged days that follow each
  /// other make the true probability larger.
  public var chance: Double? {
    let drawn = lead.count { $0.quiet > 0 }
    guard drawn > 0 else { return nil }
    return Hypergeometric.upperTail(
      hits: lead.count { $0.flagged > 0 }, drawn: drawn, flagged: flagged.count,
      days: testable.count)
  }

  /// The count of what DTEC found.
  public init(of finding: DTECFinding, in result: StudyResult) {
    self.init(
      testable: { finding.dtec.values[$0] != nil },
      flagged: Set(finding.quietAnomalies.map(\.sample)), in: result)
  }

  /// The count of samples that a detector could test and those it flagged in quiet time.
  init(testable: (Int) -> Bool, flagged flaggedSamples: Set<Int>, in result: StudyResult) {
    let earthquake = result.earthquakeDay
    var days: [Day] = []
    for sample in result.shown {
      let date = result.labels[sample].date
      let isQuiet = result.quiet[sample] == true && testable(sample)
      let isFlagged = flaggedSamples.contains(sample)
      if let last = days.last, last.date == date {
        days[days.count - 1] = Day(
          date: date, offset: last.offset, quiet: last.quiet + (isQuiet ? 1 : 0),
          flagged: last.flagged + (isFlagged ? 1 : 0))
      } else {
        days.append(
          Day(
            date: date, offset: date.dayNumber - earthquake.dayNumber, quiet: isQuiet ? 1 : 0,
            flagged: isFlagged ? 1 : 0))
      }
    }
    self.days = days
  }

  private static func isLead(_ day: Day) -> Bool { (-leadWindow ... -1).contains(day.offset) }
}
