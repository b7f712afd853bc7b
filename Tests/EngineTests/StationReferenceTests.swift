import Detection
import Determinism
import Forecasting
import Foundation
import Ionosphere
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// Bounds, masks, expectations, scores and synchronous days against numpy and pandas
/// (`Fixtures/stations.py`), on series with gaps that both sides draw.
@Suite struct StationReferenceTests {
  private struct Reference: Decodable {
    struct Scores: Decodable {
      let n: Int
      let rmse: Double
      let mae: Double
      let rho: Double
      let r2: Double
    }

    struct Count: Decodable {
      let tested: Int
      let flagged: Int
      let expected: Double?
    }

    struct Window: Decodable {
      let all: Count
      let quiet: Count
      let sum: Double
    }

    struct Station: Decodable {
      let base: Count
      let earthquake: Window
      let comparison: Window
    }

    struct Day: Decodable {
      let isSynchronous: Bool
      let simultaneous: Int

      init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        isSynchronous = try container.decode(Bool.self)
        simultaneous = try container.decode(Int.self)
      }
    }

    let scores: [String: [String: [String: Scores]]]
    let detectors: [String: [String: Station]]
    let synchronous: [String: [String: Day]]
    let quiet_hours: [Double]
  }

  private static let reference = Result {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/stations.json")
    return try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
  }

  private static let count = (27 + 111) * 24

  /// The integers of a linear congruential generator, its low bits cut off.
  private static func draws(_ seed: Int, _ count: Int) -> [Int] {
    var state = seed
    return (0..<count).map { _ in
      state = (1_103_515_245 * state + 12_345) % 2_147_483_648
      return state >> 16
    }
  }

  private static func station(_ seed: Int) -> [Double?] {
    draws(seed, count).enumerated().map { hour, draw in
      let tent = 12 - abs(12 - hour % 24)
      return draw % 53 == 0 ? nil : Double(100 + 8 * tent + draw % 97) / 10
    }
  }

  /// The small study on the drawn series, with persistence alone.
  private static func result() async throws -> StudyResult {
    var manifest = try StudyManifest.decode(SmallManifests.stations, file: "study.yaml")
    manifest.forecasters.removeAll { $0.model != "persistence" }
    let start = UTCTime(manifest.period.start.advanced(by: -27))
    func series<Unit>(_ step: Int, _ values: [Double?]) -> Series<Unit> {
      Series(start: start, step: step, values: values)
    }
    let days = [Double?](repeating: 1, count: 27 + 111)
    let observations = Observations(
      stations: manifest.inputs.tec.stations.enumerated().map { index, place in
        let values = station(index + 1)
        return .init(
          group: place.group,
          tec: TECRecord(
            name: place.code ?? "", latitude: place.latitude, longitude: place.longitude,
            series: series(3_600, values),
            origins: Array(repeating: .synthetic, count: values.count)))
      },
      weather: SpaceWeather(
        kp: series(10_800, draws(4, count / 3).map { Double($0 % 13) / 3 }),
        ap: series(10_800, [Double?](repeating: 1, count: count / 3)),
        dailyAp: series(86_400, days), f107: series(86_400, days),
        dst: series(3_600, draws(5, count).map { -Double($0 % 37) })))
    let study = LoadedStudy(
      id: "small", manifest: manifest, text: "",
      digests: ManifestDigests(computes: SHA256Digest(of: []), says: SHA256Digest(of: [])))
    return try await StudyEngine(
      study: study, observations: observations, jobs: 1, progress: SilentProgress()
    ).results(of: [.none])[0]
  }

  private func close(_ ours: Double?, _ theirs: Double) -> Bool {
    ours.map { abs($0 - theirs) <= 1e-9 * max(1, abs(theirs)) } ?? false
  }

  @Test func scoresByStationGroupQuietAndHorizon() async throws {
    let reference = try Self.reference.get()
    let result = try await Self.result()
    let success = try #require(result.models[0].success)
    for horizon in success.horizons {
      var ours: [String: PartScores] = ["all": horizon.pooled]
      for group in horizon.groups { ours[group.group] = group.scores }
      for (station, scores) in zip(result.stations, horizon.stations) {
        ours[station.code] = scores
      }
      let theirs = try #require(reference.scores["\(horizon.steps)"])
      #expect(Set(ours.keys) == Set(theirs.keys))
      for (name, parts) in theirs {
        let found = try #require(ours[name])
        for (part, wanted) in parts {
          let scores = try #require(
            part == "test" ? found.test : part == "quiet" ? found.quiet : found.disturbed)
          #expect(scores.count == wanted.n)
          #expect(close(scores.rmse, wanted.rmse) && close(scores.mae, wanted.mae))
          #expect(close(scores.correlation, wanted.rho))
          #expect(close(scores.squaredCorrelation, wanted.rho * wanted.rho))
          #expect(close(scores.explainedVariance, wanted.r2))
        }
      }
    }
  }

  private func compare(_ ours: FlagCount, _ theirs: Reference.Count, _ place: String) {
    #expect(ours.tested == theirs.tested && ours.flagged == theirs.flagged, "\(place)")
    if let expected = theirs.expected { #expect(close(ours.expected, expected), "\(place)") }
  }

  @Test func flaggedSamplesAndThoseExpectedInEveryWindow() async throws {
    let reference = try Self.reference.get()
    let result = try await Self.result()
    for (name, stations) in reference.detectors {
      let series = try #require(result.series(detector: name, model: "persistence"))
      for (station, outcome) in zip(result.stations, series.outcomes) {
        let found = try #require(outcome)
        let wanted = try #require(stations[station.code])
        compare(found.base, wanted.base, "\(name) \(station.code) base")
        for (window, theirs) in zip(found.windows, [wanted.earthquake, wanted.comparison]) {
          compare(window.all, theirs.all, "\(name) \(station.code) \(window.window)")
          compare(window.quiet, theirs.quiet, "\(name) \(station.code) \(window.window) quiet")
          #expect(close(window.exceedances.compactMap { $0 }.reduce(0, +), theirs.sum))
        }
      }
    }
  }

  @Test func synchronousDaysAndQuietHours() async throws {
    let reference = try Self.reference.get()
    let result = try await Self.result()
    #expect(result.windows[0].days.map(\.quietHours) == reference.quiet_hours)
    for (name, days) in reference.synchronous {
      let series = try #require(result.series(detector: name, model: "persistence"))
      let found = result.days(of: series, in: 0)
      #expect(found.count == days.count)
      for day in found {
        let wanted = try #require(days["\(day.day.offset)"])
        #expect(day.synchronous.isSynchronous == wanted.isSynchronous, "\(name)")
        #expect(day.synchronous.simultaneousSamples == wanted.simultaneous, "\(name)")
      }
    }
  }

  @Test func aGapIsNeverTestedOrFlagged() async throws {
    let result = try await Self.result()
    let series = try #require(result.series(detector: "rolling-error", model: "persistence"))
    for (station, outcome) in zip(result.stations, series.outcomes) {
      for window in try #require(outcome).windows {
        for sample in window.samples where station.tec.series.values[sample] == nil {
          #expect(window.isFlagged(sample) == nil)
        }
      }
    }
  }
}
