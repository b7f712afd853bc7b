import Detection
import Determinism
import Forecasting
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// A run with a store comes to the same bits as one without, and trains what has changed alone.
@Suite struct StoredFitsTests {
  /// Counts what is told of models.
  private final class Listener: ProgressReporter {
    private let heard = Mutex((learning: Set<String>(), finished: [String]()))

    /// Models that learned.
    var learning: [String] { heard.withLock { $0.learning.sorted() } }
    /// Models in the order of their ends.
    var finished: [String] { heard.withLock { $0.finished } }

    func step(_ step: RunStep) {}
    func model(_ name: String, share: Double, detail: String) {
      heard.withLock { _ = $0.learning.insert(name) }
    }
    func finished(_ name: String, failure: String?) {
      heard.withLock { $0.finished.append(name) }
    }
  }

  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = Store(folder: folder.path + "/cache") { Issue.record("\($0)") }
  }

  /// Every kind of model at two horizons, and all that with another normalisation.
  private func everyModel() throws -> LoadedStudy {
    var study = try LoadedStudy(
      LocatedStudy(
        name: "small", file: "study.yaml", bytes: Array(SmallManifests.everyModel.utf8)))
    study.manifest.training.secondNormalisation = .wholeSeries
    return study
  }

  private func run(
    _ study: LoadedStudy, store: Store?, jobs: Int = 2
  ) async throws -> (result: StudyResult, listener: Listener) {
    let listener = Listener()
    let result = try await StudyRunner(
      study: study, dataFolder: "nowhere", jobs: jobs, progress: listener, store: store
    ).run()
    return (result, listener)
  }

  /// All that a run came to, predictions and losses to the last bit.
  private func bytes(_ result: StudyResult) throws -> [String] {
    var parts = [String(decoding: try ResultsJSON(result).file().bytes, as: UTF8.self)]
    for result in [result] + StudyVariant.allCases.compactMap({ result.variants[$0] }) {
      for model in result.models {
        guard let success = model.success else { continue }
        parts.append(
          "\(model.name) \(success.forecast.summary) "
            + success.horizons.map { horizon in
              "\(horizon.predicted.map { $0.map { $0?.bitPattern } }) \(horizon.searches)"
            }.joined())
      }
    }
    return parts
  }

  @Test func everyModelIsTheSameFromTheStore() async throws {
    let study = try everyModel()
    let plain = try await run(study, store: nil)
    let cold = try await run(study, store: store)
    let warm = try await run(study, store: store, jobs: 1)
    let expected = try bytes(plain.result)
    #expect(plain.result.models.allSatisfy { $0.success?.horizons.count == 2 })
    #expect(try bytes(cold.result) == expected)
    #expect(try bytes(warm.result) == expected)
    // Another normalisation is nothing to a model that scales nothing.
    let scaling = try study.manifest.forecasters.count { try $0.forecaster().scalesSeries }
    let fits = 2 * (study.manifest.forecasters.count + scaling)
    #expect(scaling > 0 && scaling < study.manifest.forecasters.count)
    #expect(cold.listener.learning.count == fits)
    #expect(warm.listener.learning.isEmpty)
    #expect(warm.listener.finished.count == fits)
  }

  /// The study of one model with the changes that are to train nothing, or something.
  private func small() throws -> LoadedStudy {
    var study = try StudyLibrary.load("synthetic-signal-2017")
    study.manifest.evidence.powerShares = []
    study.manifest.forecasters = Array(
      study.manifest.forecasters.filter { ["persistence", "mlp"].contains($0.model) })
    for place in study.manifest.forecasters.indices
    where study.manifest.forecasters[place].model == "mlp" {
      study.manifest.forecasters[place].epochs = 1
      study.manifest.forecasters[place].units = [8, 8]
    }
    return study
  }

  private func learned(_ change: (inout StudyManifest) -> Void) async throws -> [String] {
    var study = try small()
    change(&study.manifest)
    return try await run(study, store: store).listener.learning
  }

  @Test func thresholdsWindowsDatesAndTitlesTrainNothing() async throws {
    #expect(try await learned { _ in }.contains("mlp"))
    let unchanged: [(inout StudyManifest) -> Void] = [
      { _ in }, { $0.report.title = "Another title" }, { $0.report.summary = "" },
      { $0.detectors[0].kind = .dtec(DTECSettings(threshold: 2.5, reference: .test)) },
      { $0.quiet.kpBelow = 4 }, { $0.quiet.indexHour = .containing },
      { $0.earthquake.time = UTCTime(seconds: $0.earthquake.time.seconds - 5 * 86_400) },
      { $0.earthquake.latitude = 0 },
      { $0.period.shownFrom = $0.period.shownFrom.advanced(by: 3) }, { $0.paper.claims = [] },
      { $0.report.figures = [] },
      {
        $0.period.windows = [
          DetectionWindow(name: "w", start: $0.period.shownFrom, end: $0.period.end)
        ]
      },
    ]
    for (place, change) in unchanged.enumerated() {
      #expect(try await learned(change).isEmpty, "change \(place)")
    }
    #expect(try await learned { $0.forecasters[1].epochs = 2 }.allSatisfy { $0.contains("mlp") })
    #expect(try await learned { $0.seed = 99 }.contains("mlp"))
    #expect(try await learned { $0.forecasters[1].lags = nil }.contains("mlp"))
    #expect(try await learned { _ in }.isEmpty)
  }

  @Test func thePlanSaysWhatWouldRunAndWhy() async throws {
    func plan(_ change: (inout StudyManifest) -> Void = { _ in }) async throws -> [String] {
      var study = try small()
      change(&study.manifest)
      return try await StudyRunner(
        study: study, dataFolder: "nowhere", jobs: 1, progress: SilentProgress(), store: store
      ).plan().lines
    }
    func states(_ lines: [String]) -> Set<String> {
      Set(
        lines.dropFirst().map { line in
          line.hasSuffix("  kept") ? "kept" : line.components(separatedBy: " runs: ").last ?? ""
        })
    }
    #expect(states(try await plan()) == ["not kept before"])
    let (_, listener) = try await run(try small(), store: store)
    let lines = try await plan()
    let count = listener.finished.count
    #expect(lines[0] == "synthetic-signal-2017: \(count) fits, \(count) kept, 0 to run")
    #expect(lines.count == count + 1 && states(lines) == ["kept"])
    let more = try await plan { $0.forecasters[1].epochs = 2 }
    #expect(more.contains { $0.hasPrefix("  mlp") && $0.hasSuffix("runs: epochs was 1 and is 2") })
    #expect(more.contains { $0.hasPrefix("  persistence") && $0.hasSuffix("kept") })
    #expect(
      states(try await plan { $0.seed = 99 }) == ["the seed has changed", "kept"])
    #expect(
      states(
        try await plan {
          $0.seed = 99
          $0.inputs.tec.source = .synthetic(SyntheticSettings(injections: []))
        }) == [
          "the values of 35°N 45°E have changed; the seed has changed",
          "the values of 35°N 45°E have changed",
        ])
    try FileManager.default.removeItem(atPath: store.folder + "/forecasts")
    #expect(states(try await plan()) == ["kept"])
    try FileManager.default.removeItem(atPath: store.folder + "/fits")
    #expect(states(try await plan()) == ["no longer kept, or damaged"])
  }

  @Test func aDamagedEntryIsFittedAnewAndToldOnce() async throws {
    let study = try small()
    let first = try bytes(try await run(study, store: store).result)
    let fits = try FileManager.default.contentsOfDirectory(atPath: store.folder + "/fits")
    for kind in ["/fits/", "/forecasts/"] {
      let folder = store.folder + kind
      for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
        var file = try Data(contentsOf: URL(fileURLWithPath: folder + name))
        file[file.count / 2] ^= 16
        try file.write(to: URL(fileURLWithPath: folder + name))
      }
    }
    let heard = Mutex<[StoreNotice]>([])
    let watched = Store(folder: store.folder) { notice in heard.withLock { $0.append(notice) } }
    let second = try await run(study, store: watched)
    #expect(try bytes(second.result) == first)
    #expect(second.listener.learning.count == fits.count)
    #expect(heard.withLock { $0.count } == 2 * fits.count)
    #expect(try await run(study, store: store).listener.learning.isEmpty)
  }

  /// The longest of all variants begin first: of one job the ends come in that order.
  @Test func theFitsOfAllVariantsAreOneListTheLongestFirst() async throws {
    let study = try everyModel()
    let finished = try await run(study, store: nil, jobs: 1).listener.finished
    let other = finished.firstIndex { $0.hasSuffix("other normalisation") } ?? 0
    let own = finished.lastIndex { !$0.hasSuffix("other normalisation") } ?? 0
    #expect(other < own)
    // Those that learn nothing come last, in the order of the study.
    #expect(
      finished.suffix(4) == [
        "persistence", "persistence, 24 steps ahead", "median-27-day",
        "median-27-day, 24 steps ahead",
      ])
    #expect(finished[0].hasPrefix("arima") || finished[0].hasPrefix("svr"))
  }
}
