import Determinism
import Evaluation
import Studies

/// How far the methods of a study agree at one station by one DTEC detector, and how far that is one
/// witness's word.
public struct Agreement: Sendable, Equatable {
  /// A day on which every method flags a quiet hour.
  public struct Day: Sendable, Equatable {
    /// The day.
    public let date: CivilDate
    /// Days from the earthquake's day; negative before it.
    public let offset: Int
  }

  /// The detector's name in the manifest.
  public let detector: String
  /// The station's code.
  public let station: String
  /// The methods compared: every model that learns.
  public let methods: [String]
  /// Pearson's ρ of the methods' errors over the test samples that both predict, by row and column
  /// of `methods`; nil where it is not defined.
  public let correlations: [[Double?]]
  /// How many independent witnesses have the same weight: n²/Σρ over the whole matrix, since the
  /// mean of n errors of one size has the variance Σρ/n²; nil where a ρ is not defined.
  public let independent: Double?
  /// Days with a quiet hour that every method could test and none learned from.
  public let testable: Int
  /// Those of them on which every method flags a quiet hour.
  public let unanimous: [Day]

  /// The agreement of the methods behind a detector's findings at one station; nil for fewer than
  /// two.
  init?(of findings: [DTECFinding], in result: StudyResult) {
    let learned = findings.filter { !Baselines.names.contains($0.model) }
    guard learned.count > 1 else { return nil }
    detector = learned[0].detector
    station = learned[0].station.code
    methods = learned.map(\.model)
    correlations = learned.map { row in
      learned.map { column in
        PairedSamples(
          row.dtec.difference[result.test], column.dtec.difference[result.test])?.correlation
      }
    }
    let all = correlations.flatMap { $0 }
    let sum = OrderedStatistics.sum(all.compactMap { $0 })
    independent =
      all.contains(nil) || sum <= 0 ? nil : Double(learned.count * learned.count) / sum
    let counts = learned.map { QuietDays(of: $0, in: result).days }
    let days = counts[0].indices.filter { !counts[0][$0].isLearned }
    testable = days.count { day in counts.allSatisfy { $0[day].quiet > 0 } }
    unanimous = days.filter { day in counts.allSatisfy { $0[day].flagged > 0 } }.map {
      Day(date: counts[0][$0].date, offset: counts[0][$0].offset)
    }
  }
}

extension StudyResult {
  /// How far the methods agree, for each DTEC detector and each station in the manifest's order; empty
  /// in a study without DTEC, or with fewer than two methods.
  public var agreements: [Agreement] {
    dtecDetectors.flatMap { detector, _ in
      stations.indices.compactMap { station in
        Agreement(of: dtecFindings(of: detector, at: station), in: self)
      }
    }
  }
}
