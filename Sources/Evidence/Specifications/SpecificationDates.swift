/// What one specification says of every date.
struct SpecificationDates: Sendable {
  /// What it says of the earthquake's.
  let outcome: SpecificationOutcome
  /// By the dates' numbers, the earthquake's included: the probability that another date does as well.
  let probabilities: [Int: Double]

  /// Every date held against the others at least k days away, in the same way:
  /// p = (1 + #/k)/(1 + N/k), refused below ``PlaceboTest/fewest``.
  ///
  /// - Parameters:
  ///   - dates: those to be held against each other, in order.
  ///   - event: the earthquake's.
  init(
    _ specification: Specification, _ statistic: LeadStatistic, dates: [Int], event: Int
  ) {
    let values = dates.compactMap { date in statistic.value(before: date).map { (date, $0) } }
    let sorted = values.map(\.1).sorted()
    let days = Double(specification.days)
    var probabilities: [Int: Double] = [:]
    for (index, (date, value)) in values.enumerated() {
      var atLeast = sorted.count - Self.firstPlace(in: sorted, notBelow: value)
      var others = sorted.count
      // Those nearer than k days share its days, itself among them.
      var near = index
      while near >= 0, date - values[near].0 < specification.days {
        others -= 1
        if values[near].1 >= value { atLeast -= 1 }
        near -= 1
      }
      near = index + 1
      while near < values.count, values[near].0 - date < specification.days {
        others -= 1
        if values[near].1 >= value { atLeast -= 1 }
        near += 1
      }
      guard Double(others) / days >= PlaceboTest.fewest else { continue }
      probabilities[date] = (1 + Double(atLeast) / days) / (1 + Double(others) / days)
    }
    self.probabilities = probabilities
    outcome = SpecificationOutcome(
      specification: specification, observed: statistic.value(before: event),
      probability: probabilities[event])
  }

  private static func firstPlace(in sorted: [Double], notBelow value: Double) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
