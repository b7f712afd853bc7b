import Determinism
import Ionosphere
import Testing

@testable import Engine
@testable import Evidence
@testable import Manifests
@testable import Studies
@testable import TestSupport

/// A record before the period, what was injected, and what rules say where there is nothing.
@Suite struct RecordTests {
  private func run(_ change: (inout StudyManifest) -> Void) async throws -> StudyResult {
    var manifest = try StudyManifest.decode(Self.manifest, file: "study.yaml")
    change(&manifest)
    return try await StudyRunner(
      study: LoadedStudy("small", manifest), dataFolder: "/", jobs: 2, progress: SilentProgress()
    ).run()
  }

  @Test func aLongerRecordIsPredictedAndNotLearnedFrom() async throws {
    let short = try await run { _ in }
    let long = try await run { $0.evidence.recordFrom = CivilDate(year: 2017, month: 3, day: 1) }
    #expect(short.frame.record.isEmpty && short.frame.unlearned == [short.frame.test])
    let days: Int = 31 + 30 + 31 + 30 + 31
    #expect(long.frame.record.count == days * 24)
    #expect(long.frame.record.upperBound == long.frame.period.lowerBound)
    #expect(long.frame.unlearned == [long.frame.record, long.frame.test])
    // The ionosphere, what is learned and every prediction of the test part stay.
    let shift = long.frame.period.lowerBound - short.frame.period.lowerBound
    for (one, other) in zip(short.models, long.models) {
      let (one, other) = (try #require(one.success), try #require(other.success))
      #expect(one.stations[0].scores.test == other.stations[0].scores.test)
      let predicted = other.stations[0].predicted
      #expect(predicted[long.frame.record].count { $0 != nil } > 3_000)
      #expect(
        Array(one.stations[0].predicted[short.frame.test])
          == Array(
            predicted[short.frame.test.lowerBound + shift..<short.frame.test.upperBound + shift]))
    }
    #expect(PlaceboEvidence(of: short).all.global.dates < 60)
    #expect(PlaceboEvidence(of: long).all.global.dates > 120)
  }

  /// A day of the record that looks like a fault would make other dates look unusual.
  @Test func suspectDaysOfTheRecordAreLeftOutToo() async throws {
    let result = try await run {
      $0.evidence.recordFrom = CivilDate(year: 2017, month: 3, day: 1)
    }
    let station = result.stations[0]
    let date = try #require(CivilDate(year: 2017, month: 5, day: 10))
    let day = result.axis.place(of: UTCTime(date))
    var values = station.tec.series.values
    for sample in day..<day + 24 { values[sample] = 0 }
    let tec = TECRecord(
      name: station.code, latitude: station.latitude, longitude: station.longitude,
      series: Series(start: station.tec.series.start, step: 3_600, values: values),
      origins: values.map { _ in .observed })
    let measured = StudyResult(
      id: result.id, manifest: result.manifest, manifestDigests: result.manifestDigests,
      sources: [],
      stations: [
        StationRecord(code: station.code, group: nil, tec: tec, prepared: station.prepared)
      ], failedStations: [], frame: result.frame, weather: result.weather, models: result.models,
      surroundings: result.surroundings)
    #expect(measured.suspectDays.flatMap(\.days).contains(date))
    #expect(PlaceboEvidence(of: measured).withoutSuspectDays != nil)
  }

  @Test func anotherSeedTrainsOnTheSameIonosphereWhereItIsNamed() async throws {
    func tec(_ seed: UInt64, _ ionosphere: UInt64?) async throws -> [Double?] {
      let result = try await run { manifest in
        manifest.seed = seed
        if case .synthetic(var settings) = manifest.study.inputs.tec.source {
          settings.ionosphereSeed = ionosphere
          manifest.study.inputs.tec.source = .synthetic(settings)
        }
      }
      return result.stations[0].tec.series.values
    }
    let first = try await tec(1, 7)
    #expect(try await tec(2, 7) == first)
    #expect(try await tec(7, nil) == first)
    #expect(try await tec(2, nil) != first)
  }

  /// Anomalies of 30 TECU in quiet time are found on their side; one that is half as long as it says is
  /// not found twice.
  @Test func injectionsAreCountedByTheirSide() async throws {
    let result = try await run { _ in }
    let truth = try #require(InjectedTruth(of: result))
    #expect(truth.injections.count == 2)
    for series in truth.series {
      for (index, injection) in truth.injections.enumerated() {
        let samples = result.shown.filter {
          injection.holds(result.axis.time(at: $0)) && result.quiet[$0] == true
        }
        #expect(series.injections[index].tested == samples.count)
        let finding = try #require(result.dtecFindings(at: 0).first { $0.model == series.model })
        let found = samples.count { sample in
          guard let value = finding.dtec.values[sample] else { return false }
          return injection.size > 0 ? value > 1.5 : value < -1.5
        }
        #expect(series.injections[index].found == found)
      }
      #expect(series.flaggedInjected <= series.flagged && series.found <= series.flaggedInjected)
    }
    #expect(truth.series.contains { $0.found > 0 })
    #expect(InjectedTruth(of: try await run { $0.removeInjections() }) == nil)
  }

  @Test func rulesAreTriedAtOtherDates() async throws {
    let result = try await run { _ in }
    let nulls = result.claims.map(\.null)
    // Persistence alone is asked of the median too.
    #expect(nulls[1]?.kind == .baselines && nulls[1]?.judged == 2)
    #expect(result.claims[1].verdict == .cannotFail)
    let dates = try #require(nulls[0])
    #expect(dates.kind == .dates && dates.judged > 0)
    // The same dates one by one, by moved manifests.
    var (holds, judged) = (0, 0)
    for days in result.placeboShifts(reach: -10...0) {
      let moved = try await run { $0.earthquake.time = $0.earthquake.time + days * 86_400 }
      let verdict = moved.foundVerdicts[0]
      if verdict == .holds { holds += 1 }
      if verdict == .holds || verdict == .fails { judged += 1 }
    }
    #expect(dates.holds == holds && dates.judged == judged)
    // Without injections it holds on the control at most.
    #expect(result.claims[0].verdict(of: .holds) != .holds)
  }

  private static let manifest = """
    version: 1
    title: Small
    seed: 3
    earthquake:
      name: E
      time: 2017-10-20T18:18:17Z
      latitude: 34.911
      longitude: 45.959
      depth: 19
      magnitude: 7.3
      magnitude_scale: Mw
    period:
      start: 2017-08-01
      end: 2017-10-31
    inputs:
      tec:
        source: synthetic
        latitude: 35
        longitude: 45
        step_minutes: 60
        injections:
          - start: 2017-10-12T08:00:00Z
            hours: 3
            size: 30
          - start: 2017-10-15T10:00:00Z
            hours: 2
            size: -6
      indices:
        source: synthetic
    training:
      fraction: 0.5
    forecasters:
      - model: persistence
      - model: median-27-day
      - model: arima
        order: 2 0 0
    detectors:
      - kind: dtec
        threshold: 1.5
        reference: shown
    quiet:
      kp_below: 4
    claims:
      - rule: anomalous-day
        place: p
        says: All are anomalous on day -8.
        day: -8
        minimum_quiet_hours: 6
      - rule: predictions-follow
        place: p
        says: ARIMA follows.
        models:
          - arima
        correlation: 0.1

    """
}

extension StudyManifest {
  fileprivate mutating func removeInjections() {
    if case .synthetic(var settings) = study.inputs.tec.source {
      settings.injections = []
      study.inputs.tec.source = .synthetic(settings)
    }
  }
}
