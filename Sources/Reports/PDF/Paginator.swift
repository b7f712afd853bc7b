import Manifests

/// Shares pieces out to pages.
enum Paginator {
  /// The share of a page that may stay empty before a figure that does not fit.
  static let emptiest = 0.15

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
      let space = y > PageGeometry.top ? rest.first?.space ?? 0 : 0
      let group = fitted(rest[rest.startIndex..<end], into: PageGeometry.bottom - y - space)
      rest = rest[end...]
      let height = Piece.height(of: group)
      let isForced = group.first?.startsPage == true && y > PageGeometry.top
      let overflows = y + space + height > PageGeometry.bottom + 0.01 && y > PageGeometry.top
      if isForced || overflows { turn(&pages, &y, before: group.first) }
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

  /// Pieces of which a figure is made lower where they would otherwise leave a good part of a page
  /// empty.
  private static func fitted(_ group: ArraySlice<Piece>, into room: Double) -> [Piece] {
    var group = Array(group)
    let excess = Piece.height(of: group) - room
    guard excess > 0, room > emptiest * PageGeometry.textHeight,
      let figure = group.lastIndex(where: { $0.kind == .figure }),
      let lowered = group[figure].lowered(group[figure].height - excess)
    else { return group }
    group[figure].height = lowered.height
    group[figure].draw = lowered.draw
    return group
  }

  private static func turn(_ pages: inout [[Placed]], _ y: inout Double, before piece: Piece?) {
    pages.append([])
    y = PageGeometry.top
    guard let header = piece?.repeatedHeader else { return }
    pages[pages.count - 1].append(Placed(piece: header, top: y))
    y += header.height
  }
}
