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
  }

  private let renderer: Renderer
  private let words: Words

  /// A writer with the words of `Templates`.
  package init(typesetter: Typesetter, words: Words = Words()) {
    renderer = Renderer(typesetter: typesetter)
    self.words = words
  }

  /// The files of a document; the same document gives the same bytes.
  ///
  /// - Throws: `ReportError` for names that stand twice, links that lead nowhere, and drawings
  ///   that cannot be painted.
  package func write(_ document: ReportDocument) throws(ReportError) -> Files {
    let source = document.identity.source
    var figures: [Files.File] = []
    var drawings: [String: [UInt8]] = [:]
    for figure in document.figures {
      do {
        drawings[figure.id] = Array(try renderer.svg(figure.drawing, prefix: figure.id).utf8)
        let svg = try renderer.svg(
          figure.drawing, prefix: figure.id, source: source, fixedSize: true)
        figures.append(Files.File(name: figure.id + ".svg", bytes: Array(svg.utf8)))
        let pdf = try renderer.pdf(figure.drawing, date: document.date, source: source)
        figures.append(Files.File(name: figure.id + ".pdf", bytes: pdf))
      } catch {
        throw .drawing(figure: figure.id, "\(error)")
      }
    }
    let tables = document.figures.compactMap(\.data) + document.tables.compactMap(\.data)
    return Files(
      html: try HTMLWriter(words: words).write(document, drawings: drawings),
      pdf: try PDFWriter(words: words, typesetter: renderer.typesetter).write(document),
      figures: figures,
      data: tables.map { Files.File(name: $0.name + ".csv", bytes: $0.csv) })
  }
}
