import Detection
import Studies

/// How far TEC left what was expected of it over the days before a date: the one number by which an
/// earthquake's days are held against all others.
///
/// Of each sample, z = (e - μ)/σ with e = observed - predicted, μ and σ its mean and standard deviation
/// over the 15 days before; a sample exceeds by |z| - 2 where that is positive. The statistic is the mean
/// exceedance of the quiet samples of the days before the date. A count of days with at least one flagged
/// hour says less: most days have one.
///
/// Only samples that no model learned from are used, in scale and sum alike: errors of learned samples are
/// smaller.
package struct LeadStatistic: Sendable {
  /// The days before a date that count, k.
  package static let days = 10
  /// Half the width within which nothing is counted, in standard deviations.
  package static let limit = 2.0
  /// Days over which errors are scaled.
  package static let background = 15
  /// The least share of them that must be present.
  package static let minimumShare = 0.8
  /// Quiet hours that each of the days must have on the mean; with fewer the statistic is not defined.
  package static let quietHours = 6.0

  /// The first day summed up.
  private let first: Int
  /// Summed exceedance (standard deviations × hours) and quiet hours of each day from `first` on.
  private let daily: [(sum: Double, hours: Double)]

  /// The statistic of a model's forecast at a station.
  ///
  /// - Parameters:
  ///   - predicted: TEC (TECU) of each sample of the study's record.
  ///   - void: days in UTC, by their numbers, whose samples say nothing.
  package init?(
    of predicted: [Double?], at station: StationRecord, in frame: Frame, void: Set<Int> = []
  ) {
    let perDay = 86_400 / frame.axis.step
    guard
      let detector = RollingErrorDetector(
        window: Self.background * perDay, minimumShare: Self.minimumShare),
      let start = frame.test.first, let end = frame.test.last
    else { return nil }
    let scores = detector.background(
      observed: frame.test.map { sample in
        void.contains(frame.axis.time(at: sample).date.dayNumber)
          ? nil : station.tec.series.values[sample]
      },
      predicted: Array(predicted[frame.test])
    ).scores
    first = frame.labels[start].date.dayNumber
    var daily = [(sum: Double, hours: Double)](
      repeating: (0, 0), count: frame.labels[end].date.dayNumber - first + 1)
    let hours = Double(frame.axis.step) / 3_600
    for (score, sample) in zip(scores, frame.test) where frame.quiet[sample] == true {
      // An error beside a constant past is beyond every scale, and no number to sum.
      guard let score, score.isFinite else { continue }
      let day = frame.labels[sample].date.dayNumber - first
      daily[day].hours += hours
      daily[day].sum += max(0, score.magnitude - Self.limit) * hours
    }
    self.daily = daily
  }

  /// The statistic of the days before a date, which is given by its number; nil where they are not all
  /// unlearned, or too little of them was quiet.
  package func value(before day: Int) -> Double? {
    let from = day - Self.days - first
    guard from >= 0, day - first <= daily.count else { return nil }
    let days = daily[from..<day - first]
    let hours = days.reduce(0) { $0 + $1.hours }
    guard hours >= Self.quietHours * Double(Self.days) else { return nil }
    return days.reduce(0) { $0 + $1.sum } / hours
  }

  /// The summed exceedance (standard deviations × hours) and the quiet hours of one day, which is given
  /// by its number; nil beyond the days that no model learned from.
  package func exceedance(on day: Int) -> (sum: Double, hours: Double)? {
    daily.indices.contains(day - first) ? daily[day - first] : nil
  }

  /// The dates, by their numbers, that may have a statistic.
  package var dates: Range<Int> {
    first + Self.days..<max(first + Self.days, first + daily.count + 1)
  }
}
