import Determinism
import Figures

/// Writes a document as every file a reader may open.
package struct ReportWriter {
  /// A written report, in memory.
  package struct Files: Sendable, Equatable {
    /// One file of a report.
    package struct File: Sendable, Equatable {
      /// The file's name with its extension.
      package var name: String
      /// Its content.
      package var bytes: [UInt8]
    }

    /// The page, complete in itself.
    package var html: [UInt8]
    /// The A4 document.
    package var pdf: [UInt8]
    /// Each figure as SVG and as PDF.
    package var figures: [File]
    /// The numbers behind figures and tables, as CSV.
    package var data: [File]
    /// Each table as printed, as CSV.
    package var tables: [File]
  }

  private let renderers: RendererPool
  private let words: Words
  private let jobs: Int
  private let figures: FigureStore
  private let painted: @Sendable (Double) -> Void

  /// A writer with the words of `Templates`.
  ///
  /// - Parameters:
  ///   - jobs: figures drawn side by side, ≥ 1; no byte depends on it.
  ///   - figures: takes those from the store that were painted before.
  ///   - painted: told the share of figures and pages that are done, 0 ... 1, from any thread.
  package init(
    typesetter: Typesetter, words: Words = Words(), jobs: Int = 1,
    figures: FigureStore = FigureStore(), painted: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    self.figures = figures
    self.painted = painted
    renderers = RendererPool(Renderer(typesetter: typesetter))
    self.words = words
    self.jobs = jobs
  }

  /// The files of a document; the same document gives the same bytes.
  ///
  /// - Throws: `ReportError` for names that stand twice, links that lead nowhere, and drawings
  ///   that cannot be painted.
  package func write(_ document: ReportDocument) throws(ReportError) -> Files {
    // The document of all pages takes as long as everything else.
    let done = PaintedShare(of: 1 + document.figures.count, painted)
    let (pdf, rest) = try SideBySide.both(jobs: jobs) { () throws(ReportError) in
      defer { done.next() }
      return try pages(of: document)
    } _: { () throws(ReportError) in
      try others(of: document, done)
    }
    var files = rest
    files.pdf = pdf
    return files
  }

  /// Every file but the A4 document.
  private func others(
    of document: ReportDocument, _ done: PaintedShare
  ) throws(ReportError) -> Files {
    let figures = document.figures
    let parts = SideBySide.map(count: figures.count, jobs: max(1, jobs - 1)) { [self] item in
      defer { done.next() }
      return paint(figures[item], in: document)
    }
    var files: [Files.File] = []
    var drawings: [String: [UInt8]] = [:]
    for (figure, part) in zip(figures, parts) {
      let drawn = try part.get()
      drawings[figure.id] = drawn[0]
      files.append(Files.File(name: figure.id + ".svg", bytes: drawn[1]))
      files.append(Files.File(name: figure.id + ".pdf", bytes: drawn[2]))
    }
    let numbers = figures.compactMap(\.data) + document.tables.compactMap(\.data)
    return Files(
      html: try HTMLWriter(words: words).write(document, drawings: drawings), pdf: [],
      figures: files, data: numbers.map { Files.File(name: $0.name + ".csv", bytes: $0.csv) },
      tables: document.tables.map { Files.File(name: $0.id + ".csv", bytes: $0.csv) })
  }

  /// The A4 document.
  private func pages(of document: ReportDocument) throws(ReportError) -> [UInt8] {
    try renderers.lend { renderer throws(ReportError) in
      try PDFWriter(words: words, typesetter: renderer.typesetter).write(document)
    }.get()
  }

  /// A figure as SVG within a page, as SVG and as PDF.
  private func paint(
    _ figure: Figure, in document: ReportDocument
  ) -> Result<[[UInt8]], ReportError> {
    let job = FigureJob(figure, in: document)
    if let kept = figures.files(of: job) { return .success(kept) }
    let painted = renderers.lend { renderer throws(ReportError) in try job.files(by: renderer) }
    if case .success(let files) = painted { figures.keep(files, of: job) }
    return painted
  }
}
