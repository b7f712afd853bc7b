import Foundation
import Testing

@testable import Reports

@Suite struct RunOverviewTests {
  private let results = """
    {"study": "a-2017", "title": "A & B", "synthetic": true, "failures": {"lstm": "diverged"},
     "detection": {"mlp": {"quiet_testable": 200, "quiet_flagged": 13, "days": {
       "lead_quiet": 7, "lead_flagged": 5, "other_quiet": 92, "other_flagged": 66,
       "chance": 0.7}}}}
    """

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/seismotec-overview-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/a-2017", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test func listsEveryRunWithItsVerdictsAndALink() throws {
    try withFolder { folder in
      try results.write(
        toFile: folder + "/a-2017/results.json", atomically: true, encoding: .utf8)
      try RunOverview(folder: folder).write()
      let page = try String(contentsOfFile: folder + "/index.html", encoding: .utf8)
      #expect(page.contains("href=\"a-2017/report.html\""))
      #expect(page.contains("A &amp; B"))
      #expect(page.contains("5 of 7") && page.contains("66 of 92"))
      #expect(page.contains("6.5") && page.contains("70.0"))
      #expect(page.contains("no forecast"))
    }
  }

  @Test func leavesOutWhatIsNoRun() throws {
    try withFolder { folder in
      try "{}".write(toFile: folder + "/a-2017/results.json", atomically: true, encoding: .utf8)
      let document = try RunOverview(folder: folder).document()
      #expect(document.tables.first?.rows.isEmpty == true)
    }
  }
}
