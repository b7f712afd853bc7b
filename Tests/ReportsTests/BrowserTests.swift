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

  /// The report in a frame of a width, for a browser's window cannot be as narrow as a phone.
  private func folder(width: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let files = try ReportWriter(typesetter: try Typesetter()).write(SampleDocument.document())
    try folder.write(files.html, to: "report.html")
    try folder.write(
      """
      <body style="margin:0"><iframe id="f" src="report.html"
      style="border:0;width:\(width)px;height:900px"></iframe><script>
      f.onload = () => {
        const page = f.contentDocument;
        const wide = [...page.querySelectorAll("body *")].filter((element) =>
          element.getBoundingClientRect().right > \(width) + 0.5
          && !element.closest(".scroll") && !element.closest("pre") && !element.closest("svg"));
        const flat = [...page.querySelectorAll("svg")].filter((element) =>
          element.getBoundingClientRect().height < 40);
        const sortable = page.querySelectorAll("th button").length;
        document.title = "width=" + page.documentElement.scrollWidth + " wide=" + wide.length
          + " flat=" + flat.length + " sortable=" + (sortable > 0);
      };
      </script>
      """, to: "frame.html")
    return folder
  }

  @Test(arguments: [360, 768, 1_440]) func nothingReachesOverTheEdge(width: Int) throws {
    let folder = try folder(width: width)
    let result = try #require(Tool("chromium"))
      .run(BrowserTests.flags + ["--dump-dom", "file://\(folder.path)/frame.html"])
    let title = result.output.firstMatch(of: /<title>(.*?)<\/title>/).map { String($0.1) }
    #expect(title == "width=\(width) wide=0 flat=0 sortable=true")
  }

  @Test func nothingIsSaidInTheConsoleAndThePageCanBePrinted() throws {
    let folder = try folder(width: 768)
    let target = folder.path + "/printed.pdf"
    let result = try #require(Tool("chromium")).run(
      BrowserTests.flags + [
        "--enable-logging=stderr", "--v=0", "--print-to-pdf=\(target)",
        "file://\(folder.path)/report.html",
      ])
    #expect(!result.output.contains("CONSOLE"), "\(result.output)")
    let size = try FileManager.default.attributesOfItem(atPath: target)[.size] as? Int
    #expect((size ?? 0) > 10_000)
  }
}
