import Forecasting

extension SelfTestReport {
  /// A table of names and verdicts, what differs with both digests, and the line to send back.
  package func text() -> String {
    let rows = byName.map { (name: $0.name, verdict: verdict(of: $0.outcomes)) }
    let width = rows.map(\.name.count).max() ?? 0
    var lines = rows.map { row in
      row.name + String(repeating: " ", count: width - row.name.count) + "  " + row.verdict
    }
    lines.append("")
    for outcome in differences {
      lines.append(
        "\(label(outcome.check)): expected \(outcome.check.expected), found \(outcome.found)")
    }
    if !differences.isEmpty { lines.append("") }
    lines.append("To report how this machine did, send this line:")
    lines.append(line)
    return lines.joined(separator: "\n") + "\n"
  }

  private func verdict(of outcomes: [Outcome]) -> String {
    let parts = [("ok", true), ("differs", false)].compactMap { word, isEqual -> String? in
      let own = outcomes.filter { $0.isEqual == isEqual }
      guard !own.isEmpty else { return nil }
      let paths = own.compactMap { $0.check.path?.rawValue }
      return paths.isEmpty ? word : "\(word) (\(paths.joined(separator: ", ")))"
    }
    return parts.joined(separator: ", ")
  }

  private func label(_ check: SelfTestCheck) -> String {
    "\(check.kind.rawValue)/\(check.name)" + (check.path.map { " (\($0.rawValue))" } ?? "")
  }
}
