import Engine
import Foundation
import TestSupport
import Testing

/// The store as a user meets it.
@Suite struct CacheCommandTests {
  private func run(
    _ study: URL, _ output: String, _ more: String..., in folder: URL
  ) throws -> Command.Result {
    try Command.run(
      ["run", study.path, "--output", output, "--cache", "cache"] + more, in: folder)
  }

  private func files(_ name: String, in folder: URL) throws -> [String: Data] {
    try SmallStudy.files(below: folder.appendingPathComponent(name))
  }

  private func plan(_ study: URL, in folder: URL) throws -> String {
    let plan = try Command.run(["plan", study.path, "--cache", "cache", "--quiet"], in: folder)
    #expect(plan.status == 0, "\(plan.errors)")
    return plan.output
  }

  @Test func aRunKeepsWhatThePlanThenSaysIsKept() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      #expect(try plan(study, in: folder).hasPrefix("study: 3 fits, 0 kept, 3 to run\n"))
      let plain = try Command.run(["run", study.path, "--output", "plain"], in: folder)
      #expect(plain.status == 0)
      #expect(try plan(study, in: folder).contains(" 0 kept"))
      for output in ["cold", "warm"] {
        let result = try run(study, output, in: folder)
        #expect(result.status == 0 && !result.errors.contains("kept"), "\(result.errors)")
        #expect(try files(output, in: folder) == files("plain", in: folder))
      }
      #expect(
        try plan(study, in: folder) == """
          study: 3 fits, 3 kept, 0 to run
            persistence    kept
            median-27-day  kept
            mlp            kept

          """)
      let changed = SmallStudy.manifest.replacingOccurrences(of: "epochs: 3", with: "epochs: 2")
      _ = try SmallStudy.write(changed, below: folder)
      #expect(
        try plan(study, in: folder).hasSuffix("\n  mlp            runs: epochs was 3 and is 2\n"))
    }
  }

  @Test func theStoreIsShownAndPruned() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      #expect(try run(study, "report", "--quiet", in: folder).status == 0)
      let shown = try Command.run(["cache", "--cache", "cache"], in: folder)
      #expect(shown.status == 0)
      #expect(shown.output.hasPrefix("cache\n  fits: 3 entries, "))
      #expect(shown.output.contains("\n  records: 3 entries, "))
      #expect(shown.output.contains("\n  evidence: 1 entry, "))
      let figures = try FileManager.default.contentsOfDirectory(
        atPath: folder.path + "/report/figures"
      ).count { $0.hasSuffix(".svg") }
      func prune(_ arguments: String...) throws -> Command.Result {
        try Command.run(["cache", "prune", "--cache", "cache"] + arguments, in: folder)
      }
      #expect(shown.output.contains("\n  forecasts: 3 entries, "))
      #expect(
        try prune().output.hasPrefix(
          "removed 0 entries, 0 bytes; left in cache: \(10 + figures) entries"))
      #expect(try prune("--limit", "1KB").status == 0)
      #expect(try prune("--all").output.hasSuffix("left in cache: 0 entries, 0 bytes\n"))
      #expect(try prune("--limit", "many").errors.contains("`many` is no size; write it as 500MB"))
      #expect(try prune("--all", "--limit", "1GB").errors.contains("not both"))
      let user = try Command.run(
        ["cache"], environment: ["XDG_CACHE_HOME": folder.path + "/user"], in: folder)
      #expect(user.output.hasPrefix(folder.path + "/user/seismotec\n  fits: 0 entries, 0 bytes\n"))
      let none = try Command.run(["cache"], environment: ["HOME": ""], in: folder)
      #expect(none.status != 0 && none.errors.contains("name one with --cache"))
    }
  }

  @Test func aStoreThatCannotBeWrittenIsToldOnceAndTheRunGoesOn() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      try Data("a file".utf8).write(to: folder.appendingPathComponent("cache"))
      let result = try run(study, "report", in: folder)
      #expect(result.status == 0)
      #expect(
        result.errors.components(separatedBy: "no more fitted models are kept in cache").count == 2,
        "\(result.errors)")
      #expect(try run(study, "report", "--no-cache", in: folder).errors.contains("not both"))
      let nowhere = try Command.start(
        ["run", study.path, "--output", "nowhere", "--cache", ""], in: folder)
      nowhere.process.waitUntilExit()
      #expect(nowhere.process.terminationStatus != 0)
    }
  }

  /// Two at once on one store, neither of which has seen it before.
  @Test func runsAtOnceShareAStore() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(below: folder)
      let runs = try ["one", "two", "three"].map { output in
        try Command.start(
          ["run", study.path, "--output", output, "--cache", "cache", "--quiet"], in: folder)
      }
      for (process, _, errors) in runs {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(errors.fileHandleForReading.readAll().isEmpty)
      }
      let expected = try files("one", in: folder)
      #expect(try files("two", in: folder) == expected)
      #expect(try files("three", in: folder) == expected)
      #expect(try plan(study, in: folder).contains(" 3 kept"))
    }
  }

  /// What a run has told of as done is kept, whenever it is killed after that.
  @Test func aKilledRunLosesAtMostTheFitsAtWork() throws {
    try withTemporaryFolder { folder in
      let study = try SmallStudy.write(SmallManifests.everyModel, below: folder)
      let plain = try Command.run(["run", study.path, "--output", "plain"], in: folder)
      #expect(plain.status == 0, "\(plain.errors)")
      var kept = 0
      for count in [1, 4] {
        let (process, _, errors) = try Command.start(
          ["run", study.path, "--output", "killed", "--cache", "cache", "--jobs", "2"],
          in: folder)
        var heard = Data()
        while heard.count(of: ": done") < count {
          let more = errors.fileHandleForReading.availableData
          if more.isEmpty { break }
          heard += more
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        let lines = try plan(study, in: folder).split(separator: "\n")
        let done = heard.count(of: ": done")
        let now = lines.count { $0.hasSuffix("  kept") }
        // What was kept by the run before is done at once, and counts as well.
        #expect(now >= max(done, kept), "\(lines)")
        for line in String(decoding: heard, as: UTF8.self).split(separator: "\n")
        where line.hasSuffix(": done") {
          let name = line.dropFirst(6).dropLast(6)
          #expect(
            lines.contains { $0.hasPrefix("  \(name) ") && $0.hasSuffix("  kept") }, "\(name)")
        }
        kept = now
      }
      #expect(kept > 0)
      let last = try run(study, "killed", in: folder)
      #expect(last.status == 0, "\(last.errors)")
      #expect(try files("killed", in: folder) == files("plain", in: folder))
    }
  }
}

extension Data {
  /// How often a text stands in it.
  fileprivate func count(of text: String) -> Int {
    String(decoding: self, as: UTF8.self).components(separatedBy: text).count - 1
  }
}
