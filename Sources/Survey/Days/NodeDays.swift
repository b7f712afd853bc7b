import Evidence
import Studies

/// What each day at one node adds to the statistic of each model.
package struct NodeDays: Sendable, Equatable {
  /// Models as in the survey, each with its days by their numbers.
  package private(set) var models: [[Int: DayCount]]

  /// Nothing known of any day.
  package init(models: Int) { self.models = Array(repeating: [:], count: models) }

  /// Days of a model from its result at a station.
  ///
  /// - Parameter range: the days asked for, by their numbers.
  mutating func take(_ statistic: LeadStatistic, of model: Int, days range: Range<Int>) {
    for day in range {
      if let (sum, hours) = statistic.exceedance(on: day) {
        models[model][day] = DayCount(sum: sum, hours: hours)
      }
    }
  }

  /// What a part says of a day; false where it contradicts what is known.
  mutating func note(_ count: DayCount, of model: Int, on day: Int) -> Bool {
    guard let known = models[model][day] else {
      models[model][day] = count
      return true
    }
    return known == count
  }

  /// What is known of a model's day; nothing where that is nothing.
  package func count(of model: Int, on day: Int) -> DayCount { models[model][day] ?? DayCount() }

  /// The statistic of the lead days before a date in 10⁻⁶ standard deviations: the summed exceedance of
  /// their quiet samples over their quiet hours; nil with fewer than six quiet hours a day on the mean.
  package func value(of model: Int, before day: Int, leadDays: Int) -> Int? {
    let total = (day - leadDays..<day).reduce(DayCount()) { $0 + count(of: model, on: $1) }
    guard Double(total.seconds) >= LeadStatistic.quietHours * 3_600 * Double(leadDays) else {
      return nil
    }
    return (2 * total.exceedance * 3_600 + total.seconds) / (2 * total.seconds)
  }
}
