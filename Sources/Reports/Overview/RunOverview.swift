import Determinism
import Foundation
import Pipeline

/// `index.html` in the folder of all runs: every run with its verdicts and a link to its report.
public struct RunOverview {
  private let folder: String

  /// The overview of the runs in a folder.
  public init(folder: String) { self.folder = folder }

  /// Writes the page anew from the runs that are there, whole or not at all.
  ///
  /// - Throws: `OutputError` when it cannot be written, `ReportError` for a passage that the
  ///   templates lack.
  public func write() throws {
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
    let runs = RunSummary.runs(in: folder)
    var rows: [Table.Row] = []
    for run in runs { rows += try self.rows(run, words) }
    let table = Table(
      id: "table-runs", caption: try words.runs("overview.caption"),
      columns: [
        try words.column("overview.column-study"), try words.column("overview.column-title"),
        try words.column("overview.column-input"), try words.column("overview.column-model"),
        try words.column("overview.column-share", unit: "%", .decimal),
        try words.column("overview.column-lead", .right),
        try words.column("overview.column-others", .right),
        try words.column("overview.column-chance", unit: "%", .decimal),
      ], rows: rows)
    let window = ["window": String(QuietDays.leadWindow)]
    return ReportDocument(
      title: try words.text("overview.title"), subtitle: try words.text("overview.subtitle"),
      digest: SHA256Digest(of: Array("\(runs)".utf8)).description, date: UTCTime(seconds: 0),
      declaration: nil, front: [],
      sections: [
        ReportDocument.Section(
          id: "runs", heading: try words.text("overview.heading"),
          blocks: try words.paragraphs("overview.introduction", window) + [.table(table)])
      ])
  }

  private func rows(
    _ run: (folder: String, summary: RunSummary), _ words: Words
  ) throws(ReportError) -> [Table.Row] {
    let summary = run.summary
    let input = summary.synthetic ? "overview.synthetic" : "overview.measured"
    let start: [Table.Cell] = [
      .words([.link(summary.study, .url("\(run.folder)/report.html"))]), .text(summary.title),
      .text(try words.text(input)),
    ]
    func of(_ part: Int, _ whole: Int) throws(ReportError) -> Table.Cell {
      .text(
        try words.text(
          "overview.of",
          ["part": DecimalText.text(part), "whole": DecimalText.text(whole)]))
    }
    var rows: [Table.Row] = []
    for (model, found) in summary.detection.sorted(by: { $0.key < $1.key }) {
      let share =
        found.quietTestable == 0
        ? nil : 100 * Double(found.quietFlagged) / Double(found.quietTestable)
      rows.append(
        Table.Row(
          start + [
            .text(model), .optional(share, decimals: 1),
            try of(found.days.leadFlagged, found.days.leadQuiet),
            try of(found.days.otherFlagged, found.days.otherQuiet),
            .optional(found.days.chance.map { 100 * $0 }, decimals: 1),
          ]))
    }
    for model in summary.failures.keys.sorted() {
      rows.append(
        Table.Row(start + [.text(model), .text(try words.text("overview.failed"))]))
    }
    return rows
  }
}
