import Determinism
import Ionosphere

extension SpaceWeather {
  /// The indices of a span of days from archived days; days an archive lacks are gaps.
  ///
  /// - Parameters:
  ///   - dst: hourly Dst, which stands before that of the record; nil for that of the record alone.
  ///   - first: the first day.
  ///   - last: the last day, whole; on or after `first`.
  package init(
    _ indices: IndexRecord, dst: KyotoDst?, from first: CivilDate, through last: CivilDate
  ) {
    let start = UTCTime(first)
    let count = max(0, last.dayNumber - first.dayNumber + 1)
    let gaps = [Double?](repeating: nil, count: count)
    var kp = [Double?](repeating: nil, count: 8 * count)
    var ap = kp
    var dailyAp = gaps
    var f107 = gaps
    var hourly = [Double?](repeating: nil, count: 24 * count)
    for day in indices.days {
      let index = day.date.dayNumber - first.dayNumber
      guard (0..<count).contains(index) else { continue }
      kp.replaceSubrange(8 * index..<8 * index + 8, with: day.kp)
      ap.replaceSubrange(8 * index..<8 * index + 8, with: day.ap)
      dailyAp[index] = day.dailyAp
      f107[index] = day.f107
      hourly.replaceSubrange(24 * index..<24 * index + 24, with: day.dst)
    }
    for day in dst?.days ?? [] {
      let index = day.date.dayNumber - first.dayNumber
      guard (0..<count).contains(index) else { continue }
      hourly.replaceSubrange(24 * index..<24 * index + 24, with: day.values)
    }
    self.init(
      kp: Series(start: start, step: 10_800, values: kp),
      ap: Series(start: start, step: 10_800, values: ap),
      dailyAp: Series(start: start, step: 86_400, values: dailyAp),
      f107: Series(start: start, step: 86_400, values: f107),
      dst: Series(start: start, step: 3_600, values: hourly))
  }
}
