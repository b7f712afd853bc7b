import Determinism
import Manifests
import Schema

/// A check in words, for reading or for programs.
package struct CheckText {
  let check: StudyCheck

  /// The words of a check.
  package init(_ check: StudyCheck) { self.check = check }

  /// Each finding as `file:line:column`, the line and a caret, and how to mend it; then the verdict.
  package var lines: [String] {
    var lines: [String] = []
    var last: SourcePosition?
    for finding in check.findings {
      let place = "\(check.file):\(finding.position.line):\(finding.position.column): "
      lines += WrappedLine.lines(of: place + finding.severity.rawValue + ": " + finding.what)
      // Several findings of one place show it once.
      if finding.severity != .note, finding.position != last {
        lines += finding.position.excerpt(of: finding.sourceLine)
        last = finding.position
      }
      for line in finding.mend.split(separator: "\n") {
        lines += WrappedLine.lines(of: "  " + line)
      }
    }
    let errors = check.findings.count { $0.severity == .error }
    let warnings = check.findings.count { $0.severity == .warning }
    let counts = "\(Self.counted(errors, "error")), \(Self.counted(warnings, "warning"))"
    lines.append("\(check.study) \(check.runs ? "would run" : "would not run"): \(counts)")
    if let estimate = check.estimate {
      lines += WrappedLine.lines(
        of:
          "about \(Self.duration(estimate.seconds)) with every model to train, \(estimate.memory) MiB of "
          + "memory, \(estimate.disk) MiB of disk")
    }
    return lines
  }

  /// The same as JSON.
  package func json() throws -> [UInt8] {
    try stableJSON(
      Record(
        study: check.study, file: check.file, runs: check.runs,
        findings: check.findings.map { finding in
          Record.Finding(
            severity: finding.severity, line: finding.position.line,
            column: finding.position.column, what: finding.what, mend: finding.mend)
        }, estimate: check.estimate))
  }

  private struct Record: Encodable {
    struct Finding: Encodable {
      let severity: CheckFinding.Severity
      let line: Int
      let column: Int
      let what: String
      let mend: String
    }

    let study: String
    let file: String
    let runs: Bool
    let findings: [Finding]
    let estimate: RunEstimate?
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }

  private static func duration(_ seconds: Double) -> String {
    seconds < 120
      ? "\(Int(seconds)) s"
      : seconds < 7_200 ? "\(Int(seconds / 60)) min" : "\(Int(seconds / 3_600)) h"
  }
}
