import Foundation
import TestSupport
import Testing

/// `lock`, `verify` and `compare` as a reviewer uses them.
struct VerifyCommandTests {
  /// A folder with `Studies/small-study`, its lock, and its report in `report`.
  private func withLockedStudy(_ body: (URL) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let studies = folder.appendingPathComponent("Studies")
      let manifest = SmallStudy.manifest.replacingOccurrences(
        of: "version: 1\n", with: "version: 1\nid: small\n")
      _ = try SmallStudy.write(manifest, below: studies)
      let lock = try Command.run(["lock", "small-study", "--quiet"], in: folder)
      #expect(lock.status == 0, "\(lock.errors)")
      #expect(lock.output == "Output/small/study.lock.json is new\n")
      let run = try Command.run(
        ["run", "small-study", "--quiet", "--output", "report"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      try body(folder)
    }
  }

  private func verify(_ arguments: String..., in folder: URL) throws -> Command.Result {
    try Command.run(["verify"] + arguments + ["--quiet"], in: folder)
  }

  @Test func aLockedStudyIsReproduced() throws {
    try withLockedStudy { folder in
      let before = try SmallStudy.files(below: folder)
      let plain = try verify("small-study", "--vary", in: folder)
      #expect(plain.status == 0, "\(plain.output)\(plain.errors)")
      let lines = plain.output.split(separator: "\n")
      #expect(lines.first?.hasPrefix("small is reproduced: ") == true)
      #expect(lines.first?.hasSuffix("are equal to Output/small/study.lock.json.") == true)
      #expect(lines.contains { $0.hasPrefix("bytes of ") && $0.hasSuffix("are equal too") })
      #expect(lines.last?.hasSuffix("every byte is equal") == true)
      // Nothing is written, and nothing is overwritten.
      #expect(try SmallStudy.files(below: folder) == before)
      let again = try Command.run(["lock", "small-study", "--quiet"], in: folder)
      #expect(again.output == "Output/small/study.lock.json is as it was\n")
    }
  }

  @Test func anOutputFolderIsEnoughWhereverItStands() throws {
    try withLockedStudy { folder in
      let elsewhere = folder.appendingPathComponent("a place/of another name")
      try FileManager.default.createDirectory(
        at: elsewhere.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.moveItem(
        at: folder.appendingPathComponent("report"), to: elsewhere)
      let result = try verify(elsewhere.path, in: folder)
      #expect(result.status == 0, "\(result.output)")
      #expect(result.output.contains("the folder agrees with itself"))
      // The folder alone can be run again, and gives the same bytes.
      let run = try Command.run(
        ["run", "study.yaml", "--quiet", "--output", "../again"], in: elsewhere)
      #expect(run.status == 0, "\(run.errors)")
      let again = folder.appendingPathComponent("a place/again")
      #expect(try SmallStudy.files(below: again) == SmallStudy.files(below: elsewhere))
    }
  }

  @Test func damageToAFolderIsNamed() throws {
    try withLockedStudy { folder in
      let report = folder.appendingPathComponent("report")
      func damage(_ path: String, _ old: String, _ new: String) throws -> Command.Result {
        let file = report.appendingPathComponent(path)
        let whole = try Data(contentsOf: file)
        let text = String(decoding: whole, as: UTF8.self)
        #expect(text.contains(old))
        try Data(text.replacingOccurrences(of: old, with: new).utf8).write(to: file)
        defer { try? whole.write(to: file) }
        return try verify("report", in: folder)
      }
      let table = try damage("tables/table-scores-test.csv", "mlp,", "mlp,9")
      #expect(table.status == 1)
      #expect(table.output.contains("tables/table-scores-test.csv: n, row 3"))
      let data = try damage("data/maps-mlp.csv", "2017-09-05", "2017-09-06")
      #expect(data.status == 1)
      #expect(data.output.contains("fig-maps-mlp: drawn from data/maps-mlp.csv"))
      let seed = try damage("study.yaml", "seed: 7", "seed: 8")
      #expect(seed.status == 1)
      #expect(seed.output.hasPrefix("small differs from report, first in seed."))
      let results = try damage("results.json", "\"rmse_tecu\"", "\"rmse_tecus\"")
      #expect(results.status == 1)
      let broken = try damage("results.json", "\"cells\"", "cells")
      #expect(broken.status == 2)
      #expect(broken.output.contains("report/results.json:2:3: expected a key in quotes"))
    }
  }

  @Test func whatCannotBeComparedSaysWhy() throws {
    try withLockedStudy { folder in
      let lock = folder.appendingPathComponent("Output/small/study.lock.json")
      let whole = try Data(contentsOf: lock)
      try Data("{".utf8).write(to: lock)
      let damaged = try verify("small-study", in: folder)
      #expect(damaged.status == 2)
      #expect(damaged.output.contains("Output/small/study.lock.json:1:2: expected a key in quotes"))
      let relock = try Command.run(["lock", "small-study", "--quiet"], in: folder)
      #expect(relock.status != 0)
      #expect(try Data(contentsOf: lock) == Data("{".utf8))
      try FileManager.default.removeItem(at: lock)
      let none = try verify("small-study", in: folder)
      #expect(none.status == 2)
      #expect(none.output.contains("`seismotec lock` makes one"))
      try whole.write(to: lock)
      let nothing = try verify("no-such-study", in: folder)
      #expect(nothing.status == 2)
    }
  }

  @Test func withoutDataTheFolderAloneIsLookedAt() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(SmallStudy.tableManifest, below: folder)
      try TableInputs.write(below: folder)
      let run = try Command.run(
        ["run", study.path, "--data", ".", "--quiet", "--output", "report"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.isEmpty)
      let with = try verify("report", "--data", ".", "--vary", in: folder)
      #expect(with.status == 0, "\(with.output)")
      let without = try verify("report", "--data", "nowhere", in: folder)
      #expect(without.status == 2)
      #expect(without.output.contains("tec.csv"))
      #expect(without.output.contains("the folder agrees with itself"))
      let table = folder.appendingPathComponent("report/tables/table-scores-test.csv")
      let text = try String(contentsOf: table, encoding: .utf8)
      try Data((text + "more,1\n").utf8).write(to: table)
      let damaged = try verify("report", "--data", "nowhere", in: folder)
      #expect(damaged.status == 1)
      #expect(damaged.output.contains("table-scores-test.csv: number of rows"))
    }
  }

  @Test func twoRunsAreComparedByMeaning() throws {
    try withLockedStudy { folder in
      let other = folder.appendingPathComponent("other.yaml")
      let text = SmallStudy.manifest.replacingOccurrences(
        of: "threshold: 1.5", with: "threshold: 1.6"
      )
      .replacingOccurrences(of: "version: 1\n", with: "version: 1\nid: small\n")
      try Data(text.utf8).write(to: other)
      let run = try Command.run(["run", other.path, "--quiet", "--output", "second"], in: folder)
      #expect(run.status == 0)
      let compared = try Command.run(["compare", "report", "second"], in: folder)
      #expect(compared.status == 1)
      #expect(compared.output.hasPrefix("report and second differ.\n"))
      #expect(compared.output.contains("detectors.dtec.threshold: 1.5 -> 1.6"))
      #expect(!compared.output.contains("scores and forecasts"))
      let same = try Command.run(["compare", "report", "Output/small/study.lock.json"], in: folder)
      #expect(same.status == 0, "\(same.output)")
      let json = try Command.run(["compare", "report", "second", "--format", "json"], in: folder)
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(object["equal"] as? Bool == false)
      #expect(object["numbers_equal"] as? Bool == false)
      #expect(json.output.contains("\"name\": \"cells/mlp,1,35°N 45°E,dtec/flagged\""))
      let none = try Command.run(["compare", "report", "nowhere"], in: folder)
      #expect(none.status == 2)
    }
  }

  @Test func aReportNeverGoesIntoItsStudysFolder() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      let result = try Command.run(
        ["run", study.path, "--output", folder.path + "/./small-study/"], in: folder)
      #expect(result.status != 0)
      #expect(result.errors.contains("is the study's own folder"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: study.path) == ["study.yaml"])
    }
  }

  @Test func aManifestWithoutIDRunsUnderAnyNameAndIsToldTheLine() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      let first = try Command.run(["run", study.path, "--output", "one"], in: folder)
      #expect(first.status == 0)
      #expect(first.errors.contains("\n  id: small-study\n"))
      let renamed = folder.appendingPathComponent("renamed")
      try FileManager.default.moveItem(at: study, to: renamed)
      let second = try Command.run(["run", renamed.path, "--output", "two"], in: folder)
      #expect(second.status == 0)
      let files = try SmallStudy.files(below: folder.appendingPathComponent("one"))
      #expect(try SmallStudy.files(below: folder.appendingPathComponent("two")) == files)
      let manifest = String(decoding: try #require(files["study.yaml"]), as: UTF8.self)
      #expect(manifest.contains("\nid: study\nseed: 7\n"))
    }
  }

  @Test func inputsAreNamedByTheSamplesUsed() throws {
    try withTemporaryFolder { folder in
      let text = SmallStudy.tableManifest.replacingOccurrences(of: "dst: dst.txt", with: "dst: dst")
      let study = try SmallStudy.write(text, below: folder)
      try TableInputs.write(below: folder)
      let dst = folder.appendingPathComponent("dst")
      try FileManager.default.createDirectory(at: dst, withIntermediateDirectories: true)
      try Data(TableInputs.dst(month: "08").utf8).write(to: dst.appendingPathComponent("1708"))
      func run(_ name: String) throws -> [String: Data] {
        let result = try Command.run(
          ["run", study.path, "--data", ".", "--quiet", "--output", name], in: folder)
        #expect(result.status == 0, "\(result.errors)")
        return try SmallStudy.files(below: folder.appendingPathComponent(name))
      }
      // Hour 24 of the last day is the midnight after it.
      try Data(TableInputs.table(constantHours: 0, days: 51).utf8)
        .write(to: folder.appendingPathComponent("tec.csv"))
      let plain = try run("plain")
      // A month that no sample needs, and a table that goes on after that midnight.
      try Data(TableInputs.dst(month: "12").utf8).write(to: dst.appendingPathComponent("1712"))
      let table = TableInputs.table(constantHours: 0, days: 52)
      try Data(table.utf8).write(to: folder.appendingPathComponent("tec.csv"))
      let more = try run("more")
      // The two files that name the input files differ, and no other.
      #expect(
        plain.keys.filter { plain[$0] != more[$0] }.sorted()
          == ["provenance.json", "ro-crate-metadata.json"])
      // One sample that is used changes the inputs' digest and what follows.
      let changed = table.replacingOccurrences(
        of: "2017-08-20T05:00:00Z,", with: "2017-08-20T05:00:00Z,1")
      try Data(changed.utf8).write(to: folder.appendingPathComponent("tec.csv"))
      let verified = try verify("plain", "--data", ".", in: folder)
      #expect(verified.status == 1)
      #expect(verified.output.contains("the runs part earlier, in reading the inputs"))
      #expect(verified.output.contains("sample_digests/inputs/tec 35°N 45°E"))
    }
  }
}
