import Forecasting

extension SelfTestReport {
  /// A table of names and verdicts, what differs with both digests, and the line to send back.
  package func text() -> String {
    let rows = table()
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

  /// A row for each name; its verdict says on which paths.
  private func table() -> [(name: String, verdict: String)] {
    var rows: [(name: String, outcomes: [Outcome])] = []
    for outcome in outcomes {
      let name = "\(outcome.check.kind.rawValue) \(outcome.check.name)"
      if let place = rows.firstIndex(where: { $0.name == name }) {
        rows[place].outcomes.append(outcome)
      } else {
        rows.append((name, [outcome]))
      }
    }
    return rows.map { ($0.name, verdict(of: $0.outcomes)) }
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
    "\(check.kind.rawValue) \(check.name)" + (check.path.map { " (\($0.rawValue))" } ?? "")
  }
}
