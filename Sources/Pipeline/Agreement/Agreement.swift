import Determinism
import Studies

/// How far the methods of a study agree, and how far that is one witness's word.
public struct Agreement: Sendable, Equatable {
  /// A day on which every method flags a quiet hour.
  public struct Day: Sendable, Equatable {
    /// The day.
    public let date: CivilDate
    /// Days from the earthquake's day; negative before it.
    public let offset: Int
  }

  /// The methods compared: every model that learns.
  public let methods: [String]
  /// Pearson's ρ of the methods' errors over the test samples that both predict, by row and column
  /// of `methods`; nil where it is not defined.
  public let correlations: [[Double?]]
  /// How many independent witnesses have the same weight: n²/Σρ over the whole matrix, since the
  /// mean of n errors of one size has the variance Σρ/n²; nil where a ρ is not defined.
  public let independent: Double?
  /// Days with a quiet hour that every method could test.
  public let testable: Int
  /// Days on which every method flags a quiet hour.
  public let unanimous: [Day]

  /// The agreement of a result's methods; nil for fewer than two.
  public init?(of result: StudyResult) {
    let successes = result.models.compactMap { model in
      SkillStage.baselines.contains(model.name)
        ? nil : model.success.map { (name: model.name, success: $0) }
    }
    guard successes.count > 1 else { return nil }
    methods = successes.map(\.name)
    correlations = successes.map { row in
      successes.map { column in
        Agreement.correlation(
          row.success.dtec.difference[result.test], column.success.dtec.difference[result.test])
      }
    }
    let all = correlations.flatMap { $0 }
    let sum = OrderedStatistics.sum(all.compactMap { $0 })
    independent =
      all.contains(nil) || sum <= 0 ? nil : Double(successes.count * successes.count) / sum
    let counts = successes.map { QuietDays(of: $0.success, in: result).days }
    let days = counts[0].indices
    testable = days.count { day in counts.allSatisfy { $0[day].quiet > 0 } }
    unanimous = days.filter { day in counts.allSatisfy { $0[day].flagged > 0 } }.map {
      Day(date: counts[0][$0].date, offset: counts[0][$0].offset)
    }
  }

  /// Pearson's ρ over the places where both have a value; nil for fewer than two, or no spread.
  static func correlation(
    _ one: some Sequence<Double?>, _ other: some Sequence<Double?>
  ) -> Double? {
    let pairs = zip(one, other).compactMap { pair -> (Double, Double)? in
      guard let one = pair.0, let other = pair.1 else { return nil }
      return (one, other)
    }
    guard pairs.count > 1 else { return nil }
    let size = Double(pairs.count)
    let meanOne = OrderedStatistics.sum(pairs.lazy.map(\.0)) / size
    let meanOther = OrderedStatistics.sum(pairs.lazy.map(\.1)) / size
    let squares = OrderedStatistics.sum(pairs.lazy.map { ($0.0 - meanOne) * ($0.0 - meanOne) })
    let others = OrderedStatistics.sum(
      pairs.lazy.map { ($0.1 - meanOther) * ($0.1 - meanOther) })
    let products = OrderedStatistics.sum(
      pairs.lazy.map { ($0.0 - meanOne) * ($0.1 - meanOther) })
    let spread = (squares * others).squareRoot()
    return spread > 0 ? min(1, max(-1, products / spread)) : nil
  }
}
