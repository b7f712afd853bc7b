import Figures

@testable import Reports

/// A document as its pages are laid out.
struct Laid {
  /// A page of the A4 document.
  struct Page {
    /// Its pieces from top to bottom.
    let placed: [Paginator.Placed]

    /// The share of the page's height that is left empty at its foot.
    var emptyShare: Double {
      let foot = placed.map { $0.top + $0.piece.height }.max() ?? PageGeometry.top
      return max(0, PageGeometry.bottom - foot) / PageGeometry.textHeight
    }
  }

  let pages: [Page]

  init(_ document: ReportDocument) throws {
    pages = try PDFWriter(words: Words(), typesetter: try Typesetter()).pages(of: document)
      .map { Page(placed: $0) }
  }

  /// The page that something stands on, from 0.
  func page(of name: String) -> Int? {
    pages.firstIndex { $0.placed.contains { $0.piece.destinations.contains(name) } }
  }

  /// Pages that begin before the appendix.
  var body: Int { page(of: ReportContents.appendix) ?? pages.count }

  /// Pages, from 1, of which more than a quarter is empty; the last of body and appendix may be.
  var emptyPages: [Int] {
    pages.indices.filter { page in
      page != body - 1 && page != pages.count - 1 && pages[page].emptyShare > 0.25
    }.map { $0 + 1 }
  }

  /// Headings that end a page: what they head stands on the next.
  var partedHeadings: [String] {
    pages.compactMap { page in
      page.placed.last.flatMap { last in
        last.piece.kind == .heading ? last.piece.entry?.title ?? "a line of a heading" : nil
      }
    }
  }
}
