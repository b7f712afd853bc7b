import Determinism
import Engine
import Evidence
import Foundation

/// `index.html` in the folder of all runs: every run with what its first detector found, what came
/// of the paper's conclusions, and a link to its report.
public struct RunOverview {
  private let folder: String

  /// The overview of the runs in a folder.
  public init(folder: String) { self.folder = folder }

  /// Writes the page anew from the runs that are there, whole or not at all.
  ///
  /// - Throws: `OutputError` when it cannot be written, `ReportError` for a passage that the
  ///   templates lack.
  public func write() throws {
    // Two runs that end at once must not write a page without the other's run.
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    if descriptor >= 0 { flock(descriptor, LOCK_EX) }
    defer { if descriptor >= 0 { close(descriptor) } }
    let bytes = try HTMLWriter(words: Words()).write(document(), drawings: [:])
    let path = folder + "/index.html"
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OutputError.system(
        operation: "write", path: path, reason: error.localizedDescription)
    }
  }

  /// The page as a document.
  func document() throws(ReportError) -> ReportDocument {
    let words = Words()
    let tables = OverviewTables(words: words)
    let found = RunFolder(folder)
    let runs = found.runs
    let ledByBounds = runs.filter(\.summary.isLedByBounds)
    let others = runs.filter { !$0.summary.isLedByBounds }
    var sections: [ReportDocument.Section] = []
    func add(
      _ id: String, _ table: Table, _ values: [String: String] = [:]
    ) throws(ReportError) {
      sections.append(
        ReportDocument.Section(
          id: id, heading: try words.text("overview.\(id)-heading"),
          blocks: try words.paragraphs("overview.\(id)-introduction", values) + [.table(table)]))
    }
    try add("runs", try tables.runs(runs))
    if !others.isEmpty {
      let window = ["window": String(QuietDays.leadWindow)]
      try add("days", try tables.days(others), window)
    }
    if !ledByBounds.isEmpty { try add("bounds", try tables.bounds(ledByBounds)) }
    if !found.unreadable.isEmpty {
      try add("unreadable", try tables.unreadable(found.unreadable))
    }
    let lines = runs.map { "\($0.folder) \($0.digest)\n" }.joined()
    return ReportDocument(
      title: try words.text("overview.title"), subtitle: try words.text("overview.subtitle"),
      identity: ReportDocument.Identity(
        name: try words.text("overview.name"), digests: [],
        results: SHA256Digest(of: Array(lines.utf8)).description), date: UTCTime(seconds: 0),
      declaration: nil, front: [], sections: sections)
  }
}
