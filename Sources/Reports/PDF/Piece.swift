import Figures

/// The least thing a page break can fall between: a line, a row, a figure with its caption.
struct Piece {
  /// An entry of the outline.
  struct Entry {
    let title: String
    let level: Int
    let destination: String
  }

  /// What page breaks care about.
  enum Kind {
    case heading
    case text
    case figure
    case other
  }

  /// A header that is drawn again when a break falls before the piece.
  struct Header {
    let height: Double
    let decoration: (Double) -> [DrawingOperation]
    let draw: (PDFDocument, Double) throws(FigureError) -> Void
  }

  /// Height in points.
  var height: Double
  /// Space above, dropped at the top of a page.
  var space: Double = 0
  /// Whether the next piece must stand on the same page.
  var keepsNext = false
  /// The piece made as low as a height, in points; nil where it would be too small to read.
  var lowered: (Double) -> Piece? = { _ in nil }
  /// Whether a page begins with it.
  var startsPage = false
  /// What the piece is, where page breaks care.
  var kind = Kind.other
  /// The names that links lead to.
  var destinations: [String] = []
  /// What the outline says of the piece.
  var entry: Entry?
  /// What is repeated above the piece after a break.
  var header: Header?
  /// Rules and tints on the page, for the piece's top.
  var decoration: (Double) -> [DrawingOperation] = { _ in [] }
  /// Draws the piece with its top at a height of the present page.
  var draw: (PDFDocument, Double) throws(FigureError) -> Void = { _, _ throws(FigureError) in }

  /// The height of pieces one below the other, without the space above the first.
  static func height(of pieces: some Collection<Piece>) -> Double {
    pieces.dropFirst().reduce(pieces.first?.height ?? 0) { $0 + $1.space + $1.height }
  }

  /// Keeps a heading and the few lines below it on the page of the figure that they announce.
  static func keepHeadings(withFiguresOf pieces: inout [Piece]) {
    for figure in pieces.indices where pieces[figure].kind == .figure {
      var height = 0.0
      var first = figure
      var index = figure - 1
      while index >= 0, pieces[index].kind == .heading || pieces[index].kind == .text {
        height += pieces[index].height + pieces[index].space
        if height > 130 { break }
        if pieces[index].kind == .heading { first = index }
        index -= 1
      }
      for index in first..<figure { pieces[index].keepsNext = true }
    }
  }

  /// The piece's header as a piece of its own.
  var repeatedHeader: Piece? {
    header.map {
      Piece(height: $0.height, keepsNext: true, decoration: $0.decoration, draw: $0.draw)
    }
  }
}
