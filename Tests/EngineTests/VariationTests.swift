import Detection
import Determinism
import Foundation
import Synchronization
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// A variation is what a manifest changed in the same way gives, and only what models learn by trains.
@Suite struct VariationTests {
  /// Remembers which models learned.
  private final class Listener: ProgressReporter {
    private let heard = Mutex(Set<String>())
    var learning: Set<String> { heard.withLock { $0 } }
    func step(_ step: RunStep) {}
    func model(_ name: String, share: Double, detail: String) {
      heard.withLock { _ = $0.insert(name) }
    }
    func finished(_ name: String, failure: String?) {}
  }

  private static func study(
    _ change: (inout StudyManifest) -> Void = { _ in }
  ) throws -> LoadedStudy {
    var study = try LoadedStudy(
      LocatedStudy(name: "small", file: "study.yaml", bytes: Array(SmallRun.manifest.utf8)))
    let end = study.manifest.period.end
    study.manifest.period.windows = [
      DetectionWindow(name: "lead", start: end.advanced(by: -20), end: end.advanced(by: -15))
    ]
    change(&study.manifest)
    return study
  }

  private static func results(
    _ study: LoadedStudy, _ variations: [Variation], listener: Listener = Listener()
  ) async throws -> [StudyResult] {
    let observations = try await InputGatherer(
      manifest: study.manifest, dataFolder: "/", jobs: 1
    ).gather()
    return try await StudyEngine(
      study: study, observations: observations, jobs: 2, progress: listener
    ).results(of: variations)
  }

  private static func varied(_ change: (inout Variation) -> Void) -> Variation {
    var variation = Variation.none
    change(&variation)
    return variation
  }

