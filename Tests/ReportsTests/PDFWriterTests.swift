import Figures
import TestSupport
import Testing

@testable import Reports

@Suite struct PDFWriterTests {
  private func files() throws -> ReportWriter.Files {
    try ReportWriter(typesetter: try Typesetter()).write(SampleDocument.document())
  }

  @Test func theSameDocumentGivesTheSameBytes() throws {
    let first = try files()
    #expect(try files() == first)
    #expect(first.figures.map(\.name).count == 6)
    #expect(first.data.map(\.name).contains("table-long.csv"))
  }

  @Test(arguments: [2, 3, 16]) func drawnSideBySideTheBytesAreTheSame(jobs: Int) throws {
    let document = SampleDocument.document()
    let files = try ReportWriter(typesetter: try Typesetter(), jobs: jobs).write(document)
    #expect(try self.files() == files)
  }

  @Test(.enabled(if: Tool("qpdf") != nil, "needs qpdf")) func qpdfFindsNothingWrong() throws {
    let folder = try TemporaryFolder()
    let files = try files()
    try folder.write(files.pdf, to: "report.pdf")
    let result = try #require(Tool("qpdf")).run(["--check", folder.path + "/report.pdf"])
    #expect(result.status == 0, "\(result.output)")
    if let kept = keptReports {
      try Kept.write(files, to: kept + "/sample")
    }
  }

  @Test(.enabled(if: Tool("pdfinfo") != nil, "needs pdfinfo"))
  func structureIsMarkedForReadersPrograms() throws {
    let folder = try TemporaryFolder()
    try folder.write(try files().pdf, to: "report.pdf")
    let tool = try #require(Tool("pdfinfo"))
    let information = try tool.run([folder.path + "/report.pdf"]).output
    #expect(information.contains(/Tagged: +yes/))
    let structure = try tool.run(["-struct", folder.path + "/report.pdf"]).output
    for element in ["Document", "H1", "H2", "P ", "Figure", "Caption"] {
      #expect(structure.contains(element), "\(element)")
    }
    let elements = structure.split(separator: "\n").map {
      String($0.drop { $0 == " " }.prefix { $0 != " " })
    }
    // The title and the contents before the sections; the rules of pages are no figures.
    let document = SampleDocument.document()
    #expect(elements.dropFirst().first == "H1")
    #expect(
      elements.count { $0 == "H1" } == 2 + document.sections.count { $0.level == 1 })
    #expect(elements.count { $0 == "H2" } == document.sections.count { $0.level == 2 })
    #expect(elements.count { $0 == "Figure" } == document.figures.count)
    // Words beside a link, such as those of the figures' captions, are read too.
    let text = try tool.run(["-struct-text", folder.path + "/report.pdf"]).output
    #expect(text.contains("A box. See Table"))
  }

  @Test(.enabled(if: Tool("pdffonts") != nil, "needs pdffonts"))
  func everyFontIsEmbedded() throws {
    let folder = try TemporaryFolder()
    try folder.write(try files().pdf, to: "report.pdf")
    let fonts = try #require(Tool("pdffonts")).run([folder.path + "/report.pdf"]).output
      .split(separator: "\n").dropFirst(2)
    #expect(fonts.count >= 2)
    for font in fonts {
      #expect(font.contains("DejaVuSans") && font.contains(#/ yes +yes +yes /#), "\(font)")
    }
  }

  @Test(.enabled(if: Tool("pdftotext") != nil, "needs pdftotext"))
  func textIsThereWithHeadingsNumbersAndDeclaration() throws {
    let folder = try TemporaryFolder()
    try folder.write(try files().pdf, to: "report.pdf")
    let text = try #require(Tool("pdftotext"))
      .run(["-layout", folder.path + "/report.pdf", "-"]).output
    for words in ["First section", "Second section", "Subsection", "Contents", "Figure 3."] {
      #expect(text.contains(words), "\(words)")
    }
    let pages = text.split(separator: "\u{0C}").filter { $0.contains { !$0.isWhitespace } }
    for (index, page) in pages.enumerated() {
      #expect(page.contains("\(index + 1) of \(pages.count)"))
      #expect(page.contains("nothing here was measured"))
    }
  }

  /// A count and what stands in parentheses beside it are held together, in a table as full as this.
  @Test(.enabled(if: Tool("pdftotext") != nil, "needs pdftotext"))
  func whatIsHeldTogetherIsNotBroken() throws {
    let columns = (1...9).map { Table.Column("ST\($0)", .right) }
    let row = Table.Row(
      [.text("decision-tree, rolling-error-5-percent")]
        + columns.indices.map { .text("1\($0)\u{A0}(37.9)") })
    var document = SampleDocument.document()
    document.front = []
    document.sections = [
      ReportDocument.Section(
        id: "full", heading: "Full",
        blocks: [
          .table(
            Table(
              id: "table-full", caption: [.text("Full.")],
              columns: [Table.Column("Detector")] + columns,
              rows: Array(repeating: row, count: 3)))
        ])
    ]
    let folder = try TemporaryFolder()
    let files = try ReportWriter(typesetter: try Typesetter()).write(document)
    try folder.write(files.pdf, to: "report.pdf")
    let text = try #require(Tool("pdftotext"))
      .run(["-layout", folder.path + "/report.pdf", "-"]).output
    let whole = text.split(separator: "\n").filter { line in
      line.matches(of: #/1\d\s\(37\.9\)/#).count == 9
    }
    #expect(whole.count == 3)
  }

  @Test func figuresStayWithTheirCaptionsAndLinesDoNotStandAlone() {
    let line = Piece(height: 12)
    var heading = Piece(height: 20)
    heading.keepsNext = true
    let tall = Piece(height: 500)
    let pages = Paginator.pages(
      Array(repeating: line, count: 20) + [heading, tall] + [Piece(height: 2_000), line])
    #expect(pages.map(\.count) == [20, 2, 1, 1])
  }

  @Test func headingsMoveWithTheFigureTheyAnnounce() {
    let pieces: [Piece] = [
      Piece(height: 20, kind: .heading), Piece(height: 12, kind: .text),
      Piece(height: 20, kind: .heading), Piece(height: 300, kind: .figure),
      Piece(height: 12, kind: .text), Piece(height: 300, kind: .figure),
    ]
    var kept = pieces
    Piece.keepHeadings(withFiguresOf: &kept)
    #expect(kept.map(\.keepsNext) == [true, true, true, false, false, false])
  }

  @Test func headersComeAgainAfterABreak() {
    let header = Piece.Header(height: 30, decoration: { _ in [] }, draw: { _, _ in })
    let rows = Array(repeating: Piece(height: 100, header: header), count: 12)
    let pages = Paginator.pages(rows)
    #expect(pages[1][0].piece.height == 30)
    #expect(pages.flatMap { $0 }.filter { $0.piece.height == 100 }.count == 12)
  }

  @Test func widthsAreShared() {
    let little = ColumnWidths.shared(natural: [10, 20], least: [5, 5], total: 100)
    #expect(little == [10, 20])
    let long = ColumnWidths.shared(natural: [300, 20], least: [50, 10], total: 100)
    #expect(long == [80, 20])
    let both = ColumnWidths.shared(natural: [300, 300], least: [10, 10], total: 100)
    #expect(both == [50, 50])
    let words = ColumnWidths.shared(natural: [900, 30], least: [900, 30], total: 100)
    #expect(words == [70, 30])
  }
}
