import Determinism
import Figures
import Synchronization

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
  }

  private let renderers: RendererPool
  private let words: Words
  private let jobs: Int
  private let painted: @Sendable (Double) -> Void

  /// A writer with the words of `Templates`.
  ///
  /// - Parameters:
  ///   - jobs: figures drawn side by side, ≥ 1; no byte depends on it.
  ///   - painted: told the share of figures and pages that are done, 0 ... 1, from any thread.
  package init(
    typesetter: Typesetter, words: Words = Words(), jobs: Int = 1,
    painted: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
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
    let figures = document.figures
    // The document of all pages takes longest and begins first.
    let tables = figures.compactMap(\.data) + document.tables.compactMap(\.data)
    let count = 1 + figures.count + tables.count
    let done = Mutex(0)
    let parts = SideBySide.map(count: count, jobs: jobs) {
      [self] item -> Result<[[UInt8]], ReportError> in
      defer {
        let now = done.withLock { done in
          done += 1
          return done
        }
        painted(Double(now) / Double(count))
      }
      return switch item {
      case 0: pages(of: document)
      case ...figures.count: paint(figures[item - 1], in: document)
      default: .success([tables[item - figures.count - 1].csv])
      }
    }
    var files: [Files.File] = []
    var drawings: [String: [UInt8]] = [:]
    for (figure, part) in zip(figures, parts.dropFirst()) {
      let drawn = try part.get()
      drawings[figure.id] = drawn[0]
      files.append(Files.File(name: figure.id + ".svg", bytes: drawn[1]))
      files.append(Files.File(name: figure.id + ".pdf", bytes: drawn[2]))
    }
    let html = try HTMLWriter(words: words).write(document, drawings: drawings)
    var data: [Files.File] = []
    for (table, part) in zip(tables, parts.dropFirst(1 + figures.count)) {
      data.append(Files.File(name: table.name + ".csv", bytes: try part.get()[0]))
    }
    return Files(html: html, pdf: try parts[0].get()[0], figures: files, data: data)
  }

  /// The A4 document.
  private func pages(of document: ReportDocument) -> Result<[[UInt8]], ReportError> {
    renderers.lend { renderer throws(ReportError) in
      [try PDFWriter(words: words, typesetter: renderer.typesetter).write(document)]
    }
  }

  /// A figure as SVG within a page, as SVG and as PDF.
  private func paint(
    _ figure: Figure, in document: ReportDocument
  ) -> Result<[[UInt8]], ReportError> {
    let source = document.identity.source
    let drawing = figure.titledDrawing
    return renderers.lend { renderer throws(ReportError) in
      do {
        let inline = try renderer.svg(drawing, prefix: figure.id)
        let svg = try renderer.svg(
          drawing, prefix: figure.id, source: source, fixedSize: true)
        let pdf = try renderer.pdf(drawing, date: document.date, source: source)
        return [Array(inline.utf8), Array(svg.utf8), pdf]
      } catch {
        throw .drawing(figure: figure.id, "\(error)")
      }
    }
  }
}
