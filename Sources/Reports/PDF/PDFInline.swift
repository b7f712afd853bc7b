import Figures

/// Runs of a document as runs of a PDF paragraph.
struct PDFInline {
  let index: DocumentIndex
  let words: Words

  /// The runs; a link without words gets its target's name.
  func runs(
    _ inline: [Inline], bold: Bool = false, color: Color = PageFrame.ink
  ) throws(ReportError) -> [TextRun] {
    var runs: [TextRun] = []
    for run in inline {
      switch run {
      case .text(let text), .code(let text):
        runs.append(TextRun(PrintableText.clean(text), bold: bold, color: color))
      case .bold(let text):
        runs.append(TextRun(PrintableText.clean(text), bold: true, color: color))
      case .link(let text, .element(let id)):
        let shown = text.isEmpty ? try words.name(of: id, in: index) : text
        runs.append(
          TextRun(
            PrintableText.clean(shown), bold: bold, color: PageFrame.link,
            link: .destination(id)))
      case .link(let text, .url(let url)):
        runs.append(
          TextRun(
            PrintableText.clean(text.isEmpty ? url : text), bold: bold, color: PageFrame.link,
            link: .address(url)))
      }
    }
    return runs
  }
}
