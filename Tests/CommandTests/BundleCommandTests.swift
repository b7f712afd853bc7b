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
        #expect(
          bundle.output.contains(
            "left out, since the manifest does not say `may_be_passed_on: yes`") == !mayGo,
          "\(bundle.output)")
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

  /// What the archive has is taken from it, and the rest from `--data`, which need hold no more.
  @Test func whatIsLeftOutIsTakenFromTheDataFolder() throws {
    try withTemporaryFolder { folder in
      let manifest = SmallStudy.tableManifest.replacingOccurrences(
        of: "version: 1\n", with: "version: 1\nid: small\n"
      ).replacingOccurrences(
        of: "file: tec.csv\n", with: "file: tec.csv\n    may_be_passed_on: yes\n")
      _ = try SmallStudy.write(manifest, below: folder.appendingPathComponent("Studies"))
      let rest = folder.appendingPathComponent("rest")
      try FileManager.default.createDirectory(at: rest, withIntermediateDirectories: true)
      try TableInputs.write(below: rest)
      let run = try Command.run(["run", "small-study", "--data", "rest", "--quiet"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      let bundle = try Command.run(["bundle", "small-study", "--data", "rest"], in: folder)
      #expect(bundle.output.contains("left out"), "\(bundle.output)\(bundle.errors)")
      for gone in ["Studies", "Output", "rest/tec.csv"] {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(gone))
      }
      let unpacked = try Command.shell("tar xzf small.tar.gz", in: folder)
      #expect(unpacked.status == 0)
      for place in ["small.tar.gz", "small"] {
        let result = try Command.run(["verify", place, "--data", "rest", "--quiet"], in: folder)
        #expect(result.status == 0, "\(result.output)\(result.errors)")
        #expect(result.output.hasPrefix("small is reproduced"), "\(result.output)")
        // All inputs were there; who has none is told of them.
        #expect(!result.output.contains("leaves out"), "\(result.output)")
        let alone = try Command.run(["verify", place, "--quiet"], in: folder)
        #expect(alone.status != 0)
        #expect(alone.output.contains("leaves out 2 inputs"), "\(alone.output)")
      }
      // The table of the archive is the one that counts, and not another of the same name.
      try Data("utc,vtec_tecu\n".utf8).write(to: rest.appendingPathComponent("tec.csv"))
      let other = try Command.run(["verify", "small", "--data", "rest", "--quiet"], in: folder)
      #expect(other.status == 0, "\(other.output)")
      try Data("nothing".utf8).write(to: rest.appendingPathComponent("days.txt"))
      let damaged = try Command.run(["verify", "small", "--data", "rest", "--quiet"], in: folder)
      #expect(damaged.status == 2, "\(damaged.output)")
      #expect(!(damaged.output + damaged.errors).contains("seismotec-inputs"), "\(damaged.output)")
    }
  }
}
