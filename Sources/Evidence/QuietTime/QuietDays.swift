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
    /// Whether a sample of the day was learned from, where a model errs less.
    public let isLearned: Bool
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
  /// Days with a quiet sample that are no lead days and that no model learned from: what lead days
  /// are held against.
  public var others: [Day] { testable.filter { !Self.isLead($0) && !$0.isLearned } }
  /// Days with a quiet sample that are no lead days and were learned from.
  public var learned: [Day] { testable.filter { !Self.isLead($0) && $0.isLearned } }
  /// Lead days with a quiet sample.
  public var testableLead: [Day] { lead.filter { $0.quiet > 0 } }

  /// The probability that as many lead days or more are flagged when any of them and of the other
  /// unlearned days may be, by the one-sided exact test; nil where no lead day can be tested, where
  /// one was learned from, and where there is no other day. Flagged days that follow each other make
  /// the true probability larger.
  public var chance: Double? {
    let (drawn, others) = (testableLead, others)
    guard !drawn.isEmpty, !others.isEmpty, !drawn.contains(where: \.isLearned) else { return nil }
    let hits = drawn.count { $0.flagged > 0 }
    return Hypergeometric.upperTail(
      hits: hits, drawn: drawn.count, flagged: hits + others.count { $0.flagged > 0 },
      days: drawn.count + others.count)
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
      let isLearned = result.training.contains(sample)
      if let last = days.last, last.date == date {
        days[days.count - 1] = Day(
          date: date, offset: last.offset, quiet: last.quiet + (isQuiet ? 1 : 0),
          flagged: last.flagged + (isFlagged ? 1 : 0), isLearned: last.isLearned || isLearned)
      } else {
        days.append(
          Day(
            date: date, offset: date.dayNumber - earthquake.dayNumber, quiet: isQuiet ? 1 : 0,
            flagged: isFlagged ? 1 : 0, isLearned: isLearned))
      }
    }
    self.days = days
  }

  private static func isLead(_ day: Day) -> Bool { (-leadWindow ... -1).contains(day.offset) }
}
