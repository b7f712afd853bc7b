import Foundation
import Testing

@Suite struct CommandLineTests {
  @Test func anImpossibleManifestIsRefusedBeforeAnyWork() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      let text = SmallStudy.manifest.replacingOccurrences(
        of: "latitude: 34.9", with: "latitude: 95")
      try Data(text.utf8).write(to: study.appendingPathComponent("study.yaml"))
      let result = try Command.run(["run", study.path, "--output", "out"], in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("study.yaml:7:13"))
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("out").path))
    }
  }

  @Test func anUnknownStudyIsAnErrorThatNamesTheStudiesThereAre() throws {
    try withTemporaryFolder { folder in
      let result = try Command.run(["run", "synthetic-signl-2017"], in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("synthetic-signal-2017"))
    }
  }

  @Test func theEmbeddedStudyIsListedAnywhere() throws {
    try withTemporaryFolder { folder in
      let result = try Command.run(["list"], in: folder)
      #expect(result.status == 0)
      #expect(result.output.hasPrefix("synthetic-signal-2017 "))
    }
  }

  @Test func missingMeasurementsAreListedWithTheirSource() throws {
    try withTemporaryFolder { folder in
      let study = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Studies/sarpol-e-zahab-2017").path
      let result = try Command.run(["run", study, "--data", "nothing-here"], in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("ionex/jplg2130.17i"))
      #expect(result.errors.contains("ionex/jplg3340.17i"))
      #expect(result.errors.contains("cddis"))
    }
  }

  @Test(arguments: [
    ["run"], ["run", "x", "--jobs", "0"], ["run", "x", "--seed", "-1"], ["nonsense"],
  ])
  func wrongUseExitsWithTheUsageStatus(arguments: [String]) throws {
    try withTemporaryFolder { folder in
      let result = try Command.run(arguments, in: folder)
      #expect(result.status == 64)
      #expect(result.errors.contains("Usage:"))
    }
  }

  @Test func progressIsPlainLinesWhenPiped() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      let result = try Command.run(["run", study.path, "--output", "out"], in: folder)
      #expect(result.status == 0)
      #expect(!result.errors.contains("\r") && !result.errors.contains("\u{1B}"))
      #expect(result.errors.contains("[3/6] forecasting"))
      #expect(result.output == "out/report.pdf\nout/report.html\n")
    }
  }
}
