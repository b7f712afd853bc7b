import Foundation
import Testing

/// `seismotec new`: from an earthquake to a study that runs.
@Suite struct NewCommandTests {
  @Test func aStudyIsWrittenOnceAndSaysThatItIsSynthetic() throws {
    try withTemporaryFolder { folder in
      let arguments = [
        "new", "durres-2019", "--event", "Mw 6.4 2019-11-26T02:54:12Z 41.514 19.526 22km",
      ]
      let first = try Command.run(arguments, in: folder)
      #expect(first.status == 0 && first.output == "durres-2019/study.yaml\n")
      #expect(first.errors.contains("TEC and indices are synthetic until"))
      let again = try Command.run(arguments, in: folder)
      #expect(again.status == 1 && again.errors.contains("is there already"))
      let like = try Command.run(
        arguments.map { $0 == "durres-2019" ? "alike" : $0 } + ["--like", "synthetic-signal-2017"],
        in: folder)
      #expect(like.status == 0, "\(like.errors)")
      let text = try String(
        contentsOf: folder.appendingPathComponent("alike/study.yaml"), encoding: .utf8)
      #expect(text.contains("start: 2019-08-15\n") && text.contains("model: cnn-lstm\n"))
    }
  }

  @Test func ofAFileTheStrongestIsTaken() throws {
    try withTemporaryFolder { folder in
      try Data(
        """
        time,latitude,longitude,depth,mag,magType,place
        2019-11-26T02:54:12.600Z,41.514,19.5257,22,6.4,mww,"15 km WSW of Mamurras, Albania"
        2019-11-26T06:08:22.500Z,41.543,19.401,10,5.4,mww,"Albania"

        """.utf8
      ).write(to: folder.appendingPathComponent("events.csv"))
      let result = try Command.run(["new", "a", "--from", "events.csv"], in: folder)
      #expect(result.status == 0 && result.errors.contains("2 earthquakes; the strongest"))
      #expect(result.errors.contains("mww 6.4 on 2019-11-26T02:54:12Z, 15 km WSW of Mamurras"))
    }
  }

  @Test func anEarthquakeMustBeGivenOnce() throws {
    try withTemporaryFolder { folder in
      for more in [[], ["--event", "x", "--from", "y"]] {
        let result = try Command.run(["new", "a"] + more, in: folder)
        #expect(result.status == 64 && result.errors.contains("--event or by --from"))
      }
      let bad = try Command.run(["new", "a", "--event", "Mw 6.4 yesterday"], in: folder)
      #expect(bad.status == 1 && bad.errors.contains("expected an origin time in UTC"))
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/a"))
    }
  }

  @Test func inputsAreNamedFromTheStart() throws {
    let event = "Mw 6.4 2019-11-26T02:54:12Z 41.514 19.526 22km"
    try withTemporaryFolder { folder in
      func begun(_ name: String) throws -> (said: String, manifest: String) {
        let result = try Command.run(
          ["new", name, "--event", event, "--inputs", name], in: folder)
        #expect(result.status == 0, "\(result.errors)")
        let text = try String(
          contentsOf: folder.appendingPathComponent(name + "/study.yaml"), encoding: .utf8)
        return (result.errors, text)
      }
      let tables = try begun("tables")
      #expect(tables.said.contains("seismotec check tables --data my"))
      #expect(tables.manifest.contains("\n    source: csv\n    file: tec/tables.csv\n"))
      #expect(tables.manifest.contains("\n    csv: indices/tables.csv\n"))
      #expect(!tables.manifest.contains("synthetic"), "\(tables.manifest)")
      let archives = try begun("archives")
      #expect(archives.said.contains("seismotec fetch archives --data my"))
      let plan = try Command.run(["fetch", "archives", "--dry-run"], in: folder)
      #expect(plan.status == 0 && plan.output.contains("/CODE/2019/CODG3300.19I.Z"), "\(plan)")
      let check = try Command.run(["check", "tables", "--data", "."], in: folder)
      #expect(check.status == 1 && check.output.contains("not below .: tec/tables.csv"))
      let none = try Command.run(["new", "x", "--event", event, "--inputs", "maps"], in: folder)
      #expect(none.status == 64 && none.errors.contains("synthetic"), "\(none.errors)")
    }
  }

  /// Six of the globe run as they are written, but for one pass over the training part.
  @Test(arguments: [
    "Mw 6.4 2019-11-26T02:54:12Z 41.514 19.526 22km", "M7.9 2002-11-03T22:12:41Z 88.9 -147.4 5km",
    "Mw 8.1 1998-03-25T03:12:25Z -89.5 149.5 10km", "Mw 8.2 2018-08-19T00:19:40Z -18.1 -178.2 600",
    "Mw 8.8 2010-02-27T06:34:11Z -36.1 -72.9 23km", "Mw 7.0 2024-02-29T12:00:00Z 0 180 33km",
  ])
  func whatIsWrittenRuns(_ event: String) throws {
    try withTemporaryFolder { folder in
      let begun = try Command.run(["new", "study-1", "--event", event], in: folder)
      #expect(begun.status == 0, "\(begun.errors)")
      let file = folder.appendingPathComponent("study-1/study.yaml")
      let text = try String(contentsOf: file, encoding: .utf8)
      try Data(text.replacingOccurrences(of: "epochs: 100", with: "epochs: 1").utf8).write(to: file)
      let run = try Command.run(["run", "study-1", "--quiet"], in: folder)
      #expect(run.status == 0, "\(run.errors)")
      #expect(
        FileManager.default.fileExists(
          atPath: folder.appendingPathComponent("Output/study-1/report.pdf").path))
    }
  }
}
