import Determinism
import Studies

/// The tables of the overview.
struct OverviewTables {
  let words: Words

  /// Every run: what its first detector gives before the earthquake and elsewhere, least to most of
  /// its models, and what came of the paper's conclusions.
  func runs(_ runs: [Run]) throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    for run in runs {
      let summary = run.summary
      let claims = summary.results.claims
      let input = summary.results.synthetic ? "overview.synthetic" : "overview.measured"
      let unit = summary.isLedByBounds ? "overview.unit-samples" : "overview.unit-days"
      rows.append(
        Table.Row(
          [
            .words([link(run), .text(" " + summary.results.title)]), .text(try words.text(input)),
            .text(summary.leader ?? DecimalText.dash),
            .text(try words.text(unit)), .text(range(summary.sharesBefore)),
            .text(range(summary.sharesElsewhere)),
          ]
            + StatementVerdict.ofConclusions.map { verdict in
              claims.isEmpty
                ? .missing : .integer(claims.count { $0.verdict == verdict.ofConclusion })
            }))
    }
    var verdicts: [Table.Column] = []
    for verdict in StatementVerdict.ofConclusions {
      verdicts.append(try words.column("overview.column-\(verdict.ofConclusion)", .right))
    }
    return Table(
      id: "table-runs", caption: try words.runs("overview.runs-caption"),
      columns: [
        try words.column("overview.column-study"), try words.column("overview.column-input"),
        try words.column("overview.column-first"), try words.column("overview.column-counts"),
        try words.column("overview.column-before", unit: "%", .right),
        try words.column("overview.column-elsewhere", unit: "%", .right),
      ] + verdicts, rows: rows)
  }

  /// The least and the greatest of shares in percent.
  private func range(_ shares: [Double]) -> String {
    guard let least = shares.min(), let most = shares.max() else { return DecimalText.dash }
    let ends = [least, most].map { DecimalText.text($0, decimals: 1) }
    return ends[0] == ends[1] ? ends[0] : "\(ends[0])–\(ends[1])"
  }

  /// Studies led by DTEC: flagged lead days beside all others, model by model.
  func days(_ runs: [Run]) throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    for run in runs {
      let start = [Table.Cell.words([link(run)])]
      for (model, found) in run.summary.dtec {
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
      rows += try failures(run, start)
    }
    return Table(
      id: "table-days", caption: try words.runs("overview.days-caption"),
      columns: try columns() + [
        try words.column("overview.column-share", unit: "%", .decimal),
        try words.column("overview.column-lead", .right),
        try words.column("overview.column-others", .right),
        try words.column("overview.column-chance", unit: "%", .decimal),
      ], rows: rows)
  }

  /// Studies led by bounds: what the first detector flags in the first window, beside chance and
  /// beside quiet time elsewhere.
  func bounds(_ runs: [Run]) throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    for run in runs {
      let summary = run.summary
      let start = [Table.Cell.words([link(run)])]
      for (model, found) in summary.leading {
        let window = summary.firstWindow(of: found)
        let testable = window?.testable ?? []
        rows.append(
          Table.Row(
            start + [
              model.map { .text($0) } ?? .missing,
              try window.map { window throws(ReportError) in
                try of(window.quiet.flagged, window.quiet.tested)
              } ?? .missing,
              .optional(window?.quiet.expected, decimals: 1),
              .optional(window?.quiet.share, decimals: 1),
              .optional(found.base?.share, decimals: 1),
              try of(window?.synchronousDays ?? 0, testable.count),
              .optional(window?.expectedSynchronousDays, decimals: 1),
            ]))
      }
      rows += try failures(run, start)
    }
    return Table(
      id: "table-bounds", caption: try words.runs("overview.bounds-caption"),
      columns: try columns() + [
        try words.column("overview.column-samples", .right),
        try words.column("overview.column-expected", .decimal),
        try words.column("overview.column-window-share", unit: "%", .decimal),
        try words.column("overview.column-share-elsewhere", unit: "%", .decimal),
        try words.column("overview.column-days", .right),
        try words.column("overview.column-expected-days", .decimal),
      ], rows: rows)
  }

  /// The folders whose results cannot be read, and why.
  func unreadable(_ runs: [UnreadableRun]) throws(ReportError) -> Table {
    Table(
      id: "table-unreadable", caption: try words.runs("overview.unreadable-caption"),
      columns: [
        try words.column("overview.column-folder"), try words.column("overview.column-reason"),
      ],
      rows: runs.map { Table.Row([.words([.code($0.folder)]), .text($0.reason)]) })
  }

  private func columns() throws(ReportError) -> [Table.Column] {
    [try words.column("overview.column-study"), try words.column("overview.column-model")]
  }

  private func link(_ run: Run) -> Inline {
    .link(run.summary.results.study, .url("\(run.folder)/report.html"))
  }

  private func of(_ part: Int, _ whole: Int) throws(ReportError) -> Table.Cell {
    .text(
      try words.text(
        "overview.of", ["part": DecimalText.text(part), "whole": DecimalText.text(whole)]))
  }

  private func failures(_ run: Run, _ start: [Table.Cell]) throws(ReportError) -> [Table.Row] {
    var rows: [Table.Row] = []
    for model in run.summary.results.failures.keys.sorted() {
      rows.append(
        Table.Row(
          start + [.text(model), .text(try words.text("overview.failed"))]))
    }
    return rows
  }
}
