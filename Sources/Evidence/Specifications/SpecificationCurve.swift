import Determinism
import Studies

/// The earthquake's date asked by every specification, and every other date by the same.
///
/// With many ways to ask, some call any date unusual. So the number of specifications that do is held
/// against the same number at every other date (Simonsohn, Simmons and Nelson, "Specification curve
/// analysis", Nature Human Behaviour 4, 2020).
package struct SpecificationCurve: Sendable, Equatable, Codable {
  /// All specifications with suspect days, or all without, taken together.
  package struct Joint: Sendable, Equatable, Codable {
    /// Specifications that say something of the earthquake's date.
    package let defined: Int
    /// Those that call it unusual.
    package let succeeding: Int
    /// The share of them, held against the same share at every other date.
    package let test: PlaceboTest
    /// The share of other dates that at least one specification calls unusual; nil of no date.
    package let someSucceed: Double?
  }

  /// What other dates come to at one place of the curve.
  package struct Band: Sendable, Equatable, Codable {
    /// That of the 5th percentile of the dates.
    package let low: Double
    /// The median.
    package let middle: Double
    /// That of the 95th percentile.
    package let high: Double
  }

  /// Every specification, in the order of their axes.
  package let outcomes: [SpecificationOutcome]
  /// With suspect days as they are.
  package let all: Joint
  /// Without suspect days; nil where there are none.
  package let withoutSuspectDays: Joint?
  /// The sorted probabilities of other dates, place by place along the curve: those of the 5th, 50th
  /// and 95th percentile of the dates; empty where no other date is defined throughout.
  package let band: [Band]

  /// The curve of a study; nil where no model gave a forecast.
  ///
  /// - Parameter jobs: specifications asked side by side, ≥ 1; no number depends on it.
  package init?(of result: StudyResult, suspect: [SuspectDays.OfStation], jobs: Int = 1) {
    let event = result.earthquakeDay.dayNumber
    let excluded = result.otherEarthquakeDays
    let set = SpecificationSet(of: result, suspect: suspect, jobs: jobs).statistics
    let asked = SideBySide.map(count: set.count, jobs: jobs) { place in
      let (specification, statistic) = set[place]
      let dates = statistic.dates.filter { date in
        date == event
          || excluded.allSatisfy { abs(date - $0) >= specification.days }
      }
      return SpecificationDates(specification, statistic, dates: dates, event: event)
    }
    guard !asked.isEmpty else { return nil }
    outcomes = asked.map(\.outcome)
    let kept = asked.filter(\.outcome.specification.keepsSuspectDays)
    all = Self.joint(kept, event)
    withoutSuspectDays =
      suspect.isEmpty
      ? nil : Self.joint(asked.filter { !$0.outcome.specification.keepsSuspectDays }, event)
    band = Self.band(kept, event)
  }

  private static func joint(_ asked: [SpecificationDates], _ event: Int) -> Joint {
    let reach = asked.map(\.outcome.specification.days).max() ?? LeadStatistic.days
    let dates = Set(asked.flatMap(\.probabilities.keys)).sorted()
    func succeeding(_ date: Int) -> (defined: Int, succeeding: Int) {
      let values = asked.compactMap { $0.probabilities[date] }
      return (values.count, values.count { $0 < Support.level })
    }
    let own = succeeding(event)
    let others = dates.filter { abs($0 - event) >= reach }.map(succeeding)
    return Joint(
      defined: own.defined, succeeding: own.succeeding,
      test: PlaceboTest(
        own.defined == 0 ? nil : Double(own.succeeding) / Double(own.defined),
        against: others.map { Double($0.succeeding) / Double($0.defined) }, every: reach),
      someSucceed: others.isEmpty
        ? nil : Double(others.count { $0.succeeding > 0 }) / Double(others.count))
  }

  private static func band(
    _ asked: [SpecificationDates], _ event: Int
  ) -> [Band] {
    let defined = asked.filter { $0.outcome.probability != nil }
    guard let first = defined.first else { return [] }
    let reach = defined.map(\.outcome.specification.days).max() ?? LeadStatistic.days
    let curves = first.probabilities.keys.filter { abs($0 - event) >= reach }.sorted()
      .compactMap { date -> [Double]? in
        let values = defined.compactMap { $0.probabilities[date] }
        return values.count == defined.count ? values.sorted() : nil
      }
    guard !curves.isEmpty else { return [] }
    return defined.indices.map { place in
      let values = curves.map { $0[place] }.sorted()
      func at(_ share: Double) -> Double { values[Int(share * Double(values.count - 1) + 0.5)] }
      return Band(low: at(0.05), middle: at(0.5), high: at(0.95))
    }
  }
}
