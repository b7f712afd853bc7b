import Studies

/// How far TEC left what was expected of it over the days before a date: the one number by which an
/// earthquake's days are held against all others.
///
/// Of each sample, z = (e - μ)/σ with e = observed - predicted, μ and σ its mean and standard deviation
/// over the days before (``LeadScores``); a sample exceeds by |z| less a limit where that is positive.
/// The statistic is the mean exceedance of the quiet samples of the days before the date. A count of
/// days with at least one flagged hour says less: most days have one.
package struct LeadStatistic: Sendable {
  /// The days before a date that count, k, where nothing else is said.
  package static let days = LeadWindow.days
  /// Half the width within which nothing is counted, in standard deviations, likewise.
  package static let limit = 2.0
  /// Days over which errors are scaled, likewise.
  package static let background = 15
  /// Quiet hours that each of the days must have on the mean; with fewer the statistic is not defined.
  package static let quietHours = 6.0

  /// A span of unlearned days.
  private struct Span: Sendable {
    /// The first day, by its number.
    let first: Int
    /// Summed exceedance (standard deviations × hours) and quiet hours of each day from `first` on.
    var daily: [(sum: Double, hours: Double)]
  }

  /// The spans in order: a longer record before the period, the test part.
  private let spans: [Span]
  private let days: Int
  /// Hours that the days must have together.
  private let fewestHours: Double

  /// The statistic of a model's forecast at a station.
  ///
  /// - Parameters:
  ///   - predicted: TEC (TECU) of each sample of the study's record.
  ///   - void: samples of the record that say nothing.
  package init?(
    of predicted: [Double?], at station: StationRecord, in frame: Frame, void: [Range<Int>] = []
  ) {
    guard
      let scores = LeadScores(
        of: predicted, at: station, in: frame, background: Self.background, void: void)
    else { return nil }
    self.init(of: [scores], in: frame, limit: Self.limit, days: Self.days, quiet: frame.quiet)
  }

  /// The statistic of scores.
  ///
  /// - Parameters:
  ///   - scores: those of one or several stations, all on the same samples; never empty.
  ///   - frame: what samples are named by.
  ///   - limit: half the width within which nothing is counted, in standard deviations.
  ///   - days: the days before a date that count.
  ///   - quiet: of each sample of the record; samples for which it is not true are left out.
  init(of scores: [LeadScores], in frame: Frame, limit: Double, days: Int, quiet: [Bool?]) {
    self.days = days
    fewestHours = Self.quietHours * Double(days * scores.count)
    let hours = Double(frame.axis.step) / 3_600
    spans = (scores.first?.spans ?? []).indices.map { index in
      let samples = scores[0].spans[index].samples
      let first = frame.labels[samples.lowerBound].date.dayNumber
      let last = frame.labels[samples.upperBound - 1].date.dayNumber
      var span = Span(
        first: first,
        daily: [(sum: Double, hours: Double)](repeating: (0, 0), count: last - first + 1))
      for (place, sample) in samples.enumerated() where quiet[sample] == true {
        let day = frame.labels[sample].date.dayNumber - first
        for station in scores {
          guard let score = station.spans[index].scores[place] else { continue }
          span.daily[day].hours += hours
          span.daily[day].sum += max(0, score.magnitude - limit) * hours
        }
      }
      return span
    }
  }

  /// The statistic of the days before a date, which is given by its number; nil where they are not all
  /// unlearned, or too little of them was quiet.
  package func value(before day: Int) -> Double? {
    for span in spans {
      let from = day - days - span.first
      guard from >= 0, day - span.first <= span.daily.count else { continue }
      let counted = span.daily[from..<day - span.first]
      let hours = counted.reduce(0) { $0 + $1.hours }
      guard hours >= fewestHours else { return nil }
      return counted.reduce(0) { $0 + $1.sum } / hours
    }
    return nil
  }

  /// The summed exceedance (standard deviations × hours) and the quiet hours of one day, which is given
  /// by its number; nil beyond the days that no model learned from.
  package func exceedance(on day: Int) -> (sum: Double, hours: Double)? {
    for span in spans where span.daily.indices.contains(day - span.first) {
      return span.daily[day - span.first]
    }
    return nil
  }

  /// The dates, by their numbers, that may have a statistic, in order.
  package var dates: [Int] {
    spans.flatMap { span in
      span.first + days..<max(span.first + days, span.first + span.daily.count + 1)
    }
  }
}
