import Foundation
import Testing

/// What `forecast` makes of series as people have them.
@Suite struct ForecastInputTests {
  private func forecast(
    _ files: [String: String], _ arguments: [String], in folder: URL
  ) throws -> Command.Result {
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    return try Command.run(["forecast", "--series", "tec.csv"] + arguments, in: folder)
  }

  private func rmse(_ result: Command.Result) throws -> Double {
    let record = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require((record as? [String: Any])?["rmse_tecu"] as? Double)
  }

  /// The table with fourteen hours replaced by a value.
  private func table(with value: String) -> String {
    var lines = SeriesTables.hourly.split(separator: "\n").map(String.init)
    for hour in 200..<214 { lines[hour + 1] = SeriesTables.moment(hour) + "," + value }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func sentinelsAreGapsAndNegativeTECIsChosen() throws {
    try withTemporaryFolder { folder in
      let arguments = ["--model", "persistence", "--format", "json"]
      let gaps = try rmse(forecast(["tec.csv": table(with: "")], arguments, in: folder))
      for none in ["9999", "999.9", "NaN"] {
        let result = try forecast(["tec.csv": table(with: none)], arguments, in: folder)
        #expect(try rmse(result) == gaps, "\(none)")
      }
      let refused = try forecast(["tec.csv": table(with: "-99")], arguments, in: folder)
      #expect(refused.status == 1 && refused.output.isEmpty)
      #expect(refused.errors.contains("tec.csv:202: expected a TEC of zero or more"))
      #expect(refused.errors.contains("--negative"))
      let files = ["tec.csv": table(with: "-99")]
      #expect(try rmse(forecast(files, arguments + ["--negative", "gap"], in: folder)) == gaps)
      #expect(
        try rmse(forecast(files, arguments + ["--negative", "keep"], in: folder)) > 10 * gaps)
    }
  }

  /// A value every three hours, as Kp comes, and one a day, as F10.7 does.
  @Test(arguments: [(3, "264 of 264"), (24, "264 of 264")])
  func auxiliariesOfACoarserStepAreHeld(hours: Int, left: String) throws {
    try withTemporaryFolder { folder in
      var text = "utc,kp\n"
      for hour in stride(from: 0, to: 264, by: hours) {
        text += "\(SeriesTables.moment(hour)),\(hour * 7 % 90)\n"
      }
      let result = try forecast(
        ["tec.csv": SeriesTables.hourly, "kp.csv": text],
        [
          "--model", "decision-tree", "--lags", "2", "--auxiliary", "kp.csv", "--format", "json",
          "--predictions", "out.csv",
        ], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        result.errors == """
          kp.csv: a value every \(hours * 3_600) s, held on the series' step of 3600 s
          \(left) samples have TEC and every auxiliary input

          """)
      let record = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
      #expect((record as? [String: Any])?["scored_samples"] as? Int == 93)
    }
  }

  @Test func samplesWithoutAnAuxiliaryAreCounted() throws {
    try withTemporaryFolder { folder in
      var text = "utc,ae_nt\n"
      for hour in 89..<264 {
        text += "\(SeriesTables.moment(hour)),\(hour % 5 == 0 ? 9_999 : 1_000 + hour)\n"
      }
      let result = try forecast(
        ["tec.csv": SeriesTables.hourly, "ae.csv": text],
        ["--model", "persistence", "--auxiliary", "ae.csv"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        result.errors == "140 of 264 samples have TEC and every auxiliary input\n")
    }
  }

  @Test func tablesOfOtherFormsGiveTheSameScores() throws {
    try withTemporaryFolder { folder in
      let arguments = ["--model", "persistence", "--format", "json"]
      let plain = try rmse(
        forecast(["tec.csv": SeriesTables.hourly], arguments, in: folder))
      var semicolons = "Zeit (UTC);TEC\n"
      var columns = "station,rms,vtec,time,dtec\n"
      for hour in 0..<264 {
        let value = "\(SeriesTables.value(hour))"
        semicolons +=
          SeriesTables.moment(hour).replacingOccurrences(of: "Z", with: ".000+00:00") + ";"
          + value.replacingOccurrences(of: ".", with: ",") + "\n"
        columns += "A,0.3,\(value),\"\(SeriesTables.moment(hour))\",-1\n"
      }
      for text in [semicolons, columns] {
        let result = try forecast(["tec.csv": text], arguments, in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try rmse(result) == plain)
      }
    }
  }

  @Test(arguments: ["tec.csv", "kp.csv"])
  func aPipeIsNotWaitedFor(name: String) throws {
    try withTemporaryFolder { folder in
      try Data(SeriesTables.hourly.utf8).write(to: folder.appendingPathComponent("other.csv"))
      let result = try Command.shell(
        "cp other.csv tec.csv; rm -f \(name); mkfifo \(name); timeout 20 \"$SEISMOTEC\" forecast "
          + "--series tec.csv --model persistence --auxiliary kp.csv", in: folder)
      #expect(result.status == 1)
      #expect(
        result.errors.contains("\(name): this is no regular file")
          || result.errors.contains("kp.csv: there is no such file"), "\(result.errors)")
    }
  }
}
