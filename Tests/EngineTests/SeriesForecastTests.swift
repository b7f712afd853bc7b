import Foundation
import TestSupport
import Testing

@testable import Engine

@Suite struct SeriesForecastTests {
  private func withSeries(
    _ values: [String], _ body: (String) async throws -> Void
  ) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("series-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var text = "utc,vtec_tecu\n"
    for (hour, value) in values.enumerated() {
      let day = String(format: "%02d", hour / 24 + 1)
      text += "2017-08-\(day)T" + String(format: "%02d", hour % 24) + ":00:00Z,\(value)\n"
    }
    let file = folder.appendingPathComponent("tec.csv")
    try Data(text.utf8).write(to: file)
    try await body(file.path)
  }

  private static let sawtooth = (0..<200).map { "\(Double($0 % 24) + Double($0 * $0 % 7) / 10)" }

  @Test func persistenceIsScoredByHand() async throws {
    // The last four of eight samples are scored: errors 1, 0, 2, -1.
    try await withSeries(["1", "2", "3", "4", "5", "5", "7", "6"]) { file in
      var request = SeriesForecast.Request(models: ["persistence"], series: file)
      request.fraction = 0.5
      let result = try #require(try await SeriesForecast.run(request).results.first).get()
      #expect(result.scoredSamples == 4)
      #expect(result.mae == 1)
      #expect(result.rmse == (6.0 / 4).squareRoot())
      #expect(result.skill == 0)
      #expect(result.epochCPU == nil)
      #expect(result.predictions == [nil, 1, 2, 3, 4, 5, 5, 7])
    }
  }

  @Test func jobsAndNeighboursChangeNoNumber() async throws {
    try await withSeries(Self.sawtooth) { file in
      func predictions(_ models: [String], jobs: Int) async throws -> [[Double?]] {
        var request = SeriesForecast.Request(models: models, series: file)
        request.options.epochs = 2
        request.options.units = [4]
        request.options.trees = 3
        request.jobs = jobs
        return try await SeriesForecast.run(request).results.map { try $0.get().predictions }
      }
      let together = try await predictions(["rnn", "random-forest", "mlp"], jobs: 3)
      #expect(try await predictions(["rnn", "random-forest", "mlp"], jobs: 1) == together)
      #expect(try await predictions(["mlp"], jobs: 1) == [together[2]])
    }
  }

  @Test func gapsStayGapsInTheTable() async throws {
    var values = Self.sawtooth
    values[50] = ""
    try await withSeries(values) { file in
      let forecast = try await SeriesForecast.run(
        SeriesForecast.Request(models: ["persistence"], series: file))
      let rows = forecast.predictionsCSV().split(separator: "\n", omittingEmptySubsequences: false)
      #expect(rows[51] == "2017-08-03T02:00:00Z,,\(values[49])")
      #expect(rows[52] == "2017-08-03T03:00:00Z,\(values[51]),")
    }
  }

  @Test func aFailureStandsAmongTheResults() async throws {
    try await withSeries(Self.sawtooth) { file in
      var request = SeriesForecast.Request(models: ["mlp", "persistence"], series: file)
      request.options.learningRate = 10
      request.options.units = Array(repeating: 64, count: 30)
      request.options.epochs = 5
      let forecast = try await SeriesForecast.run(request)
      #expect(forecast.failure?.model == "mlp")
      #expect(throws: Never.self) { try forecast.results[1].get() }
      #expect(try forecast.json().hasPrefix("["))
    }
  }
}
