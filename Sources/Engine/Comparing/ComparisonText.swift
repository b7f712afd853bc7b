import Determinism

/// A comparison as text and as JSON.
package struct ComparisonText {
  /// Differences of a group that are listed before the rest is counted.
  private static let listed = 12

  private let comparison: OutputComparison

  /// The words of a comparison.
  package init(_ comparison: OutputComparison) { self.comparison = comparison }

  /// One sentence, then each group that differs.
  package var lines: [String] {
    var lines = [verdict]
    for (group, items) in comparison.groups {
      lines.append("\(group.heading): \(Counted.text(items.count, "difference"))")
      lines += items.prefix(Self.listed).map(line)
      if items.count > Self.listed { lines.append("  and \(items.count - Self.listed) more") }
    }
    if let obstacle = comparison.bytesNotCompared {
      lines.append("bytes of files were not compared: \(obstacle)")
    } else if !comparison.files.isEmpty {
      lines.append("bytes differ in \(Counted.text(comparison.files.count, "file"))")
    }
    return lines
  }

  /// The comparison as JSON.
  package var json: String {
    let groups = comparison.groups.map { group, items in
      JSONTree.Member(
        group.rawValue,
        .array(
          items.map { item in
            let members = [
              ("name", item.name), ("first", item.first), ("second", item.second),
              ("remark", item.remark),
            ]
            return .object(members.compactMap { key, text in text.map { .init(key, .string($0)) } })
          }))
    }
    return JSONTree.object([
      .init("first", .string(comparison.names.first)),
      .init("second", .string(comparison.names.second)),
      .init("equal", .bool(comparison.isEqual)),
      .init("numbers_equal", .bool(comparison.numbersAreEqual)),
      .init("differences", .object(groups)),
      .init("files", .array(comparison.files.map { .string($0) })),
    ]).printedText
  }

  private var verdict: String {
    let pair = "\(comparison.names.first) and \(comparison.names.second)"
    if comparison.isEqual { return "\(pair) are equal." }
    if comparison.numbersAreEqual {
      let inputs = comparison.groups.contains { $0.group == .inputs }
      return inputs
        ? "\(pair): the inputs' digests differ, and every number is equal."
        : "\(pair): every number is equal."
    }
    return "\(pair) differ."
  }

  private func line(_ item: OutputComparison.Item) -> String {
    var words = "  \(item.name)"
    switch (item.first, item.second) {
    case (let first?, let second?): words += ": \(short(first)) -> \(short(second))"
    case (nil, let second?): words += ": only in the second (\(short(second)))"
    case (let first?, nil): words += ": only in the first (\(short(first)))"
    case (nil, nil): break
    }
    return words + (item.remark.map { " (\($0))" } ?? "")
  }

  /// Digests by their first digits.
  private func short(_ text: String) -> String {
    DigestText.isWhole(text) ? text.prefix(12) + "…" : text
  }
}
