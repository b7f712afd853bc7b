import Determinism
import Engine
import Evidence
import Figures
import Store
import Studies

/// Turns a study's result into every file that a run leaves.
public struct StudyPublisher {
  private let result: StudyResult
  private let placebo: PlaceboEvidence?
  private let manifest: String
  private let jobs: Int
  private let store: Store?
  private let progress: any ProgressReporter

  /// A publisher of a result, whose evidence it asks for.
  ///
  /// - Parameters:
  ///   - manifest: the text of the manifest as run.
  ///   - jobs: figures drawn side by side, ≥ 1; no byte depends on it.
  ///   - progress: told how much is drawn.
  public init(
    _ result: StudyResult, manifest: String, jobs: Int = 1,
    progress: any ProgressReporter = SilentProgress()
  ) {
    (self.result, placebo) = (result, nil)
    self.progress = progress
    self.manifest = manifest
    self.jobs = jobs
    store = nil
  }

  /// A publisher of what a run found.
  ///
  /// - Parameters:
  ///   - store: where painted figures are kept; nil for nowhere. No byte depends on it.
  ///   - progress: told how much is drawn.
  package init(
    _ findings: StudyFindings, manifest: String, jobs: Int, store: Store?,
    progress: any ProgressReporter = SilentProgress()
  ) {
    self.progress = progress
    (result, placebo) = (findings.result, findings.placebo)
    self.manifest = manifest
    self.jobs = jobs
    self.store = store
  }

  /// The report twice, the figures, the tables and data, the manifest as run, the results and their
  /// provenance.
  ///
  /// - Throws: `ReportError` or `FigureError` when something cannot be drawn.
  public func files() throws -> [OutputFile] {
    let fonts = try FontFiles.find()
    let typesetter = try Typesetter(fonts: fonts)
    let report = StudyReport(
      result, placebo: placebo, words: Words(), typesetter: typesetter, jobs: jobs)
    // One of the two sets text, so that no typesetter is used twice at once.
    nonisolated(unsafe) let texts = report
    let (result, evidence) = (result, report.placebo)
    let (document, numbers) = try SideBySide.both(jobs: jobs) { () throws(ReportError) in
      try texts.document()
    } _: { () throws(ReportError) in
      ResultsJSON(numbersOf: result, evidence)
    }
    return try files(of: document, numbers, report, fonts)
  }

  /// The files of a document of the result, which may have been changed since it was made.
  package func files(
    of draft: ReportDocument, _ study: StudyReport, _ fonts: FontFiles
  ) throws -> [OutputFile] {
    try files(of: draft, ResultsJSON(numbersOf: study.result, study.placebo), study, fonts)
  }

  private func files(
    of draft: ReportDocument, _ numbers: ResultsJSON, _ study: StudyReport, _ fonts: FontFiles
  ) throws -> [OutputFile] {
    var document = draft
    let results = try numbers.with(tables: document.tableRecords)
    try study.identify(&document, by: results.digests)
    let digests = try fonts.digests()
    // Composing is done; what is left is measured by itself.
    progress.progressed(.drawing, share: 0)
    let report = try ReportWriter(
      typesetter: study.typesetter, words: study.words, jobs: jobs,
      figures: FigureStore(store: store, fonts: digests)
    ) { [progress] in progress.progressed(.drawing, share: $0) }.write(document)
    var files = report.figures.map { OutputFile(path: "figures/\($0.name)", bytes: $0.bytes) }
    files += report.data.map { OutputFile(path: "data/\($0.name)", bytes: $0.bytes) }
    files += report.tables.map { OutputFile(path: "tables/\($0.name)", bytes: $0.bytes) }
    files.append(OutputFile(path: "report.html", bytes: report.html))
    files.append(OutputFile(path: "report.pdf", bytes: report.pdf))
    files.append(OutputFile(path: "study.yaml", text: manifest))
    files.append(try results.file())
    let figures = document.figures.map { ($0.id, $0.record(in: result)) }
    let provenance = Provenance(
      of: result, digests: results.digests, fonts: digests,
      figures: Dictionary(figures, uniquingKeysWith: { first, _ in first }),
      tables: document.tables.map(\.id), files: files)
    return files + [try provenance.file()]
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
