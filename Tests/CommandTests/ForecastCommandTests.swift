import Foundation
import Testing

/// `seismotec forecast` as a user runs it.
@Suite struct ForecastCommandTests {
  private static let table = SeriesTables.hourly

  private func run(
    _ arguments: [String], table: String = table, in folder: URL
  ) throws -> Command.Result {
    try Data(table.utf8).write(to: folder.appendingPathComponent("tec.csv"))
    return try Command.run(["forecast", "--series", "tec.csv"] + arguments, in: folder)
  }

  @Test func oneModelIsOneObjectWithItsScores() throws {
    try withTemporaryFolder { folder in
      let result = try run(
        ["--model", "mlp", "--epochs", "3", "--format", "json", "--lags", "5"], in: folder)
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      let record = try #require(
        JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
      #expect(
        Set(record.keys) == [
          "model", "parameters", "training_samples", "scored_samples", "epochs", "last_loss",
          "rmse_tecu", "mae_tecu", "correlation", "r2_correlation", "r2_explained",
          "skill_persistence", "epoch_cpu_ms", "train_cpu_s", "wall_s", "peak_memory_mb",
        ])
      #expect(record["model"] as? String == "mlp")
      #expect(record["parameters"] as? Int == 10_801)
      #expect(record["training_samples"] as? Int == 171)
      #expect(record["scored_samples"] as? Int == 93)
      #expect(record["epochs"] as? Int == 3)
      let rmse = try #require(record["rmse_tecu"] as? Double)
      let mae = try #require(record["mae_tecu"] as? Double)
      #expect(mae > 0 && mae <= rmse)
    }
  }

  @Test func textNamesModelAndScores() throws {
    try withTemporaryFolder { folder in
      let result = try run(["--model", "persistence"], in: folder)
      #expect(result.status == 0)
      let lines = result.output.split(separator: "\n").map(String.init)
      #expect(lines[0] == "persistence: 0 parameters, 0 epochs, 93 samples scored")
      #expect(lines.contains("  skill against persistence   0.0000"))
      #expect(lines.contains { $0.hasPrefix("  RMSE ") && $0.hasSuffix(" TECU") })
    }
  }

  @Test func severalModelsStandSideBySideAndJobsChangeNothing() throws {
    try withTemporaryFolder { folder in
      var texts: [Data] = []
      for jobs in ["1", "2", "3"] {
        let result = try run(
          [
            "--model", "mlp", "--model", "gru", "--model", "random-forest", "--model", "svr",
            "--epochs", "2", "--trees", "5", "--units", "6", "--jobs", jobs,
            "--predictions", "out\(jobs).csv", "--format", "json",
          ], in: folder)
        #expect(result.status == 0)
        let records = try #require(
          JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
        #expect(
          records.map { $0["model"] as? String } == ["mlp", "gru", "random-forest", "svr"])
        texts.append(try Data(contentsOf: folder.appendingPathComponent("out\(jobs).csv")))
      }
      #expect(texts[0] == texts[1] && texts[1] == texts[2])
      let rows = String(decoding: texts[0], as: UTF8.self).split(separator: "\n")
      #expect(rows[0] == "utc,observed_tecu,mlp_tecu,gru_tecu,random-forest_tecu,svr_tecu")
      #expect(rows.count == 265)
      #expect(rows[1] == "2017-08-01T00:00:00Z,10.0,,,,")
      #expect(rows[264].split(separator: ",").count == 6)
    }
  }

  @Test func oneModelDoesNotDependOnJobs() throws {
    try withTemporaryFolder { folder in
      let texts = try ["1", "2"].map { jobs in
        _ = try run(
          [
            "--model", "random-forest", "--trees", "7", "--lags", "3", "--jobs", jobs,
            "--predictions", "out.csv",
          ], in: folder)
        return try Data(contentsOf: folder.appendingPathComponent("out.csv"))
      }
      #expect(texts[0] == texts[1])
    }
  }

  @Test func settingsReachTheModels() throws {
    try withTemporaryFolder { folder in
      func rmse(_ arguments: [String]) throws -> Double {
        let result = try run(arguments + ["--format", "json"], in: folder)
        let record = try #require(
          JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        return try #require(record["rmse_tecu"] as? Double)
      }
      func differ(_ arguments: [String], _ others: [String]) throws {
        let (one, other) = (try rmse(arguments), try rmse(others))
        #expect(one != other, "\(others)")
      }
      let machine = ["--model", "svr", "--lags", "4"]
      try differ(machine, machine + ["--cost", "20"])
      try differ(machine, machine + ["--epsilon", "0.5"])
      let arima = ["--model", "arima", "--order"]
      try differ(arima + ["1", "0", "0"], arima + ["2", "1", "1"])
      let network = ["--model", "mlp", "--epochs", "2"]
      try differ(network, network + ["--seed", "1"])
      try differ(network, network + ["--learning-rate", "0.01"])
      try differ(network, network + ["--batch", "16"])
      try differ(network, network + ["--horizon", "2"])
    }
  }

  @Test func auxiliariesReachTheModelsThatTakeThem() throws {
    try withTemporaryFolder { folder in
      try Data(Self.table.utf8).write(to: folder.appendingPathComponent("kp.csv"))
      func parameters(_ arguments: [String]) throws -> Int? {
        let result = try run(
          ["--model", "dnn", "--epochs", "1", "--units", "4", "--format", "json"] + arguments,
          in: folder)
        let record = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        return (record as? [String: Any])?["parameters"] as? Int
      }
      let without = try #require(try parameters([]))
      let with = try #require(try parameters(["--auxiliary", "kp.csv"]))
      #expect(with == without + 4)
    }
  }

  @Test(arguments: [
    (["--model", "lstn"], "no model has this name; did you mean `lstm`?"),
    (["--model", "mlp", "--fraction", "0"], "fraction is 0.0; it must lie between 0 and 1"),
    (["--model", "mlp", "--fraction", "1"], "fraction is 1.0; it must lie between 0 and 1"),
    (["--model", "mlp", "--fraction", "nan"], "fraction is nan; it must lie between 0 and 1"),
    (["--model", "mlp", "--horizon", "0"], "horizon is 0; it must be at least 1"),
    (["--model", "mlp", "--jobs", "0"], "jobs is 0; it must be at least 1"),
    (["--model", "mlp", "--epochs", "0"], "mlp: epochs is 0"),
    (["--model", "mlp", "--lags", "400"], "mlp: series "),
    (["--model", "arima", "--order", "1", "1"], "order has 2 numbers"),
    (["--model", "mlp", "--auxiliary", "none.csv"], "none.csv"),
  ])
  func badSettingsAreErrorsInWords(arguments: [String], words: String) throws {
    try withTemporaryFolder { folder in
      let result = try run(arguments, in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(result.output.isEmpty)
    }
  }

  @Test func badSeriesAreErrorsInWords() throws {
    try withTemporaryFolder { folder in
      let missing = try Command.run(
        ["forecast", "--model", "mlp", "--series", "no-such.csv"], in: folder)
      #expect(missing.status == 1)
      #expect(missing.errors.contains("no-such.csv"))
      let constant = Self.table.split(separator: "\n").map {
        $0.hasPrefix("utc") ? String($0) : $0.prefix(while: { $0 != "," }) + ",7"
      }.joined(separator: "\n")
      for model in ["mlp", "random-forest", "svr"] {
        let result = try run(["--model", model], table: constant, in: folder)
        #expect(result.status == 1)
        #expect(result.errors.contains("has the same value everywhere"), "\(result.errors)")
      }
      let garbled = try run(
        ["--model", "mlp"], table: "utc,vtec_tecu\n2017-08-01T00:00:00Z,ten\n", in: folder)
      #expect(garbled.status == 1)
      #expect(garbled.errors.contains("tec.csv:2"))
    }
  }

  @Test func aModelThatFailsDoesNotHideTheOthers() throws {
    try withTemporaryFolder { folder in
      let result = try run(
        [
          "--model", "persistence", "--model", "mlp", "--learning-rate", "10", "--epochs", "9",
          "--predictions", "out.csv",
        ] + (0..<30).flatMap { _ in ["--units", "64"] }, in: folder)
      #expect(result.status == 1)
      #expect(result.output.hasPrefix("persistence: "))
      #expect(result.errors.contains("mlp: training with seed 0 diverged in epoch"))
      let csv = try String(
        contentsOf: folder.appendingPathComponent("out.csv"), encoding: .utf8)
      #expect(csv.hasPrefix("utc,observed_tecu,persistence_tecu\n"))
    }
  }

  @Test func predictionsThatCannotBeWrittenAreAnError() throws {
    try withTemporaryFolder { folder in
      let result = try run(
        ["--model", "persistence", "--predictions", "nowhere/out.csv"], in: folder)
      #expect(result.status == 1)
      #expect(result.errors.contains("nowhere/out.csv cannot be written"))
    }
  }
}
