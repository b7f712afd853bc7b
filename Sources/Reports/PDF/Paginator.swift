import Manifests

/// Shares pieces out to pages.
enum Paginator {
  /// A piece with the place of its top on its page.
  struct Placed {
    let piece: Piece
    let top: Double
  }

  /// The pages, each with its pieces from top to bottom.
  ///
  /// Pieces that keep together stay together unless they are taller than a page.
  static func pages(_ pieces: [Piece]) -> [[Placed]] {
    var pages: [[Placed]] = [[]]
    var y = PageGeometry.top
    var rest = pieces[...]
    while !rest.isEmpty {
      let end = rest.firstIndex { !$0.keepsNext }.map { $0 + 1 } ?? rest.endIndex
      let group = rest[rest.startIndex..<end]
      rest = rest[end...]
      let height = group.dropFirst().reduce(group.first?.height ?? 0) { $0 + $1.space + $1.height }
      let space = y > PageGeometry.top ? group.first?.space ?? 0 : 0
      let overflows = y + space + height > PageGeometry.bottom + 0.01 && y > PageGeometry.top
      if overflows { turn(&pages, &y, before: group.first) }
      for piece in group {
        let space = y > PageGeometry.top ? piece.space : 0
        let isFull = y + space + piece.height > PageGeometry.bottom + 0.01
        if isFull && y > PageGeometry.top { turn(&pages, &y, before: piece) }
        if y > PageGeometry.top { y += piece.space }
        pages[pages.count - 1].append(Placed(piece: piece, top: y))
        y += piece.height
      }
    }
    return pages
  }

  private static func turn(_ pages: inout [[Placed]], _ y: inout Double, before piece: Piece?) {
    pages.append([])
    y = PageGeometry.top
    guard let header = piece?.repeatedHeader else { return }
    pages[pages.count - 1].append(Placed(piece: header, top: y))
    y += header.height
  }
}
