import Figures

extension Figure {
  /// What the figure is called: the first sentence of its caption, without the full stop.
  ///
  /// A sentence ends at a full stop, a space and a capital letter; the identifier where the caption
  /// has no words.
  var title: String {
    let text = caption.plain
    let end = text.firstMatch(of: /\.(\s+\p{Lu}|\s*$)/)?.range.lowerBound ?? text.endIndex
    let title = text[..<end].trimmingPrefix(while: \.isWhitespace)
    return title.isEmpty ? id : String(title)
  }

  /// The drawing with the figure's title.
  var titledDrawing: Drawing {
    var drawing = drawing
    drawing.title = title
    return drawing
  }
}
