import Determinism
import Foundation
import Testing

@testable import Figures

@Suite struct PDFDocumentTests {
  private func report(link: String = "results") throws -> [UInt8] {
    let typesetter = try Typesetter()
    let document = try PDFDocument(
      name: "report",
      metadata: PDFMetadata(title: "A study", author: "A. Author", date: Sample.date),
      typesetter: typesetter)
    try document.beginPage()
    let text = document.layout(
      Paragraph(
        [
          TextRun("Contents: see "),
          TextRun("the results", color: Color(hex: 0x0072B2), link: .destination(link)),
          TextRun(" or "),
          TextRun("the paper", bold: true, link: .address("https://example.org/it's")),
          TextRun(
            ". "
              + String(repeating: "Words that fill a line and flow into the next one. ", count: 6)),
        ], size: 10, alignment: .justified), width: 300)
    #expect(text.lineCount > 3)
    #expect(abs(text.height - Double(text.lineCount) * 13.5) < 1e-9)
    let end = try document.draw(text, lines: 0..<2, at: Point(60, 60))
    #expect(abs(end - 87) < 1e-9)
    try document.addOutline("Results", destination: "results")
    try document.beginPage()
    try document.addDestination("results", at: Point(60, 60))
    try document.draw(text, lines: 2..<text.lineCount, at: Point(60, 60))
    let figure = Drawing(
      name: "box", alternative: "", width: 100, height: 50,
      operations: [.cells([Rectangle(x: 0, y: 0, width: 300, height: 300)], .black)])
    try document.draw(figure, at: Point(60, 200), scale: 1.5)
    try document.link(
      Rectangle(x: 60, y: 400, width: 9, height: 9), to: .destination("results"))
    #expect(document.pageCount == 2)
    return try document.finish()
  }

  @Test func twoWritingsGiveTheSameBytes() throws {
    let bytes = try report()
    #expect(bytes == (try report()))
    #expect(bytes.starts(with: Array("%PDF-".utf8)))
    if let folder = ProcessInfo.processInfo.environment["SEISMOTEC_SHOW"] {
      try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent("report.pdf"))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf"), "needs qpdf"))
  func theFileIsSound() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(report()).write(to: file)
    let check = Process()
    check.executableURL = URL(fileURLWithPath: "/usr/bin/qpdf")
    check.arguments = ["--check", file.path]
    check.standardOutput = FileHandle.nullDevice
    try check.run()
    check.waitUntilExit()
    #expect(check.terminationStatus == 0)
  }

  @Test func aLinkThatLeadsNowhereIsRefused() {
    #expect(throws: FigureError.unknownDestination(document: "report", name: "nowhere")) {
      try report(link: "nowhere")
    }
  }

  @Test func drawingBeforeThePageIsRefused() throws {
    let document = try PDFDocument(
      name: "empty", metadata: PDFMetadata(title: "", date: Sample.date), typesetter: Typesetter())
    #expect(throws: FigureError.noPage(document: "empty")) { try document.finish() }
  }
}
