/// The words of a verification: the verdict in one sentence first, then what differs.
package struct VerificationText {
  /// Differences of a kind that are listed before the rest is counted.
  private static let listed = 8

  private let verification: Verification

  /// The words of a verification.
  package init(_ verification: Verification) { self.verification = verification }

  /// The lines.
  package var lines: [String] {
    var lines = [verdict]
    if let comparison = verification.comparison { lines += details(comparison) }
    if let checks = verification.checks { lines += self.checks(checks) }
    if let repetition = verification.repetition { lines += repetition.lines }
    return lines
  }

  private var verdict: String {
    let (study, reference) = (verification.study, verification.reference)
    switch verification.verdict {
    case .equal:
      let counts = verification.comparison?.counts ?? [:]
      let numbers =
        "\(Counted.text(counts[.value] ?? 0, "value")), "
        + "\(Counted.text(counts[.samples] ?? 0, "list")) of samples and "
        + "\(Counted.text(counts[.drawing] ?? 0, "drawing"))"
      return "\(study) is reproduced: \(numbers) are equal to \(reference)."
    case .notComparable:
      return "\(study) could not be compared with \(reference): \(verification.obstacle ?? "")"
    case .different:
      if let comparison = verification.comparison, let first = comparison.first {
        return "\(study) differs from \(reference)\(manner(comparison)), first in \(first.name)."
      }
      if let finding = verification.checks?.findings.first {
        return "\(study) differs: \(reference) contradicts itself, first in \(finding.name)."
      }
      return "\(study) differs from itself when it is repeated under other conditions."
    }
  }

  /// What the difference leaves untouched.
  private func manner(_ comparison: LockComparison) -> String {
    let kinds = Set(comparison.differences.map(\.kind))
    if kinds.isSubset(of: [.file]) { return " only in bytes of files" }
    if kinds.isSubset(of: [.file, .words]) { return " only in words" }
    let touchesNumbers = kinds.contains(.value) || kinds.contains(.samples)
    let onlyIdentity = kinds.isSubset(of: [.file, .words, .identity])
    if onlyIdentity { return " in what went in, and its numbers are equal" }
    return touchesNumbers ? "" : " only in drawings"
  }

  private func details(_ comparison: LockComparison) -> [String] {
    var lines: [String] = []
    if let first = comparison.first, let stage = comparison.firstStage {
      lines.append("first difference: \(first.name), of \(first.stage.words)")
      lines += sides(first)
      if stage < first.stage { lines.append("  the runs part earlier, in \(stage.words)") }
      let touched = later(comparison)
      if !touched.isEmpty { lines.append("  later results touched: " + touched) }
      lines.append("what differs:")
      for kind in Difference.Kind.allCases {
        let found = comparison.of(kind)
        guard !found.isEmpty else { continue }
        lines.append("  \(Self.plural(kind)): \(found.count) of \(comparison.counts[kind] ?? 0)")
        lines += found.prefix(Self.listed).map { "    \($0.name)" }
        if found.count > Self.listed {
          lines.append("    and \(found.count - Self.listed) more")
        }
      }
    }
    if let obstacle = comparison.bytesNotCompared {
      lines.append("bytes of files were not compared: \(obstacle)")
    } else if comparison.of(.file).isEmpty {
      lines.append("bytes of \(Counted.text(comparison.counts[.file] ?? 0, "file")) are equal too")
    }
    return lines
  }

  /// How much differs at each step after the first that does.
  private func later(_ comparison: LockComparison) -> String {
    RunStage.allCases.filter { $0 > comparison.firstStage ?? .files && $0 < .files }.compactMap {
      stage in
      let count = comparison.differences.count { $0.stage == stage }
      return count == 0 ? nil : "\(Counted.grouped(count)) of \(stage.words)"
    }.joined(separator: ", ")
  }

  private func sides(_ difference: Difference) -> [String] {
    let (expected, found) = (difference.expected, difference.found)
    var lines = [
      "  there: \(expected ?? "missing")", "  here:  \(found ?? "missing")",
    ]
    if let steps = difference.steps { lines[1] += " (\(steps) ULP apart)" }
    return lines
  }

  private func checks(_ checks: OutputChecks) -> [String] {
    let what = checks.checked.joined(separator: ", ")
    guard !checks.findings.isEmpty else {
      return ["the folder agrees with itself: \(what) hold together"]
    }
    let shown = checks.findings.prefix(Self.listed).flatMap { ["  \($0.name)"] + sides($0) }
    return ["the folder contradicts itself in \(Counted.text(checks.findings.count, "place")):"]
      + shown
  }

  private static func plural(_ kind: Difference.Kind) -> String {
    switch kind {
    case .identity: "digests of what went in"
    case .value: "values"
    case .samples: "lists of samples and measured values"
    case .drawing: "drawings"
    case .words: "parts in words alone"
    case .file: "files in their bytes"
    }
  }
}

/// Counts in words.
enum Counted {
  /// `1 file`, `1,234 files`.
  static func text(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  static func grouped(_ count: Int) -> String {
    var digits = String(count)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return digits
  }
}
