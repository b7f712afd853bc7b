import Determinism
import Engine
import Figures
import Studies

/// Turns a study's result into every file that a run leaves.
public struct StudyPublisher {
  private let result: StudyResult
  private let manifest: String
  private let jobs: Int
  private let progress: any ProgressReporter

  /// A publisher of a result.
  ///
  /// - Parameters:
  ///   - manifest: the text of the manifest as run.
  ///   - jobs: figures drawn side by side, ≥ 1; no byte depends on it.
  ///   - progress: told how much is drawn.
  public init(
    _ result: StudyResult, manifest: String, jobs: Int = 1,
    progress: any ProgressReporter = SilentProgress()
  ) {
    self.progress = progress
    self.result = result
    self.manifest = manifest
    self.jobs = jobs
  }

  /// The report twice, the figures, the tables and data, the manifest as run, the results and their
  /// provenance.
  ///
  /// - Throws: `ReportError` or `FigureError` when something cannot be drawn.
  public func files() throws -> [OutputFile] {
    let fonts = try FontFiles.find()
    let typesetter = try Typesetter(fonts: fonts)
    let report = StudyReport(result, words: Words(), typesetter: typesetter, jobs: jobs)
    return try files(of: try report.document(), report, fonts)
  }

  /// The files of a document of the result, which may have been changed since it was made.
  package func files(
    of draft: ReportDocument, _ study: StudyReport, _ fonts: FontFiles
  ) throws -> [OutputFile] {
    var document = draft
    let results = try study.results(document)
    try study.identify(&document, by: results.digests)
    // Composing is done; what is left is measured by itself.
    progress.progressed(.drawing, share: 0)
    let report = try ReportWriter(
      typesetter: study.typesetter, words: study.words, jobs: jobs
    ) { [progress] in progress.progressed(.drawing, share: $0) }.write(document)
    var files = report.figures.map { OutputFile(path: "figures/\($0.name)", bytes: $0.bytes) }
    files += report.data.map { OutputFile(path: "data/\($0.name)", bytes: $0.bytes) }
    files += document.tables.map { OutputFile(path: "tables/\($0.id).csv", bytes: $0.csv) }
    files.append(OutputFile(path: "report.html", bytes: report.html))
    files.append(OutputFile(path: "report.pdf", bytes: report.pdf))
    files.append(OutputFile(path: "study.yaml", text: manifest))
    files.append(try results.file())
    let figures = document.figures.map { ($0.id, $0.record(in: result)) }
    let provenance = Provenance(
      of: result, digests: results.digests, fonts: try fonts.digests(),
      figures: Dictionary(figures, uniquingKeysWith: { first, _ in first }),
      tables: document.tables.map(\.id), files: files)
    return files + [try provenance.file()]
  }
}

extension StudyReport {
  /// The results with the tables that a document prints of them.
  func results(_ document: ReportDocument) throws -> ResultsJSON {
    let tables = Dictionary(
      document.tables.map { ($0.id, $0.record) }, uniquingKeysWith: { first, _ in first })
    return try ResultsJSON(result, tables: tables, placebo: placebo)
  }
}

extension Figure {
  /// The figure in `provenance.json`.
  fileprivate func record(in result: StudyResult) -> FigureRecord {
    FigureRecord(
      origin: NumberOrigin(of: id, in: result),
      operations: SHA256Digest(of: Array(drawing.text.utf8)),
      data: data.map { ("data/\($0.name).csv", SHA256Digest(of: $0.csv)) })
  }
}

extension Table {
  /// The printed rows, words without their markup.
  fileprivate var csv: [UInt8] {
    DataTable(
      name: id,
      header: headers,
      rows: shownRows.map { row in
        columns.indices.map { index in
          switch cell(row, index) {
          case .words(let runs): runs.plain
          case .number(let value, let decimals): DecimalText.csv(value, decimals: decimals)
          case .integer(let value): String(value)
          case .missing: ""
          }
        }
      }
    ).csv
  }

  /// The table in `results.json`.
  fileprivate var record: TableRecord {
    TableRecord(
      columns: headers,
      measured: zip(headers, columns).filter { $1.isMeasured }.map { $0.0 },
      rows: shownRows.map { row in
        columns.indices.map { index in
          switch cell(row, index) {
          case .words(let runs): .text(runs.plain)
          case .number(let value, _): TableRecord.Cell(value)
          case .integer(let value): TableRecord.Cell(Double(value))
          case .missing: .missing
          }
        }
      })
  }

  private var headers: [String] {
    columns.map { $0.header + ($0.unit.map { " (\($0))" } ?? "") }
  }
}
