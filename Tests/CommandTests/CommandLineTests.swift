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
      #expect(result.errors.hasPrefix("there is no Studies/ in this folder"))
    }
  }

  @Test func helpTellsWhatStandsForASettingThatIsNotGiven() throws {
    try withTemporaryFolder { folder in
      let help = try Command.run(["forecast", "--help"], in: folder).output
      let words = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words.contains("Trees of a forest. (default: 100)"))
      #expect(words.contains("with ed-lstme"))
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

  @Test func everyMissingInputIsListedAtOnce() throws {
    try withTemporaryFolder { folder in
      let study = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Studies/far-control-2017").path
      let result = try Command.run(["run", study, "--data", "nothing-here"], in: folder)
      #expect(result.status == 1)
      #expect(
        result.errors.hasSuffix(
          """
          Error: 1036 files are missing below nothing-here:
            ionex/codg0320.15i
            ionex/codg0330.15i
            … (1031 more; `seismotec fetch --dry-run` names all)
            ionex/codg3340.17i
            from AIUB, http://ftp.aiub.unibe.ch/CODE/ (no account), in place of \
          tec/code_gim_40N_010E_hourly_2015_2017.csv
            indices/celestrak_SW_2012_2017.txt
            indices/kyoto_dst
            from Kp, ap, Ap: GFZ Potsdam (CC BY 4.0); F10.7: DRAO Penticton, both by CelesTrak; \
          Dst: WDC for Geomagnetism, Kyoto
          Put them there (IONEX plain, .gz or .Z), or name the folder that holds them with --data.

          """))
    }
  }

  @Test func aTrainingPartWithoutSpreadStillGivesAReport() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      try Data(SmallStudy.tableManifest.utf8).write(
        to: study.appendingPathComponent("study.yaml"))
      try TableInputs.write(below: folder, constantHours: 800)
      let result = try Command.run(
        ["run", study.path, "--data", ".", "--output", "out"], in: folder)
      #expect(result.status == 3)
      #expect(result.errors.contains("the report was written without mlp; it says why"))
      #expect(result.errors.contains("persistence: done"))
      #expect(result.errors.contains("mlp: failed: 35°N 45°E has the same value everywhere"))
    }
  }

  @Test func noReportIsWrittenWhereEveryModelFailed() throws {
    try withTemporaryFolder { folder in
      let manifest = SmallStudy.tableManifest.replacingOccurrences(
        of: "  - model: persistence\n  - model: median-27-day\n", with: "")
      #expect(manifest != SmallStudy.tableManifest)
      let study = try SmallStudy.write(manifest, below: folder)
      try TableInputs.write(below: folder)
      let arguments = ["run", study.path, "--data", ".", "--output", "out", "--quiet"]
      #expect(try Command.run(arguments, in: folder).status == 0)
      let before = try SmallStudy.files(below: folder.appendingPathComponent("out"))
      try TableInputs.write(below: folder, constantHours: 800)
      let result = try Command.run(arguments, in: folder)
      #expect(result.status == 1)
      #expect(
        result.errors.contains("no model gave a forecast, and no report was written:\n  mlp: "))
      #expect(try SmallStudy.files(below: folder.appendingPathComponent("out")) == before)
    }
  }

  @Test func resultsHoldTheTablesOfTheReport() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      _ = try Command.run(["run", study.path, "--output", "out"], in: folder)
      let bytes = try Data(contentsOf: folder.appendingPathComponent("out/results.json"))
      let results = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      let tables = try #require(results["tables"] as? [String: [String: Any]])
      let files = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("out/tables").path)
      #expect(Set(tables.keys) == Set(files.map { String($0.dropLast(4)) }))
      let rows = try #require(tables["table-scores-test"]?["rows"] as? [[Any]])
      let cells = try #require(results["cells"] as? [[String: Any]])
      let scores = try #require(
        cells.first {
          $0["model"] as? String == "persistence" && $0["station"] as? String == "all"
            && $0["detector"] == nil
        })
      #expect(rows[0][0] as? String == "persistence")
      #expect(rows[0][2] as? Double == scores["rmse_tecu"] as? Double)
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
