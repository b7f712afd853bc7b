import Foundation
import TestSupport
import Testing

/// `bundle`, and `verify` of what it made.
@Suite struct BundleCommandTests {
  @Test func aBundleIsVerifiedElsewhere() throws {
    try withTemporaryFolder { folder in
      let manifest = SmallStudy.manifest.replacingOccurrences(
        of: "version: 1\n", with: "version: 1\nid: small\n")
      _ = try SmallStudy.write(manifest, below: folder.appendingPathComponent("Studies"))
      let early = try Command.run(["bundle", "small-study"], in: folder)
      #expect(early.status == 1 && early.errors.contains("holds no finished run of small"))
      let run = try Command.run(["run", "small-study", "--quiet"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let bundle = try Command.run(["bundle", "small-study"], in: folder)
      #expect(bundle.status == 0, "\(bundle.errors)")
      #expect(bundle.output.hasPrefix("small.tar.gz\n"))
      let again = try Command.run(["bundle", "small-study", "--to", "again.gz"], in: folder)
      #expect(again.status == 0)
      let same = try Command.shell(
        "cmp small.tar.gz again.gz && mkdir away && cd away && tar xzf ../again.gz", in: folder)
      #expect(same.status == 0, "\(same.errors)")
      // Nothing of the study is left but the bundle.
      let manager = FileManager.default
      try manager.removeItem(at: folder.appendingPathComponent("Studies"))
      try manager.removeItem(at: folder.appendingPathComponent("Output"))
      for place in ["small.tar.gz", "away/small"] {
        let result = try Command.run(["verify", place, "--quiet"], in: folder)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.hasPrefix("small is reproduced"))
      }
      let report = folder.appendingPathComponent("away/small/ATTRIBUTION.txt")
      try Data("nobody".utf8).write(to: report)
      let damaged = try Command.run(["verify", "away/small", "--quiet"], in: folder)
      #expect(damaged.status == 1)
      #expect(damaged.output.contains("ATTRIBUTION.txt: not the bytes that the bundle lists"))
      try Data("no archive".utf8).write(to: folder.appendingPathComponent("x.gz"))
      #expect(try Command.run(["verify", "x.gz", "--quiet"], in: folder).status == 2)
    }
  }

  /// Measured inputs go along where the manifest says so, and are named where it does not.
  @Test func inputsThatMayBePassedOnGoAlong() throws {
    for mayGo in [true, false] {
      try withTemporaryFolder { folder in
        let plain = SmallStudy.tableManifest.replacingOccurrences(
          of: "version: 1\n", with: "version: 1\nid: small\n")
        let manifest =
          mayGo
          ? plain.replacingOccurrences(
            of: "file: tec.csv\n", with: "file: tec.csv\n    may_be_passed_on: yes\n") : plain
        _ = try SmallStudy.write(manifest, below: folder.appendingPathComponent("Studies"))
        let table = folder.appendingPathComponent("tec.csv")
        try Data(TableInputs.table(constantHours: 0).utf8).write(to: table)
        let run = try Command.run(["run", "small-study", "--data", ".", "--quiet"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let bundle = try Command.run(["bundle", "small-study", "--data", "."], in: folder)
        #expect(bundle.status == 0, "\(bundle.errors)")
        #expect(bundle.output.contains("left out") == !mayGo, "\(bundle.output)")
        try Data("utc,vtec_tecu\n".utf8).write(to: table)
        if mayGo {
          let changed = try Command.run(["bundle", "small-study", "--data", "."], in: folder)
          #expect(changed.status != 0 && changed.errors.contains("not what the run read"))
        }
        try FileManager.default.removeItem(at: table)
        try FileManager.default.removeItem(at: folder.appendingPathComponent("Output"))
        let result = try Command.run(["verify", "small.tar.gz", "--quiet"], in: folder)
        #expect((result.status == 0) == mayGo, "\(result.output)\(result.errors)")
        #expect(result.output.contains("tec.csv (Made up)") == !mayGo, "\(result.output)")
        #expect(!(result.output + result.errors).contains("seismotec-"), "\(result.output)")
      }
    }
  }
}
