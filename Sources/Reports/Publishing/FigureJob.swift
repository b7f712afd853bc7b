import Determinism
import Figures

/// A figure of a document with all that its files follow from.
struct FigureJob {
  /// The figure's name.
  let id: String
  /// What is drawn, under the figure's title.
  let drawing: Drawing
  /// What the files give as their date; nil for none.
  let date: UTCTime?
  /// What the figure was drawn from, for the files' metadata.
  let source: String

  /// A figure of a document.
  init(_ figure: Figure, in document: ReportDocument) {
    id = figure.id
    drawing = figure.titledDrawing
    date = document.date
    source = document.identity.source
  }

  /// The figure as SVG within a page, as SVG and as PDF.
  ///
  /// - Throws: `ReportError.drawing` where it cannot be painted.
  func files(by renderer: Renderer) throws(ReportError) -> [[UInt8]] {
    do {
      let inline = try renderer.svg(drawing, prefix: id)
      let svg = try renderer.svg(drawing, prefix: id, source: source, fixedSize: true)
      let pdf = try renderer.pdf(drawing, date: date, source: source)
      return [Array(inline.utf8), Array(svg.utf8), pdf]
    } catch {
      throw .drawing(figure: id, "\(error)")
    }
  }
}
