import Detection
import Determinism
import Foundation
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// A small study of three drawn stations, from the manifest to `results.json`.
@Suite struct StationStudyTests {
  static func run(_ text: String = SmallManifests.stations) async throws -> StudyResult {
    let manifest = try StudyManifest.decode(text, file: "study.yaml")
    return try await StudyRunner(
      study: LoadedStudy("small", manifest),
      dataFolder: "/", jobs: 2, progress: SilentProgress()
    ).run()
  }

  /// The study as it stands, run once for all tests.
  private static let whole = Task { try await run() }

  @Test func everyStationModelDetectorAndWindowHasItsPlace() async throws {
    let result = try await Self.whole.value
    #expect(result.stations.map(\.code) == ["NORD", "WEST", "SUED"])
    #expect(result.failedStations.isEmpty)
    #expect(result.windows.map(\.samples.count) == [12 * 24, 6 * 24])
    #expect(result.windows[0].days.map(\.offset) == Array(-8...3))
    for model in result.models {
      let success = try #require(model.success)
      #expect(success.horizons.map(\.steps) == [1, 24])
      #expect(success.stations.count == 3)
      #expect(success.horizons[0].groups.map(\.group) == ["mid-latitude", "low-latitude"])
      for station in success.stations {
        #expect(station.failures.isEmpty)
        #expect(station.detections.map(\.detector) == ["rolling-error", "dtec"])
        for window in station.detections[0].windows {
          #expect(window.all.tested == window.samples.count)
        }
      }
    }
    for station in result.stations {
      #expect(
        station.detections.map(\.detector) == ["iqr-sample", "iqr-normal", "iqr-same-rate"])
    }
    #expect(result.detectionSeries.count == 2 * 3 + 3)
  }

  @Test func theInjectedDayIsSynchronousAndTheOneAtOneStationIsNot() async throws {
    let result = try await Self.whole.value
    let series = try #require(result.series(detector: "rolling-error", model: "persistence"))
    let days = result.days(of: series, in: 0)
    let day = try #require(days.first { $0.day.offset == -4 })
    #expect(day.synchronous.isSynchronous && day.synchronous.simultaneousSamples > 0)
    let west = try #require(days.first { $0.day.offset == 1 })
    #expect(west.synchronous.anomalousSamples[1] > 0)
    #expect(west.synchronous.simultaneousSamples == 0)
    // The sum is of testable days alone; the claim, the table and the file take it from here.
    let chances = try days.filter(\.day.isTestable).map { try #require($0.chance) }
    #expect(days.expected == chances.reduce(0, +) && days.testable.count < days.count)
    #expect(days.found.map(\.day.offset).contains(-4))
    for day in days { #expect((0...1).contains(try #require(day.chance))) }
  }

  @Test func theSameRateIsKeptOutsideTheWindows() async throws {
    let result = try await Self.whole.value
    for station in result.stations {
      let calibrated = station.detections[2]
      let rate = try #require(calibrated.base.rate)
      #expect(rate <= 0.0455 && rate > 0.03)
      #expect(calibrated.factor != 1.5)
    }
  }

  @Test func pooledScoresAreThoseOfAllSamples() async throws {
    let result = try await Self.whole.value
    let success = try #require(result.models.last?.success)
    let horizon = success.horizons[1]
    let parts = horizon.stations.compactMap(\.test)
    let pooled = try #require(horizon.pooled.test)
    #expect(pooled.count == parts.reduce(0) { $0 + $1.count })
    let squares = parts.reduce(0) { $0 + $1.rmse * $1.rmse * Double($1.count) }
    #expect(abs(pooled.rmse * pooled.rmse * Double(pooled.count) - squares) < 1e-6 * squares)
    let quiet = try #require(horizon.pooled.quiet)
    let disturbed = try #require(horizon.pooled.disturbed)
    #expect(quiet.count + disturbed.count == pooled.count)
  }

  @Test func aStationThatFailsIsNamedAndTheOthersGoOn() async throws {
    let text = SmallManifests.stations.replacing("latitude: 25\n", with: "latitude: 25.5\n")
    let good = try await Self.run(text)
    #expect(good.stations.count == 3)
    let folder = try TemporaryFolder()
    let times = UTCTime(try #require(CivilDate(year: 2017, month: 5, day: 1)))
    func table(_ value: (Int) -> Int) -> String {
      "utc,vtec_tecu\n"
        + (0..<3_500).map { "\((times + $0 * 3_600).iso8601),\(value($0))\n" }.joined()
    }
    try folder.write(table { 10 + $0 * 7919 % 24 }, to: "good.csv")
    try folder.write(table { _ in 5 }, to: "flat.csv")
    try folder.write("utc,vtec_tecu\n2017-09-01T00:00:00Z,many\n", to: "bad.csv")
    var manifest = try StudyManifest.decode(text, file: "study.yaml")
    manifest.inputs.tec.source = .csv
    for (index, file) in ["flat.csv", "bad.csv", "good.csv"].enumerated() {
      manifest.inputs.tec.stations[index].file = file
    }
    manifest.forecasters.removeLast()
    let result = try await StudyRunner(
      study: LoadedStudy("small", manifest),
      dataFolder: folder.path, jobs: 1, progress: SilentProgress()
    ).run()
    #expect(result.stations.map(\.code) == ["SUED"])
    try #require(result.failedStations.map(\.code) == ["NORD", "WEST"])
    #expect(result.failedStations[0].reason.contains("one value of TEC everywhere"))
    #expect(result.failedStations[1].reason.contains("bad.csv"))
    #expect(result.places.map { $0.failure == nil } == [false, false, true])
  }

  @Test func jobsAndResultsFileDoNotDependOnEachOther() async throws {
    let one = try ResultsJSON(try await Self.whole.value).file()
    let two = try ResultsJSON(try await Self.run()).file()
    #expect(one.bytes == two.bytes)
    let text = String(decoding: one.bytes, as: UTF8.self)
    for key in ["\"stations\"", "\"windows\"", "\"cells\"", "\"expected_synchronous_days\""] {
      #expect(text.contains(key))
    }
  }
}
