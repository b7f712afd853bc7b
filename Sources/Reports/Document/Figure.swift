import Figures

/// A drawing with its caption, its words for those who cannot see it, and its data.
package struct Figure: Sendable {
  /// The name links and anchors use, and the file name of the drawing; unique in the document.
  package var id: String
  /// The drawing.
  package var drawing: Drawing
  /// The figure of the paper that it stands for, such as `Fig. 10`; nil for none.
  package var reproduces: String?
  /// What the figure shows, printed below it.
  package var caption: [Inline]
  /// What a reader would see, in words.
  package var alternative: String
  /// The numbers behind the figure; nil where the drawing shows none.
  package var data: DataTable?
  /// What a page says of the cells below a pointer; nil for nothing.
  package var tips: CellTips?

  /// A figure from its parts.
  package init(
    id: String, drawing: Drawing, caption: [Inline], alternative: String, data: DataTable? = nil,
    tips: CellTips? = nil
  ) {
    self.id = id
    self.drawing = drawing
    self.caption = caption
    self.alternative = alternative
    self.data = data
    self.tips = tips
  }
}