  /// All numbers of a result, cell by cell.
  private static func cells(_ result: StudyResult) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return try encoder.encode(result.cells)
  }

  @Test func eachIsTheManifestChangedInTheSameWay() async throws {
    let detector = DetectorSettings(
      name: "dtec", kind: .dtec(DTECSettings(threshold: 2, reference: .test)))
    let pairs: [((inout Variation) -> Void, (inout StudyManifest) -> Void)] = [
      ({ $0.normalisation = .training }, { $0.training.normalisation = .training }),
      ({ $0.split = .fraction(0.5) }, { $0.training.split = .fraction(0.5) }),
      ({ $0.detectors = [detector] }, { $0.detectors = [detector] }),
      ({ $0.limits = Self.limits(kp: 2) }, { $0.quiet.limits = Self.limits(kp: 2) }),
      (
        { $0.days = -3 },
        {
          $0.earthquake.time = $0.earthquake.time + -3 * 86_400
          $0.period.windows = $0.period.windows.map {
            DetectionWindow(
              name: $0.name, start: $0.start.advanced(by: -3), end: $0.end.advanced(by: -3))
          }
        }
      ),
    ]
    let plain = try Self.cells(try await Self.results(try Self.study(), [.none])[0])
    for (place, (vary, change)) in pairs.enumerated() {
      let varied = try await Self.results(try Self.study(), [Self.varied(vary)])[0]
      let changed = try await Self.results(try Self.study(change), [.none])[0]
      #expect(try Self.cells(varied) == Self.cells(changed), "variation \(place)")
      #expect(try Self.cells(varied) != plain, "variation \(place) changes nothing")
    }
  }

  private static func limits(kp: Double) -> QuietLimits {
    QuietLimits(
      kpBelow: kp, apBelow: .infinity, dstAbove: -.infinity, dstBelow: .infinity,
      f107Below: .infinity)
  }

  @Test func whatIsMadeOfForecastsTrainsNothing() async throws {
    let study = try Self.study()
    let listener = Listener()
    let anomaly = Injection(
      start: UTCTime(study.manifest.period.end.advanced(by: -8)), hours: 6, size: 40, stations: [])
    let variations =
      [.none] + (1...30).map { days in Self.varied { $0.days = -days } }
      + [
        Self.varied { $0.indexHour = .containing }, Self.varied { $0.limits = Self.limits(kp: 2) },
        Self.varied { $0.injections = [anomaly] },
      ]
    let results = try await Self.results(study, variations, listener: listener)
    #expect(results.count == variations.count)
    #expect(listener.learning == ["persistence", "mlp"])
  }

  @Test func anInjectedAnomalyIsObservedPredictedFromAndFound() async throws {
    let study = try Self.study()
    let anomaly = Injection(
      start: UTCTime(study.manifest.period.end.advanced(by: -8)) + 6 * 3_600, hours: 6, size: 40,
      stations: [])
    let results = try await Self.results(
      study, [.none, Self.varied { $0.injections = [anomaly] }])
    let (plain, injected) = (results[0], results[1])
    let first = try #require(plain.axis.index(of: anomaly.start))
    let before = plain.stations[0].tec.series.values
    let after = injected.stations[0].tec.series.values
    for sample in before.indices {
      let added = (first..<first + 6).contains(sample) ? 40.0 : 0
      #expect(after[sample] == before[sample].map { $0 + added })
    }
    for model in injected.models {
      let found = try #require(model.success?.stations[0].dtec?.anomalies)
      #expect(found.contains { $0.sample == first && $0.dtec > 0 }, "\(model.name)")
      let other = try #require(plain.models.first { $0.name == model.name }?.success)
      let (here, there) = (model.success?.stations[0].predicted, other.stations[0].predicted)
      // What is predicted before the anomaly can be seen does not know of it.
      #expect(here?[...first] == there[...first])
      #expect(here?[first + 1] != there[first + 1])
    }
  }

  @Test func membersTrainTheModelsThatDrawNumbersAndNoOthers() async throws {
    let listener = Listener()
    let results = try await Self.results(
      try Self.study(), [.none, Self.varied { $0.member = 2 }, Self.varied { $0.seed = 99 }],
      listener: listener)
    #expect(listener.learning == ["persistence", "mlp", "mlp, member 2", "mlp, seed 99"])
    func predicted(_ result: Int, _ model: Int) -> [Double?]? {
      results[result].models[model].success?.stations[0].predicted
    }
    #expect(predicted(0, 0) == predicted(1, 0) && predicted(0, 0) == predicted(2, 0))
    #expect(predicted(0, 1) != predicted(1, 1) && predicted(0, 1) != predicted(2, 1))
    #expect(predicted(1, 1) != predicted(2, 1))
  }

  @Test func hourTwentyFourOfTheLastDayBelongsToThePeriodWhereHoursCountTo24() async throws {
    for convention in IndexHour.allCases {
      let study = try Self.study { $0.quiet.indexHour = convention }
      let result = try await Self.results(study, [.none])[0]
      let end = study.manifest.period.end
      let last = try #require(result.labels[result.shown].last)
      #expect(last == HourLabel(date: end, hour: convention == .ending ? 24 : 23))
      #expect(result.shown.count % 24 == 0 && result.shown.upperBound == result.test.upperBound)
      #expect(result.periodEnd == UTCTime(end.advanced(by: 1)))
      #expect(result.period.upperBound == result.axis.count - (convention == .ending ? 1 : 0))
      for model in result.models {
        #expect(model.success?.stations[0].predicted[result.shown.upperBound - 1] != nil)
      }
    }
  }

  /// A sample that only the end of the last day has is predicted and never learned from.
  @Test func theMidnightThatClosesThePeriodMovesNoFit() async throws {
    let both = try await [IndexHour.ending, .containing].asyncMap { convention in
      try await Self.results(try Self.study { $0.quiet.indexHour = convention }, [.none])[0]
    }
    for (ending, containing) in zip(both[0].models, both[1].models) {
      let longer = try #require(ending.success?.stations[0].predicted)
      let shorter = try #require(containing.success?.stations[0].predicted)
      #expect(longer.count == shorter.count + 1 && Array(longer.dropLast()) == shorter)
    }
  }
}

extension Sequence {
  fileprivate func asyncMap<Result>(
    _ transform: (Element) async throws -> Result
  ) async rethrows -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
