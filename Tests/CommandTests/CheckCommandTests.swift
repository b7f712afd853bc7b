import Foundation
import TestSupport
import Testing

/// `seismotec check`, and the same refusals by `run`.
@Suite struct CheckCommandTests {
  /// A study on a table with indices of every day, and one change of its manifest or its files.
  private func check(
    _ more: [String] = [], files: [String: String] = [:], command: String = "check",
    _ manifest: (String) -> String = { $0 }
  ) throws -> Command.Result {
    try withTemporaryFolder { folder in
      var texts: [String: String] = [
        "tec.csv": TableInputs.table(constantHours: 0), "days.txt": Self.days(50),
        "dst.txt": Self.dst(50),
      ]
      for (name, text) in files { texts[name] = text }
      for (name, text) in texts {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
      }
      let whole = SmallStudy.tableManifest.replacingOccurrences(
        of: "    optional: yes\n", with: "")
      _ = try SmallStudy.write(manifest(whole), below: folder)
      return try Command.run([command, "small-study", "--data", "."] + more, in: folder)
    }
  }

  private static func date(_ day: Int) -> (month: String, day: Int) {
    day < 31 ? ("08", day + 1) : ("09", day - 30)
  }

  private static func days(_ count: Int) -> String {
    let kp = String(repeating: " 10", count: 8)
    let ap = String(repeating: "   4", count: 8)
    let lines = (0..<count).map { day in
      let (month, number) = date(day)
      return String(format: "2017 \(month) %02d 2512  1", number) + kp + "  80" + ap
        + "   4 0.1 0   0  75.0 0  75.0  75.0  75.0  75.0  75.0\n"
    }
    return "BEGIN OBSERVED\n" + lines.joined() + "END OBSERVED\n"
  }

  private static func dst(_ count: Int) -> String {
    (0..<count).map { day in
      let (month, number) = date(day)
      return String(format: "DST17\(month)*%02dPPX120   0", number)
        + String(repeating: "   0", count: 25) + "\n"
    }.joined()
  }

  /// A table of 10,000 lags of twenty hourly years, with that of the samples learned from, takes 40 GB.
  @Test func whatNoMemoryHoldsIsRefusedBeforeAnyWork() throws {
    func wide(_ text: String) -> String {
      SmallStudy.manifest.replacingOccurrences(of: "start: 2017-08-01", with: "start: 1997-08-01")
        .replacingOccurrences(
          of: "model: persistence", with: "model: decision-tree\n    lags: 10000")
    }
    let result = try check(files: [:], wide)
    let memory = Double(ProcessInfo.processInfo.physicalMemory)
    let need = 16.0 * 10_000 * 290_000
    let words = "MiB of memory, decision-tree alone"
    #expect(result.output.said.contains("MiB of memory"), "\(result.output)")
    guard memory < need else { return }
    #expect(result.status == 1 && result.output.said.contains(words), "\(result.output)")
    let run = try check(files: [:], command: "run", wide)
    #expect(run.status == 1 && run.errors.said.contains(words), "\(run.errors)")
  }

