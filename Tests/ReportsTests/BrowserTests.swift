import Figures
import Foundation
import TestSupport
import Testing

@testable import Reports

private let isSlow = ProcessInfo.processInfo.environment["SEISMOTEC_SLOW_TESTS"] != nil

@Suite(
  .enabled(if: isSlow, "slow; set SEISMOTEC_SLOW_TESTS=1"),
  .enabled(if: Tool("chromium") != nil, "needs chromium"), .serialized)
struct BrowserTests {
  private static let flags = [
    "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
    "--allow-file-access-from-files",
    "--virtual-time-budget=4000",
  ]

  /// A table that no column of text is wide enough for.
  private static let wide = Table(
    id: "table-wide", caption: [.text("Wide.")],
    columns: (1...30).map { Table.Column("Column \($0)", .right) },
    rows: [Table.Row((1...30).map { .integer(100_000 * $0) })])

  /// The report in a frame of a width, for a browser's window cannot be as narrow as a phone; the
  /// script gets the report as `page` and gives the words of the frame's title.
  private func folder(width: Int, script: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var document = SampleDocument.document()
    document.sections[1].blocks += [.figure(try SampleDocument.map()), .table(Self.wide)]
    let files = try ReportWriter(typesetter: try Typesetter()).write(document)
    try folder.write(files.html, to: "report.html")
    try folder.write(
      """
      <body style="margin:0"><iframe id="f" src="report.html"
      style="border:0;width:\(width)px;height:900px"></iframe><script>
      f.onload = () => {
        const page = f.contentDocument, view = f.contentWindow;
        document.title = (() => { \(script) })();
      };
      </script>
      """, to: "frame.html")
    return folder
  }

  private func title(width: Int, flags: [String] = [], script: String) throws -> String? {
    let folder = try folder(width: width, script: script)
    let result = try #require(Tool("chromium")).run(
      BrowserTests.flags + flags + ["--dump-dom", "file://\(folder.path)/frame.html"])
    return result.output.firstMatch(of: /<title>(.*?)<\/title>/).map { String($0.1) }
  }

  @Test(arguments: [360, 768, 1_440]) func nothingReachesOverTheEdge(width: Int) throws {
    let found = try title(
      width: width,
      script: """
        const wide = [...page.querySelectorAll("body *")].filter((element) =>
          element.getBoundingClientRect().right > \(width) + 0.5
          && !element.closest(".scroll") && !element.closest("pre") && !element.closest(".card svg"));
        const flat = [...page.querySelectorAll("figure.drawing svg")].filter((element) =>
          element.getBoundingClientRect().height < 40 || !element.checkVisibility());
        return "width=" + page.documentElement.scrollWidth + " wide=" + wide.length
          + " figures=" + page.querySelectorAll("figure.drawing svg").length
          + " flat=" + flat.length
          + " asked=" + view.performance.getEntriesByType("resource").length
          + " sortable=" + (page.querySelectorAll("th button").length > 0);
        """)
    #expect(found == "width=\(width) wide=0 figures=4 flat=0 asked=0 sortable=true")
  }

  /// WCAG 2.1, 1.4.3, of every word of the page as the browser paints it.
  @Test(arguments: ["light", "dark"]) func everyWordIsReadable(mode: String) throws {
    let found = try title(
      width: 768, flags: mode == "dark" ? ["--force-dark-mode"] : [],
      script: """
        const numbers = (text) => text.match(/[0-9.]+/g).map(Number);
        const light = (parts) => {
          const [r, g, b] = parts.slice(0, 3).map((part) => part / 255)
            .map((part) => part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = (element) => {
          for (let at = element; at; at = at.parentElement) {
            const parts = numbers(view.getComputedStyle(at).backgroundColor);
            if (parts.length < 4 || parts[3] > 0) { return parts; }
          }
          return [255, 255, 255];
        };
        let least = 99, seen = 0;
        for (const element of page.querySelectorAll("body *")) {
          const isWords = [...element.childNodes].some((node) =>
            node.nodeType === 3 && node.data.trim() !== "");
          if (!isWords || element.closest("svg, script")) { continue; }
          const ink = light(numbers(view.getComputedStyle(element).color));
          const back = light(ground(element));
          least = Math.min(least, (Math.max(ink, back) + 0.05) / (Math.min(ink, back) + 0.05));
          seen += 1;
        }
        const dark = view.matchMedia("(prefers-color-scheme: dark)").matches;
        return (dark ? "dark" : "light") + (seen > 100 ? " all" : " few")
          + (least >= 4.5 ? " readable" : " " + least);
        """)
    #expect(found == "\(mode) all readable")
  }

  /// The value of day 3 of the map at hour 7, and of the gap; nothing beside the map.
  @Test func mapsTellTheirCells() throws {
    let found = try title(
      width: 1_440,
      script: """
        const figure = page.getElementById("figure-map"), svg = figure.querySelector("svg");
        const map = JSON.parse(figure.querySelector("script.tips").textContent).maps[0];
        const at = (column, row) => {
          const point = new DOMPoint(map.x + (column + 0.5) * map.width / map.columns,
            map.y + (map.rows - row - 0.5) * map.height / map.rows)
            .matrixTransform(svg.getScreenCTM());
          svg.dispatchEvent(new PointerEvent("pointermove",
            { clientX: point.x, clientY: point.y, bubbles: true }));
          const tip = page.querySelector(".tip");
          return tip ? tip.textContent : "nothing";
        };
        return [at(3, 6), at(2, 22), at(-1, 2)].join("; ");
        """)
    // Day 3 of hour 7 holds (3 · 24 + 6)/7 − 9 = 2.142857.
    #expect(
      found == "DTEC 2018-01-02 day 0 hour 7: 2.14; "
        + "DTEC 2018-01-01 day \u{2212}1 hour 23: no &lt;/script&gt; value; nothing")
  }

  @Test func tablesAreSortedByNumbers() throws {
    let found = try title(
      width: 1_440,
      script: """
        const table = page.querySelector("#table-long table");
        const column = () => [...table.tBodies[0].rows].slice(0, 3)
          .map((row) => row.cells[1].textContent.replace(/[\\s\\u2007\\u2008]/g, ""));
        const button = table.tHead.rows[0].cells[1].querySelector("button");
        button.click();
        const up = column();
        button.click();
        return up.join(" ") + " / " + column().join(" ");
        """)
    #expect(found == "\u{2212}1.8 \u{2212}0.50 0 / 105000 100000 95000")
  }

  @Test func nothingIsSaidInTheConsoleAndThePageCanBePrinted() throws {
    let folder = try folder(width: 768, script: "return 0;")
    let target = folder.path + "/printed.pdf"
    let result = try #require(Tool("chromium")).run(
      BrowserTests.flags + [
        "--enable-logging=stderr", "--v=0", "--print-to-pdf=\(target)",
        "file://\(folder.path)/report.html",
      ])
    #expect(!result.output.contains("CONSOLE"), "\(result.output)")
    let size = try FileManager.default.attributesOfItem(atPath: target)[.size] as? Int
    #expect((size ?? 0) > 10_000)
    guard let text = Tool("pdftotext") else { return }
    let words = try text.run([target, "-"]).output
    #expect(words.contains("Second section") && words.contains("Figure 4."))
  }
}
