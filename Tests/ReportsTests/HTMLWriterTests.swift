import Determinism
import Figures
import Testing

@testable import Reports

@Suite struct HTMLWriterTests {
  private func page(_ document: ReportDocument = SampleDocument.document()) throws -> HTMLPage {
    HTMLPage(try ReportWriter(typesetter: try Typesetter()).write(document).html)
  }

  @Test func hostileTextStaysText() throws {
    let page = try page()
    #expect(!page.text.contains("<script>alert"))
    #expect(!page.text.contains("<img"))
    #expect(!page.text.contains("javascript:"))
    #expect(!page.text.contains("\u{202E}"))
    #expect(page.text.contains("\\u{202E}gnp.exe\\u{202C}"))
    #expect(page.text.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;"))
  }

  /// Each figure leads to its files, and headings, figures and tables to themselves.
  @Test func figuresLeadToTheirFiles() throws {
    let page = try page(SampleDocument.document())
    for path in ["figures/figure-one.svg", "figures/figure-one.pdf", "data/figure-one.csv"] {
      #expect(page.values(of: "href").contains(path), "\(path)")
    }
    #expect(page.values(of: "href").contains("provenance.json"))
    for name in ["first", "figure-one", "table-long"] {
      #expect(page.values(of: "href").contains("#\(name)"), "\(name)")
    }
  }

  @Test func datesAndNamesAreNotBroken() throws {
    #expect(
      HTMLText.keepingDates("<2016-12-08 05:15> to 12016-12-08, rolling-error")
        == "&lt;<span class=\"date\">2016-12-08</span> 05:15&gt; to 12016-12-08, rolling-error")
    var document = SampleDocument.document()
    document.sections[0].blocks.append(
      .table(
        Table(
          id: "table-names", caption: [.text("Names.")], columns: [Table.Column("Name")],
          rows: [Table.Row([.text("median-27-day")]), Table.Row([.text("a name of words")])])))
    let page = try page(document)
    #expect(page.text.contains("<td class=\"word\">median-27-day</td>"))
    #expect(page.text.contains("<td>a name of words</td>"))
    // Where a table has further columns, the first names its rows.
    #expect(page.text.contains("<th scope=\"row\">model 0</th>"))
    #expect(DecimalText.text(65_664) == "65\u{202F}664")
  }

  @Test func nothingIsAskedForFromOutside() throws {
    let page = try page()
    #expect(page.text.contains("href=\"https://doi.org/10.1000/182\""))
    #expect(!page.withoutAnchors.contains("https://"))
    let texts = page.withoutAnchors.replacing("src=http://evil.example/x", with: "")
    #expect(!texts.contains("http://"))
    #expect(!page.text.contains(" src=\""))
    #expect(!page.text.contains("@import"))
  }

  @Test func idsAreUniqueAndLinksArrive() throws {
    let page = try page()
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count)
    for link in page.values(of: "href") where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())), "\(link)")
    }
    for label in page.values(of: "aria-labelledby").flatMap({ $0.split(separator: " ") }) {
      #expect(ids.contains(String(label)), "\(label)")
    }
  }

  @Test func everyFigureHasWordsAndData() throws {
    let page = try page()
    #expect(page.text.ranges(of: "role=\"img\"").count == 3)
    #expect(page.text.ranges(of: "<details class=\"data\">").count == 3)
    #expect(page.text.contains("The first 96 of 300 rows; all of them are in "))
    #expect(page.text.contains("A box &amp; a label &lt;of&gt; figure-one"))
  }

  @Test func landmarksLanguageAndDeclarationAreThere() throws {
    let page = try page()
    for piece in [
      "<html lang=\"en\"", "<main id=\"main\"", "<nav aria-label=", "class=\"skip\" href=\"#main\"",
      "Synthetic data: nothing here was measured.",
    ] {
      #expect(page.text.contains(piece), "\(piece)")
    }
    let real = try self.page(SampleDocument.document(declaration: nil))
    #expect(!real.text.contains("class=\"declaration\""))
  }

  @Test func namesThatCollideOrLeadNowhereAreRefused() throws {
    var twice = SampleDocument.document()
    twice.sections.append(twice.sections[0])
    #expect(throws: ReportError.duplicateName("first")) { try page(twice) }
    var nowhere = SampleDocument.document()
    nowhere.sections[0].blocks = [.paragraph([.link("", .element("gone"))])]
    #expect(throws: ReportError.brokenLink("gone")) { try page(nowhere) }
    var path = SampleDocument.document()
    path.sections[0].id = "../etc"
    #expect(throws: ReportError.invalidName("../etc")) { try page(path) }
    var reserved = SampleDocument.document()
    reserved.sections[0].id = "contents"
    #expect(throws: ReportError.duplicateName("contents")) { try page(reserved) }
  }

  @Test func dataIsQuotedAsCSV() {
    let table = DataTable(
      name: "t", header: ["a", "b"], rows: [["1,2", "say \"x\""], ["3", ""]])
    #expect(
      String(decoding: table.csv, as: UTF8.self) == "a,b\n\"1,2\",\"say \"\"x\"\"\"\n3,\n")
  }
}

@Suite struct CellTipsTests {
  private let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")

  /// The numbers that the page's script would read.
  private func read(_ cells: PackedCells) -> [Double?] {
    let text = Array(cells.text)
    let power = [1.0, 10, 100][cells.decimals]
    return stride(from: 0, to: text.count, by: 2).map { place in
      guard let high = digits.firstIndex(of: text[place]),
        let low = digits.firstIndex(of: text[place + 1])
      else { return nil }
      return Double(64 * high + low + cells.least) / power
    }
  }

  @Test func cellsAreReadBackAsTheyAreRounded() {
    let values: [[Double?]] = [[-8.123, nil, 0.004], [12.5, .nan, -0.0049]]
    let cells = PackedCells(values)
    #expect(cells.decimals == 2)
    #expect(read(cells) == [-8.12, nil, 0, 12.5, nil, 0])
    #expect(PackedCells([[0, 1, 2]]).decimals == 0)
    #expect(PackedCells([[-122, 50.5]]).decimals == 1)
    #expect(read(PackedCells([[-122, 50.5]])) == [-122, 50.5])
    #expect(read(PackedCells([[1e9, nil, 0]])).count == 3)
    #expect(PackedCells([]).text.isEmpty)
  }

  @Test func tipsCannotLeaveTheirElement() throws {
    let figure = try SampleDocument.map()
    let tips = try #require(figure.tips)
    let html = try #require(HTMLTips(tips: tips, drawing: figure.drawing).html)
    #expect(html.ranges(of: "</script>").count == 1)
    #expect(html.contains("no \\u003c/script\\u003e value"))
    var other = tips
    other.maps[0].values = [[1]]
    #expect(HTMLTips(tips: other, drawing: figure.drawing).html == nil)
  }
}
