import Determinism
import Studies

/// An index first passes a limit on a date in this hour.
struct IndexPassesRule: PrintedRule {
  static let word = "index-passes"

  let index: PublishedExtreme.Index
  let date: CivilDate
  let limit: PrintedNumber
  let hour: Int

  /// The printed hour may be the one that the interval begins, holds, or ends with.
  func judge(_ archives: ArchivedIndices) -> Finding<RuleEvidence> {
    let values = archives.intervals(of: index, on: date)
    guard !values.isEmpty else { return finding(nil) }
    let first = values.first { index.isBeyond(limit, $0.value) }
    let span = index == .dst ? 1 : 3
    return finding(
      first.map { ($0.hour...$0.hour + span).contains(hour) } ?? false,
      [
        "from": .integer(first?.hour ?? -1), "to": .integer((first?.hour ?? -1) + span),
        "value": .number(first?.value ?? .nan, decimals: index == .kp ? 2 : 0),
        "limit": .number(limit.value, decimals: limit.decimals),
      ], printed: [Double(hour)], found: first.map { [Double($0.hour)] } ?? [])
  }
}
