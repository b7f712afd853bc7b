import Determinism
import Engine
import Foundation
import Studies
import TestSupport
import Testing

@testable import Manifests
@testable import Reports

@Suite struct RunOverviewTests {
  private func results(
    _ study: String, _ title: String, synthetic: Bool, windows: [String], cells: String,
    claims: [String] = []
  ) -> String {
    let windows = windows.map { name in
      """
      {"name": "\(name)", "start": "2017-11-01", "end": "2017-11-02", "samples": 48,
       "quiet_hours": 40, "days": []}
      """
    }
    let claims = claims.map { verdict in
      """
      {"place": "p", "says": "s", "verdict": "\(verdict)", "control": true, "numbers": {}}
      """
    }
    return """
      {"format": "seismotec-results", "version": 2, "study": "\(study)", "title": "\(title)",
       "seed": 1, "digests": {"inputs": "", "manifest_version": 1, "manifest_computes": "",
         "manifest_says": ""},
       "sample_digests": {"inputs": {}, "prepared": {}, "forecasts": {}, "detections": {}},
       "synthetic": \(synthetic), "failures": {"lstm": "diverged"}, "tables": {}, "consistency": [],
       "period": {"start": "", "end": "", "step_seconds": 3600, "samples": 1,
         "training_samples": 1, "test_samples": 0, "shown_samples": 1},
       "quiet": {"samples": 1, "quiet": 1, "disturbed": 0, "unknown": 0},
       "stations": [{"code": "here", "latitude": 35, "longitude": 45, "distance_km": 1,
         "geomagnetic_latitude": 30, "geomagnetic_longitude": 120}],
       "windows": [\(windows.joined(separator: ","))], "claims": [\(claims.joined(separator: ","))],
       "cells": [\(cells)]}
      """
  }

  private var dtec: String {
    results(
      "a-2017", "A & B", synthetic: false, windows: ["days shown"],
      cells: """
        {"model": "mlp", "horizon": 1, "station": "all", "detector": "mine", "kind": "dtec",
         "base": {"tested": 4, "flagged": 3}, "windows": {}},
        {"model": "mlp", "horizon": 1, "station": "here", "detector": "mine", "kind": "dtec",
         "base": {"tested": 4, "flagged": 3}, "windows": {}, "factor": 1.5, "n": 300,
         "median_tecu": 0.5, "iqr_tecu": 2, "testable": 300, "flagged": 30, "quiet_testable": 200,
         "quiet_flagged": 13, "anomalies": [],
         "days": {"quiet": 99, "flagged": 71, "lead_quiet": 7, "lead_flagged": 5,
           "other_quiet": 92, "other_flagged": 66, "lead_flagged_days": [], "chance": 0.7},
         "dtec_by_hour": {"quiet_testable": 200, "quiet_flagged": 9, "days": {"quiet": 99,
           "flagged": 9, "lead_quiet": 7, "lead_flagged": 1, "other_quiet": 92,
           "other_flagged": 8, "lead_flagged_days": []}}}
        """)
  }

  /// Led by bounds: 12 of 240 quiet samples where 9 are expected, one of two testable days, and
  /// three conclusions; what the second detector says must not lead.
  private var bounds: String {
    results(
      "b-2016", "B", synthetic: true, windows: ["later", "before"],
      cells: """
        {"model": "mlp", "horizon": 1, "station": "all", "rmse_tecu": 1, "mae_tecu": 1,
         "bias_tecu": 0, "n": 9},
        {"model": "mlp", "horizon": 1, "station": "all", "detector": "r", "kind": "rolling-error",
         "base": {"tested": 800, "flagged": 20, "expected": 30}, "windows": {
          "before": {"all": {"tested": 10, "flagged": 7}, "days": [], "synchronous_days": 0,
            "quiet": {"tested": 10, "flagged": 7, "expected": 1}},
          "later": {"all": {"tested": 240, "flagged": 12},
            "quiet": {"tested": 240, "flagged": 12, "expected": 9}, "days": [
            \(day(true, true)), \(day(true, false)), \(day(false, true))],
            "synchronous_days": 1, "expected_synchronous_days": 0.8}}},
        {"station": "all", "detector": "s", "kind": "same-time-median",
         "base": {"tested": 800, "flagged": 400}, "windows": {}}
        """, claims: ["reproduced", "not-reproduced", "not-reproduced"])
  }

  private func day(_ testable: Bool, _ synchronous: Bool) -> String {
    """
    {"day": 1, "date": "2016-12-01", "quiet_hours": 9, "testable": \(testable), "tested": 9,
     "flagged": 1, "synchronous": \(synchronous), "simultaneous": 0, "synchronous_by_chance": 0.4}
    """
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    let folder = NSTemporaryDirectory() + "/seismotec-overview-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/a-2017", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test func listsEveryRunWithItsVerdictsAndALink() throws {
    try withFolder { folder in
      try dtec.write(
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
        ] + [String](repeating: DecimalText.dash, count: 6))
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
          [
            "b-2016 B", "synthetic", "r", "quiet samples", "5.0", "2.5", "1", "0", "0", "0", "2",
            "0",
          ]
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
    let results = try ResultsJSON(result)
    let read = try ResultsJSON(file: results.file().bytes)
    #expect(read == results)
    let summary = RunSummary(results: read)
    #expect(summary.isLedByBounds && summary.leader == "rolling-error")
    #expect(summary.leading.map(\.model) == ["persistence", "median-27-day", "dnn"])
    let window = try #require(summary.firstWindow(of: summary.leading[0].found))
    let days = try #require(window.days)
    #expect(days.count == 12 && window.testable.count < 12)
    let chances = window.testable.compactMap(\.chance)
    #expect(window.expectedSynchronousDays == chances.reduce(0, +))
    #expect(window.synchronousDays == window.testable.count(where: \.synchronous))
    #expect(read.windows.map(\.name) == ["earthquake", "comparison"])
  }

  /// What is no run is left out; what is one and cannot be read is listed with the reason.
  @Test func tellsWhatItCannotRead() throws {
    try withFolder { folder in
      #expect(try RunOverview(folder: folder).document().tables.map(\.id) == ["table-runs"])
      for (text, reason) in [
        ("{}", "an older version of the program wrote it; run the study again"),
        ("{\"study\": ", "it is no JSON; run the study again"),
        (dtec.replacing("\"version\": 2", with: "\"version\": 3"), "it is of version 3"),
        (
          dtec.replacing("\"iqr_tecu\": 2,", with: ""),
          "`cells/2/iqr_tecu` is missing; run the study again"
        ),
      ] {
        try text.write(toFile: folder + "/a-2017/results.json", atomically: true, encoding: .utf8)
        let tables = try RunOverview(folder: folder).document().tables
        #expect(tables.map(\.id) == ["table-runs", "table-unreadable"])
        #expect(tables[0].rows.isEmpty)
        let cells = try #require(tables.last?.rows.first?.cells.map(\.plain))
        #expect(cells[0] == "a-2017" && cells[1].contains(reason), "\(cells)")
      }
    }
  }
}
