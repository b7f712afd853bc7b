import Determinism
import Ionosphere

/// Days of a TEC record that look like faults of the product and not like the ionosphere.
///
/// A day of maps made by itself may stand apart from both neighbours: its values jump at one midnight and
/// back at the next. A day is suspect when
/// (a) its two midnight steps are opposite and each further from the median of the steps of the 30 days
/// before and after than 4 × 1.4826 times their median absolute deviation;
/// (b) the step that it begins with is further than 8 times that; or
/// (c) at two hours or more it holds at most 0.1 TECU where the median of that time of the 30 days before
/// and after is at least 2 TECU.
///
/// In three years of CODE's maps at 40°N 10°E they are 27 July, 16 and 17 August 2016: TEC falls from 11.5 to 1.1 TECU at midnight, stays at 0.0 for four
/// hours, and jumps back at the next.
package struct SuspectDays: Sendable, Equatable {
  /// The suspect days of a station.
  package struct OfStation: Sendable, Equatable, Codable {
    /// The station's code.
    package let station: String
    /// The days, in order; never empty.
    package let days: [CivilDate]
  }

  /// Days on each side that a day is held against.
  package static let reach = 30
  /// The least number of them that must have a value.
  static let fewest = 20

  /// The days by their numbers, in order.
  package let days: [Int]

  /// The suspect days of a record.
  package init(of record: TECRecord) {
    let series = record.series
    let perDay = 86_400 / series.step
    let first = series.start.date.dayNumber
    // The place of each day's midnight; nil of a record that has no sample there.
    let offset = (UTCTime(series.start.date) - series.start) / series.step
    let count = (series.values.count - offset) / perDay
    func value(_ day: Int, _ place: Int) -> Double? {
      let index = offset + day * perDay + place
      return series.values.indices.contains(index) ? series.values[index] : nil
    }
    // Maps or samples about midnight lie one step apart.
    let steps = (0...max(0, count)).map { day -> Double? in
      guard let before = value(day - 1, perDay - 1), let after = value(day, 0) else { return nil }
      return after - before
    }
    let sizes = steps.indices.map { Self.size(of: $0, among: steps) }
    var days: [Int] = []
    for day in 0..<max(0, count) {
      let (start, end) = (sizes[day], day + 1 < sizes.count ? sizes[day + 1] : nil)
      let isOpposite = (start ?? 0) * (end ?? 0) < 0
      let isApart =
        isOpposite && (start ?? 0).magnitude > 4 && (end ?? 0).magnitude > 4
        || (start ?? 0).magnitude > 8
      let empty = Self.emptyHours(of: day, among: 0..<count, perDay: perDay, value)
      if isApart || empty * Double(series.step) >= 7_200 { days.append(first + day) }
    }
    self.days = days
  }

  /// How far a midnight's step lies from the others about it, in 1.4826 median absolute deviations.
  private static func size(of day: Int, among steps: [Double?]) -> Double? {
    guard let step = steps[day] else { return nil }
    let about = (max(0, day - reach)...min(steps.count - 1, day + reach)).filter { $0 != day }
      .compactMap { steps[$0] }
    guard about.count >= fewest, let median = OrderedStatistics.median(about),
      let deviation = OrderedStatistics.median(about.map { ($0 - median).magnitude }), deviation > 0
    else { return nil }
    return (step - median) / (1.4826 * deviation)
  }

  /// Samples of a day that hold next to nothing where the days about it do not.
  private static func emptyHours(
    of day: Int, among days: Range<Int>, perDay: Int, _ value: (Int, Int) -> Double?
  ) -> Double {
    Double(
      (0..<perDay).count { place in
        guard let own = value(day, place), own <= 0.1 else { return false }
        let about = (max(days.lowerBound, day - reach)..<min(days.upperBound, day + reach + 1))
          .filter { $0 != day }.compactMap { value($0, place) }
        guard about.count >= fewest, let median = OrderedStatistics.median(about) else {
          return false
        }
        return median >= 2
      })
  }
}
