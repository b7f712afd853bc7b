import Determinism

/// Days of a study's period that an input lacks though its file is there.
public struct InputShortfall: Sendable, Equatable {
  /// What the input gives, such as `Dst`.
  public let role: String
  /// Its path below the data folder.
  public let file: String
  /// The days of the period it lacks, in order; never empty.
  public let days: [CivilDate]
  /// The days of the period.
  public let wanted: Int

  /// The days of a span that an input lacks; nil where it lacks none.
  ///
  /// - Parameter known: the days it has, by their numbers.
  init?(_ role: String, in file: String, of span: ClosedRange<CivilDate>, known: Set<Int>) {
    let wanted = span.lowerBound.dayNumber...max(span.lowerBound, span.upperBound).dayNumber
    let days = wanted.filter { !known.contains($0) }.map(CivilDate.init(dayNumber:))
    guard !days.isEmpty else { return nil }
    self.role = role
    self.file = file
    self.days = days
    self.wanted = wanted.count
  }

  /// The shortfall on one line.
  public var words: String {
    let first = days.first?.iso8601 ?? ""
    let last = days.last?.iso8601 ?? ""
    return "\(file) (\(role)): lacks \(days.count) of the study's \(wanted) days, "
      + (days.count == 1 ? first : "\(first) to \(last)")
  }
}
