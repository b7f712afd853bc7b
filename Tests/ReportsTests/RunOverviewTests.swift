import Determinism
import Foundation
import Pipeline
import Studies
import TestSupport
import Testing

@testable import Reports

@Suite struct RunOverviewTests {
  private let results = """
    {"study": "a-2017", "title": "A & B", "synthetic": false, "failures": {"lstm": "diverged"},
     "detection": {"mlp": {"quiet_testable": 200, "quiet_flagged": 13, "days": {
       "lead_quiet": 7, "lead_flagged": 5, "other_quiet": 92, "other_flagged": 66,
       "chance": 0.7}}},
     "windows": [{"name": "days shown"}], "claims": [],
     "detectors": [{"detector": "mine", "kind": "dtec", "model": "mlp",
       "base": {"tested": 4, "flagged": 3}, "windows": {}}]}
    """

  /// Led by bounds: 12 of 240 quiet samples where 9 are expected, one of two testable days, and
  /// three conclusions; what DTEC and the second detector say must not lead.
  private let bounds = """
    {"study": "b-2016", "title": "B", "synthetic": true, "failures": {"lstm": "diverged"},
     "detection": {"mlp": {"quiet_testable": 0, "quiet_flagged": 0, "days": {
       "lead_quiet": 0, "lead_flagged": 0, "other_quiet": 0, "other_flagged": 0}}},
     "windows": [{"name": "later"}, {"name": "before"}],
     "claims": [{"verdict": "reproduced", "control": true},
       {"verdict": "not-reproduced", "control": true},
       {"verdict": "not-reproduced", "control": true}],
     "detectors": [
       {"detector": "r", "kind": "rolling-error", "model": "mlp",
        "base": {"tested": 800, "flagged": 20, "expected": 30}, "windows": {
          "before": {"quiet": {"tested": 10, "flagged": 7, "expected": 1}, "days": []},
          "later": {"quiet": {"tested": 240, "flagged": 12, "expected": 9}, "days": [
            {"testable": true, "synchronous": true, "synchronous_by_chance": 0.3},
            {"testable": true, "synchronous": false, "synchronous_by_chance": 0.5},
            {"testable": false, "synchronous": true, "synchronous_by_chance": 0.9}]}}},
       {"detector": "s", "kind": "same-time-median",
        "base": {"tested": 800, "flagged": 400}, "windows": {}}]}
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
      let tables = try RunOverview(folder: folder).document().tables
      #expect(tables.map(\.id) == ["table-runs", "table-days"])
      // 5 of 7 and 66 of 92 days.
      #expect(
        tables[0].rows.first?.cells.map(\.plain) == [
          "a-2017 A & B", "measured", "mine", "quiet days", "71.4", "71.7",
        ] + [String](repeating: DecimalText.dash, count: 3))
    }
  }

  @Test func studiesLedByBoundsAreToldByTheirFirstDetectorAndWindow() throws {
    try withFolder { folder in
      try bounds.write(
        toFile: folder + "/a-2017/results.json", atomically: true, encoding: .utf8)
      let tables = try RunOverview(folder: folder).document().tables
      #expect(tables.map(\.id) == ["table-runs", "table-bounds"])
      let rows = tables.map { $0.rows.map { $0.cells.map(\.plain) } }
      #expect(
        rows[0] == [
          ["b-2016 B", "synthetic", "r", "quiet samples", "5.0", "2.5", "1", "2", "0"]
        ])
      #expect(
        rows[1] == [
          ["b-2016", "mlp", "12 of 240", "9.0", "5.0", "2.5", "1 of 2", "0.8"],
          ["b-2016", "lstm", "no forecast"],
        ])
    }
  }

  /// The names in `results.json` are those that the overview reads.
  @Test func aStudyOfStationsIsReadBack() async throws {
    let manifest = try StudyManifest.decode(SmallManifests.stations, file: "study.yaml")
    let result = try await StudyRunner(
      study: LoadedStudy("small", manifest),
      dataFolder: "/", jobs: 1, progress: SilentProgress()
    ).run()
    let summary = try JSONDecoder().decode(
      RunSummary.self, from: Data(ResultsJSON(result).file().bytes))
    #expect(summary.isLedByBounds)
    #expect(summary.leading.map(\.model) == ["persistence", "median-27-day", "dnn"])
    let window = try #require(summary.leading[0].windows["earthquake"])
    #expect(window.days.count == 12 && window.expectedDays != nil)
    #expect(summary.windows.map(\.name) == ["earthquake", "comparison"])
  }

  @Test func leavesOutWhatIsNoRun() throws {
    try withFolder { folder in
      try "{}".write(toFile: folder + "/a-2017/results.json", atomically: true, encoding: .utf8)
      let document = try RunOverview(folder: folder).document()
      #expect(document.tables.first?.rows.isEmpty == true)
    }
  }
}
