import Detection
import Studies

/// One of many reasonable ways to ask whether the days before a date are unusual.
package struct Specification: Sendable, Equatable, Codable {
  /// What one specification may differ in from another, in the order of a report.
  package enum Axis: String, Sendable, CaseIterable, Codable {
    case model, limit, days, background, mask
    case indexHour = "index-hour"
    case suspectDays = "suspect-days"
  }

  /// The model's name.
  package let model: String
  /// Half the width within which nothing is counted, in standard deviations.
  package let limit: Double
  /// Days before a date that count.
  package let days: Int
  /// Days over which errors are scaled.
  package let background: Int
  /// Which samples count.
  package let mask: SpecificationAxes.Mask
  /// The convention by which hours are named.
  package let indexHour: IndexHour
  /// Whether suspect days of the record are kept.
  package let keepsSuspectDays: Bool

  /// The axes on which it differs from another.
  package func differences(from other: Specification) -> [Axis] {
    Axis.allCases.filter { axis in
      switch axis {
      case .model: model != other.model
      case .limit: limit != other.limit
      case .days: days != other.days
      case .background: background != other.background
      case .mask: mask != other.mask
      case .indexHour: indexHour != other.indexHour
      case .suspectDays: keepsSuspectDays != other.keepsSuspectDays
      }
    }
  }

  /// Whether it is the study's own question but for the model.
  package func isPrimary(in result: StudyResult) -> Bool {
    limit == LeadStatistic.limit && days == LeadStatistic.days
      && background == LeadStatistic.background && mask == .quiet
      && indexHour == result.manifest.quiet.indexHour && keepsSuspectDays
  }
}
