import Foundation
import TestSupport
import Testing

private let isSlow = ProcessInfo.processInfo.environment["SEISMOTEC_SLOW_TESTS"] != nil

/// Shipped studies run to their reports.
@Suite(.serialized) struct ShippedStudyRunTests {
  private static let studies = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Studies")

  /// A claim of `results.json`.
  private struct Claim: Decodable {
    let says: String
    let verdict: String
  }

  private struct Results: Decodable {
    let claims: [Claim]
    let failures: [String: String]
  }

  private func run(
    _ study: String, _ arguments: [String] = [], in folder: URL
  ) throws -> Results {
    let output = folder.appendingPathComponent("out")
    let result = try Command.run(
      ["run", study, "--output", output.path] + arguments, in: folder)
    #expect(result.status == 0, "\(result.errors)")
    for name in ["report.pdf", "report.html", "provenance.json"] {
      let path = output.appendingPathComponent(name).path
      #expect(FileManager.default.fileExists(atPath: path), "\(name)")
    }
    let bytes = try Data(contentsOf: output.appendingPathComponent("results.json"))
    return try JSONDecoder().decode(Results.self, from: bytes)
  }

  /// The simulated Hutubi study cut down to ten weeks, one window and little training.
  @Test(.enabled(if: isSlow, "slow; set SEISMOTEC_SLOW_TESTS=1"))
  func theSimulatedStudyCutDownRunsToItsReport() throws {
    try withTemporaryFolder { folder in
      var text = try String(
        contentsOf: Self.studies.appendingPathComponent("hutubi-2016-simulated/study.yaml"),
        encoding: .utf8)
      for (old, new) in [
        ("start: 2015-02-01", "start: 2016-10-01"), ("until: 2016-02-29", "until: 2016-10-31"),
        ("    - name: confutation\n      start: 2016-03-27\n      end: 2016-04-07\n", ""),
        (
          """
            - kind: detection-series
              models:
                - ed-lstme
              windows:
                - confutation
              detectors:
                - rolling-error
              groups:
                - near
              reproduces: Fig. 8

          """, ""
        ),
        ("epochs: 15", "epochs: 1"), ("epochs: 20", "epochs: 2"), ("trees: 40", "trees: 5"),
      ] {
        #expect(text.contains(old), "\(old)")
        text = text.replacingOccurrences(of: old, with: new)
      }
      let study = folder.appendingPathComponent("cut-down")
      try FileManager.default.createDirectory(at: study, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: study.appendingPathComponent("study.yaml"))
      let results = try run(study.path, in: folder)
      #expect(results.failures.isEmpty, "\(results.failures)")
      let confutation = results.claims.filter { $0.says.contains("confutation") }
      #expect(confutation.map(\.verdict) == ["cannot-be-tested"])
    }
  }

  @Test(
    .enabled(
      if: isSlow && SharedData.isPresent, "slow; set SEISMOTEC_SLOW_TESTS=1; \(SharedData.absence)")
  )
  func theItalianStudiesRunOnMeasurements() throws {
    try withTemporaryFolder { folder in
      let path = Self.studies.appendingPathComponent("norcia-2016").path
      let norcia = try run(path, ["--data", SharedData.folder], in: folder)
      #expect(norcia.failures.isEmpty, "\(norcia.failures)")
      // One quiet hour in the five days before: whatever is said of them alone stays open. Days -8 and
      // -7 can be tested and are clean, which refutes an anomaly from day -8 on.
      let days = norcia.claims.filter { $0.says.contains("day −1") || $0.says.contains("Days −3") }
      #expect(
        days.map(\.verdict) == [
          "cannot-be-tested", "cannot-be-tested", "not-reproduced", "cannot-be-tested",
        ])
    }
    try withTemporaryFolder { folder in
      let path = Self.studies.appendingPathComponent("amatrice-2016").path
      let amatrice = try run(path, ["--data", SharedData.folder], in: folder)
      #expect(amatrice.failures.isEmpty, "\(amatrice.failures)")
      // Twelve quiet hours and more on each of the ten days before: all can be tested.
      let days = amatrice.claims.filter {
        $0.says.contains("day −1") || $0.says.contains("days −8")
      }
      #expect(days.count == 4)
      #expect(days.allSatisfy { $0.verdict != "cannot-be-tested" })
    }
  }
}
