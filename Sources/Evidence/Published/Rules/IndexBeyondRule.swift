import Determinism
import Studies

/// An index lies beyond a limit in some interval of a date: above it, or, for Dst, below it.
struct IndexBeyondRule: PrintedRule {
  static let word = "index-beyond"

  let index: PublishedExtreme.Index
  let date: CivilDate
  let limit: PrintedNumber

  func judge(_ archives: ArchivedIndices) -> Finding<RuleEvidence> {
    let values = archives.intervals(of: index, on: date)
    guard !values.isEmpty else { return finding(nil) }
    let passing = values.filter { index.isBeyond(limit, $0.value) }
    let extreme = index == .dst ? values.map(\.value).min() : values.map(\.value).max()
    return finding(
      !passing.isEmpty,
      [
        "passing": .integer(passing.count), "intervals": .integer(values.count),
        "extreme": .number(extreme ?? .nan, decimals: index == .kp ? 2 : 0),
        "limit": .number(limit.value, decimals: limit.decimals), "date": .text(date.iso8601),
      ], printed: [limit.value], found: [extreme ?? .nan])
  }
}
