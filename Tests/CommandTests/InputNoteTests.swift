import Foundation
import Testing

/// What is odd about a study's inputs is said on the console, and what cannot be used stops the run.
@Suite struct InputNoteTests {
  /// Fifty days of hours from 1 August 2017, from a minute past the hour on.
  private func table(minute: Int = 0, every hours: Int = 1, value: String? = nil) -> String {
    var table = "utc,vtec_tecu\n"
    for hour in stride(from: 0, to: 50 * 24, by: hours) {
      let (day, month) = hour / 24 < 31 ? (hour / 24 + 1, "08") : (hour / 24 - 30, "09")
      let moment = String(format: "2017-\(month)-%02dT%02d:%02d:00Z", day, hour % 24, minute)
      table += "\(moment),\(hour == 700 ? value ?? "7" : "\(10 + hour * hour % 13)")\n"
    }
    return table
  }

  private static let days = "NUM_OBSERVED_POINTS 1\nBEGIN OBSERVED\n2017 08 01\nEND OBSERVED\n"

  private func run(
    table: String, days: String = days, catalogue: String? = nil,
    _ change: (String) -> String = { $0 }, _ arguments: [String] = []
  ) throws -> Command.Result {
    try withTemporaryFolder { folder in
      var manifest = SmallStudy.tableManifest
      let files = [
        "tec.csv": table, "days.txt": days, "catalogue.csv": catalogue ?? "",
        "dst.txt": "DST1708*01PPX120   0" + String(repeating: "   0", count: 25) + "\n",
      ]
      for (name, text) in files {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      if catalogue != nil {
        manifest = manifest.replacingOccurrences(
          of: "training:\n",
          with: "  catalogue:\n    file: catalogue.csv\n    citation: Made up\ntraining:\n")
      }
      let study = try SmallStudy.write(change(manifest), below: folder)
      return try Command.run(
        ["run", study.path, "--data", ".", "--output", "out"] + arguments, in: folder)
    }
  }

  @Test func indicesCutShortAreTold() throws {
    let cut = try run(
      table: table(), days: "NUM_OBSERVED_POINTS 50\nBEGIN OBSERVED\n2017 08 01\n")
    #expect(cut.status == 0, "\(cut.errors)")
    #expect(cut.errors.contains("      days.txt: no “END OBSERVED”; it may be cut short"))
    #expect(cut.errors.contains("      days.txt: 1 observed days where it announces 50"))
    let whole = try run(table: table())
    #expect(!whole.errors.contains("cut short") && !whole.errors.contains("announces"))
  }

  /// A day 100 TECU above its neighbours steps up at one midnight and down at the next.
  @Test func suspectDaysAreGapsUnlessTheManifestKeepsThem() throws {
    let raised = table().split(separator: "\n").map { row in
      row.hasPrefix("2017-08-25")
        ? row.replacingOccurrences(of: "Z,", with: "Z,1") : String(row)
    }.joined(separator: "\n")
    func training(_ words: String?) throws -> (errors: String, scores: String) {
      try withTemporaryFolder { folder in
        try TableInputs.write(below: folder)
        try Data(raised.utf8).write(to: folder.appendingPathComponent("tec.csv"))
        let manifest = SmallStudy.tableManifest.replacingOccurrences(
          of: "    file: tec.csv\n", with: "    file: tec.csv\n" + (words ?? ""))
        let study = try SmallStudy.write(manifest, below: folder)
        let run = try Command.run(
          ["run", study.path, "--data", ".", "--output", "out"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let scores = folder.appendingPathComponent("out/data/scores-test.csv")
        return (run.errors, try String(contentsOf: scores, encoding: .utf8))
      }
    }
    let words =
      "days of TEC look like faults of the product, the first 2017-08-25, and stand for none"
    let absent = try training(nil)
    let gap = try training("    suspect: gap\n")
    let keep = try training("    suspect: keep\n")
    #expect(absent.errors.contains(words) && gap.errors.contains(words), "\(absent.errors)")
    #expect(!keep.errors.contains("look like faults"), "\(keep.errors)")
    #expect(absent.scores == gap.scores && gap.scores != keep.scores)
    #expect(try !run(table: table()).errors.contains("look like faults"))
  }

  @Test func daysWithoutIndicesAreTold() throws {
    let result = try run(table: table())
    #expect(result.status == 0, "\(result.errors)")
    for file in ["days.txt", "dst.txt"] {
      #expect(
        result.errors.contains(": lacks ") && result.errors.contains("      \(file): lacks "),
        "\(result.errors)")
    }
    let quiet = try run(table: table(), { $0 }, ["--quiet"])
    #expect(quiet.status == 0 && quiet.errors.isEmpty, "\(quiet.errors)")
  }

  @Test func rowsOfACatalogueThatAreLeftOutAreTold() throws {
    let result = try run(
      table: table(),
      catalogue: """
        time,latitude,longitude,mag,type
        2017-09-10T00:00:00.000Z,35,45,,earthquake
        2017-09-10T00:00:00.000Z,35,45,NA,earthquake
        2017-09-10T00:00:00.000Z,35,45,6.5,quarry blast
        2017-09-10T00:00:00.000Z,35,45,6.5,earthquake

        """)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.errors.contains(
        "      catalogue.csv: left out 2 without a magnitude and 1 that are no earthquakes\n"),
      "\(result.errors)")
  }

  @Test func aSeriesOffTheStudysSamplesIsTold() throws {
    let late = try run(table: table(minute: 30))
    #expect(late.status == 1)
    #expect(late.errors.contains("tec.csv:2: expected moments whole steps of 3600 s from"))
    let sparse = try run(table: table(every: 2))
    #expect(sparse.status == 1)
    #expect(
      sparse.errors.contains(
        "tec.csv: expected rows 3600 s apart, the manifest's `step_minutes`, found “7200 s”"))
  }

  @Test func negativeTECOfATableIsTheManifestsChoice() throws {
    let refused = try run(table: table(value: "-99"))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("tec.csv:702: expected a TEC of zero or more"))
    for word in ["gap", "keep"] {
      let result = try run(table: table(value: "-99")) { manifest in
        manifest.replacingOccurrences(
          of: "file: tec.csv\n", with: "file: tec.csv\n    negative: \(word)\n")
      }
      #expect(result.status == 0, "\(result.errors)")
    }
  }
}
