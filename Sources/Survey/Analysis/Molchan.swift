import Determinism

/// A model as an alarm: for each share of dates under alarm, the share of earthquakes missed (Molchan,
/// "Strategies in strong earthquake prediction", 1990), and the same the other way up as hits over false
/// alarms.
///
/// Dates are those of all random catalogues together, so that they have the catalogue's seasons and nodes.
/// The alarm stands where the statistic is at least a threshold.
package struct Molchan: Sendable, Equatable {
  /// Steps of the share under alarm.
  package static let steps = 50

  /// One share under alarm.
  package struct Point: Sendable, Equatable {
    /// The share of dates under alarm, τ, at most.
    package let alarm: Double
    /// The share of earthquakes missed, ν.
    package let missed: Double
    /// The 2.5 % and 97.5 % quantiles of ν in random catalogues.
    package let low: Double
    /// The upper one.
    package let high: Double
  }

  /// From no alarm to all dates; empty where nothing is defined.
  package let points: [Point]
  /// The area above the curve, 1 - ∫ν dτ: 1/2 for chance, 1 for an alarm that knows all. It is the area
  /// under the curve of hits over false alarms, with ties counted half.
  package let areaSkill: DrawnTest

  /// The diagram of a model.
  init(of record: SurveyRecord, model: Int) {
    let events = record.selection.events.indices
    func values(_ catalogue: Int) -> [Int] {
      events.compactMap { record.value(catalogue: catalogue, event: $0, model: model) }
    }
    var counts: [Int: Int] = [:]
    for catalogue in 1..<record.catalogues {
      for value in values(catalogue) { counts[value, default: 0] += 1 }
    }
    let total = counts.values.reduce(0, +)
    let sorted = counts.keys.sorted(by: >)
    // Twice the rank among all dates, and the first step at which a value is under alarm.
    var rank: [Int: (double: Int, step: Int)] = [:]
    var above = 0
    for value in sorted {
      let own = counts[value] ?? 0
      let under = (Self.steps * (above + own) + total - 1) / max(1, total)
      rank[value] = (2 * (total - above - own) + own, under)
      above += own
    }
    // A value of the true catalogue that no random one has takes the place of the next below it.
    func place(_ value: Int) -> (double: Int, step: Int) {
      if let known = rank[value] { return known }
      let larger = sorted.partitioningIndex { $0 < value }
      let beyond = sorted.prefix(larger).reduce(0) { $0 + (counts[$1] ?? 0) }
      return (2 * (total - beyond), (Self.steps * beyond + total - 1) / max(1, total))
    }
    var areas: [Double] = []
    var missed: [[Double]] = []
    for catalogue in 0..<record.catalogues {
      let places = values(catalogue).map(place)
      guard !places.isEmpty, total > 0 else { continue }
      areas.append(
        Double(places.reduce(0) { $0 + $1.double }) / Double(2 * total * places.count))
      var reached = [Int](repeating: 0, count: Self.steps + 1)
      for place in places { reached[min(Self.steps, place.step)] += 1 }
      var hits = 0
      missed.append(
        reached.enumerated().map { step, count in
          hits += count
          // Without an alarm nothing is hit.
          return step == 0 ? 1 : 1 - Double(hits) / Double(places.count)
        })
    }
    let isDefined = total > 0 && !values(0).isEmpty
    areaSkill = DrawnTest(
      isDefined ? areas.first : nil, against: Array(areas.dropFirst(isDefined ? 1 : 0)))
    points =
      isDefined
      ? (0...Self.steps).map { step in
        let drawn = missed.dropFirst().map { $0[step] }.sorted()
        return Point(
          alarm: Double(step) / Double(Self.steps), missed: missed[0][step],
          low: OrderedStatistics.quantile(sorted: drawn, 0.025) ?? 0,
          high: OrderedStatistics.quantile(sorted: drawn, 0.975) ?? 1)
      } : []
  }
}

extension [Int] {
  /// The first place whose element passes, in an order where all before do not and all after do.
  fileprivate func partitioningIndex(_ passes: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if passes(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