  @Test func aStudyThatWouldRunIsSaidTo() throws {
    let result = try check()
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.said.contains("note: TEC 35°N 45°E: 1200 samples of 60 minutes, no gap"))
    #expect(result.output.said.contains("small-study would run: 0 errors, "))
    #expect(result.output.said.contains(" about "))
    let json = try check(["--format", "json"])
    let tree = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(tree?["runs"] as? Bool == true && (tree?["findings"] as? [Any])?.isEmpty == false)
  }

  @Test func everythingThatIsMissingIsToldAtOnceAndRunRefusesIt() throws {
    let files: [String: String] = [
      "tec.csv": TableInputs.table(constantHours: 0, days: 40), "days.txt": Self.days(30),
      "dst.txt": Self.dst(20),
    ]
    let result = try check(files: files, Self.withCatalogue)
    #expect(result.status == 1)
    for words in [
      "not below .: quakes.csv", "tec.csv (TEC): lacks 10 of the study's 50 days, 2017-09-10 to",
      "days.txt (Kp, ap, Ap, F10.7): lacks 20 of the study's 50 days, 2017-08-31 to 2017-09-19",
      "dst.txt (Dst): lacks 30 of the study's 50 days", "would not run: 4 errors",
    ] { #expect(result.output.said.contains(words), "\(result.output)") }
    #expect(!result.output.said.contains("as the manifest allows"), "\(result.output)")
    let run = try check(files: files, command: "run", Self.withCatalogue)
    #expect(run.status == 1 && run.errors.contains("quakes.csv"), "\(run.errors)")
    let later = try check(files: files, command: "run")
    #expect(later.status == 1, "\(later.errors)")
    for name in ["tec.csv (TEC)", "days.txt (Kp", "dst.txt (Dst)"] {
      #expect(later.errors.contains(name), "\(later.errors)")
    }
  }

  /// A longer record needs its inputs as the period does, and makes a short period long enough.
  @Test func aLongerRecordIsCheckedToo() throws {
    let early: (String) -> String = {
      $0.replacingOccurrences(
        of: "quiet:\n", with: "evidence:\n  record_from: 2017-07-02\nquiet:\n")
    }
    for command in ["check", "run"] {
      let result = try check(command: command, early)
      let told = (result.output + result.errors).said
      #expect(result.status == 1)
      for name in ["tec.csv (TEC)", "days.txt (Kp, ap, Ap, F10.7)", "dst.txt (Dst)"] {
        #expect(told.contains("\(name): lacks 30 of the study's 80 days"), "\(told)")
      }
    }
    let tooFew = "days are predicted that no model learned from"
    #expect(try check().output.said.contains(tooFew))
    try withTemporaryFolder { folder in
      let shipped = try Command.run(["check", "synthetic-signal-2017"], in: folder)
      #expect(shipped.status == 0 && !shipped.output.said.contains(tooFew), "\(shipped.output)")
    }
  }

  private static func withCatalogue(_ text: String) -> String {
    text.replacingOccurrences(
      of: "training:\n",
      with: "  catalogue:\n    file: quakes.csv\n    citation: Made up\ntraining:\n")
  }

  @Test func whatMayBeAbsentIsOnTheFirstPageAndInTheDigest() throws {
    func digests(_ manifest: (String) -> String, _ files: [String: String]) throws -> (
      String, String
    ) {
      try withTemporaryFolder { folder in
        for (name, text) in [
          "tec.csv": TableInputs.table(constantHours: 0), "days.txt": Self.days(50),
          "dst.txt": Self.dst(50),
        ].merging(files, uniquingKeysWith: { $1 }) {
          try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        _ = try SmallStudy.write(manifest(SmallStudy.tableManifest), below: folder)
        let run = try Command.run(
          ["run", "small-study", "--data", ".", "--output", "out"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let results = try String(
          contentsOf: folder.appendingPathComponent("out/results.json"), encoding: .utf8)
        let page = try String(
          contentsOf: folder.appendingPathComponent("out/report.html"), encoding: .utf8)
        let tree = try JSONSerialization.jsonObject(with: Data(results.utf8)) as? [String: Any]
        let table = tree?["digests"] as? [String: Any]
        return (table?["inputs"] as? String ?? "", page)
      }
    }
    let optional = { (text: String) in
      Self.withCatalogue(text).replacingOccurrences(
        of: "citation: Made up\ntraining", with: "citation: Made up\n    optional: yes\ntraining")
    }
    let (whole, page) = try digests({ $0 }, [:])
    let (without, told) = try digests(optional, [:])
    #expect(whole != without && !whole.isEmpty)
    #expect(!page.contains("An input is absent"))
    let place = try #require(told.range(of: "An input is absent"))
    let inputs = try #require(told.range(of: "id=\"inputs\""))
    #expect(place.lowerBound < inputs.lowerBound && told.contains("quakes.csv"))
    let (short, shortPage) = try digests({ $0 }, ["dst.txt": Self.dst(20)])
    #expect(short != whole && shortPage.contains("dst.txt: lacks"))
  }

  @Test func aManifestsErrorsAreAllTold() throws {
    let result = try check {
      $0.replacingOccurrences(of: "time: 2017-09-10", with: "time: 2019-09-10")
        .replacingOccurrences(of: "threshold: 1.5", with: "treshold: 1.5")
    }
    #expect(result.status == 1)
    #expect(result.output.said.contains("small-study/study.yaml:"))
    #expect(
      result.output.said.contains("error: the earthquake of 2019-09-10 lies outside the period"))
    #expect(result.output.said.contains("did you mean `threshold`?"))
    #expect(result.output.said.contains("small-study would not run: 2 errors, 0 warnings"))
  }

  @Test func rulesThatCannotFailAndAMaskWithoutLimitsAreWarnings() throws {
    let result = try check {
      $0.replacingOccurrences(
        of:
          "  kp_below: 2.5\n  ap_below: 25\n  dst_above: -20\n  dst_below: 20\n  f107_below: 120\n",
        with: "") + """
          claims:
            - rule: best-model
              place: here
              says: The network is best.
              model: mlp
            - rule: flagged-hours
              place: here
              says: At any hour.
              first_day: -8
              last_day: 3
              first_hour: 0
              last_hour: 24
            - rule: flagged-hours
              place: here
              says: At some hours.
              first_day: -8
              last_day: 3
              first_hour: 0
              last_hour: 12

          """
    }
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.said.contains("warning: the mask has no limit"))
    #expect(result.output.said.contains("warning: this rule cannot fail: one model learns"))
    #expect(
      result.output.said.components(separatedBy: "this rule cannot fail: every hour").count == 2)
  }

  @Test func lackingStudiesAndDamagedFilesAreTold() throws {
    try withTemporaryFolder { folder in
      let none = try Command.run(["check", "none"], in: folder)
      #expect(none.status == 1 && none.errors.contains("no study `none`"))
    }
    let damaged = try check(files: ["days.txt": "nothing\n", "tec.csv": "utc,vtec\nnever,1\n"])
    #expect(damaged.status == 1)
    #expect(damaged.output.said.contains("tec.csv:2: expected a moment"), "\(damaged.output)")
    #expect(damaged.output.said.contains("days.txt: expected days between"), "\(damaged.output)")
  }
}

extension String {
  /// The words without the ends of lines that a terminal's width puts between them.
  fileprivate var said: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
