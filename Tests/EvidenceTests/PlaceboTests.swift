import Detection
import Determinism
import Foundation
import Ionosphere
import Testing

@testable import Engine
@testable import Evidence
@testable import Manifests
@testable import Studies
@testable import TestSupport

/// An earthquake's days beside other dates: worked by hand, computed a second time, and on null series.
@Suite struct PlaceboTests {
  @Test func theProbabilityCountsWindowsAndNotDates() {
    let others = (0..<400).map { Double($0) }
    let test = PlaceboTest(380, against: others)
    #expect(test.dates == 400 && test.atLeast == 20 && test.effective == 40)
    #expect(test.probability == 3.0 / 41 && test.missing == nil)
    // The best of all is no better than one of as many windows.
    #expect(PlaceboTest(500, against: others).probability == 1.0 / 41)
    // A tie is as much.
    #expect(PlaceboTest(399, against: others).atLeast == 1)
  }

  @Test func aShortRecordAndDaysWithoutAValueHaveNoProbability() {
    let others = [Double](repeating: 0, count: 199)
    #expect(PlaceboTest(9, against: others).missing == .dates)
    #expect(PlaceboTest(9, against: others).probability == nil)
    #expect(PlaceboTest(9, against: others + [0]).probability == 1.0 / 21)
    #expect(PlaceboTest(nil, against: others + [0]).missing == .event)
    #expect(PlaceboTest(nil, against: others + [0]).probability == nil)
  }

  /// Days of independent exceedances, windows of ten of them, any date: at 0.05, no more than 6.5 % of
  /// null records are called unusual.
  @Test func nullRecordsAreSeldomUnusual() {
    var stream = SeedPath(seed: 11, names: ["placebo"]).stream()
    let days = 450
    var unusual = 0
    let records = 2_000
    for _ in 0..<records {
      let daily = (0..<days).map { _ -> Double in
        let draw = stream.normal()
        return draw * draw
      }
      var sums = [Double](repeating: 0, count: days + 1)
      for day in 0..<days { sums[day + 1] = sums[day] + daily[day] }
      let event = 20 + stream.integer(below: days - 40)
      func value(_ date: Int) -> Double { sums[date] - sums[date - LeadStatistic.days] }
      let others = (LeadStatistic.days...days).filter { abs($0 - event) >= LeadStatistic.days }
      let test = PlaceboTest(value(event), against: others.map(value))
      if (test.probability ?? 1) <= 0.05 { unusual += 1 }
    }
    #expect(Double(unusual) / Double(records) <= 0.065)
    #expect(unusual > 0)
  }

  /// A record of 200 days of hourly values of which the last 120 are unlearned.
  private static func record(
    _ errors: (Int) -> Double?
  ) throws -> (frame: Frame, station: StationRecord, predicted: [Double?]) {
    var manifest = try StudyManifest.decode(SmallManifests.stations, file: "study.yaml")
    manifest.period = Period(
      start: CivilDate(dayNumber: 16_000), end: CivilDate(dayNumber: 16_199),
      shownFrom: CivilDate(dayNumber: 16_000), windows: [])
    manifest.training.split = .until(CivilDate(dayNumber: 16_079))
    manifest.quiet.indexHour = .containing
    manifest.earthquake.time = UTCTime(CivilDate(dayNumber: 16_150)) + 7_200
    let start = UTCTime(manifest.period.start)
    func series<Unit>(_ step: Int, _ value: (Int) -> Double?) -> Series<Unit> {
      Series(start: start, step: step, values: (0..<200 * 86_400 / step).map(value))
    }
    let weather = SpaceWeather(
      kp: series(10_800) { $0 % 16 < 14 ? 1 : 6 }, ap: series(10_800) { _ in 1 },
      dailyAp: series(86_400) { _ in 1 }, f107: series(86_400) { _ in 70 },
      dst: series(3_600) { _ in 0 })
    let tec: Series<TECU> = series(3_600) { hour in errors(hour).map { 20 + $0 } }
    let frame = Frame(of: manifest.study, on: SampleAxis(of: tec), in: weather)
    let station = StationRecord(
      code: "AAAA", group: nil,
      tec: TECRecord(
        name: "AAAA", latitude: 0, longitude: 0, series: tec,
        origins: tec.values.map { _ in .synthetic }),
      prepared: PreparedSeries(
        values: tec.values, filled: tec.values.map { _ in false }, outliers: [], limits: nil,
        openGaps: [], trend: nil, failure: nil))
    return (frame, station, tec.values.map { _ in 20 })
  }

  /// The statistic once more, sample by sample and without the detector.
  @Test func theStatisticIsTheMeanExceedanceOfQuietUnlearnedSamples() throws {
    var state = 1
    let draws = (0..<200 * 24).map { _ -> Double in
      state = (1_103_515_245 * state + 12_345) % 2_147_483_648
      return Double(state >> 16) / 4_096 - 4
    }
    let errors = draws.enumerated().map { hour, draw -> Double? in
      hour % 97 == 0 ? nil : draw + (hour == 130 * 24 + 5 ? 60 : 0)
    }
    let (frame, station, predicted) = try Self.record { errors[$0] }
    #expect(frame.test == 80 * 24..<200 * 24)
    let statistic = try #require(LeadStatistic(of: predicted, at: station, in: frame))
    func score(_ sample: Int) -> Double? {
      let window = (max(80 * 24, sample - 360)..<sample).compactMap { errors[$0] }
      guard Double(window.count) / 360 >= 0.8, let error = errors[sample] else { return nil }
      let mean = window.reduce(0, +) / Double(window.count)
      let squares = window.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      return (error - mean) / (squares / Double(window.count - 1)).squareRoot()
    }
    for day in [104, 131, 140, 150, 200] {
      let tested = ((day - 10) * 24..<day * 24).filter { frame.quiet[$0] == true }
        .compactMap(score)
      let expected = tested.map { max(0, abs($0) - 2) }.reduce(0, +) / Double(tested.count)
      let found = try #require(statistic.value(before: 16_000 + day))
      #expect(abs(found - expected) < 1e-9 * max(1, expected), "day \(day)")
    }
    // Twelve unlearned days are needed before the first can be scaled.
    #expect(statistic.value(before: 16_089) == nil && statistic.value(before: 16_201) == nil)
    // What is learned from changes nothing.
    let (_, other, _) = try Self.record { $0 < 80 * 24 ? 1_000 : errors[$0] }
    let again = try #require(LeadStatistic(of: predicted, at: other, in: frame))
    #expect(again.value(before: 16_150) == statistic.value(before: 16_150))
  }

  @Test func tooFewQuietHoursHaveNoStatistic() throws {
    let (frame, station, predicted) = try Self.record { Double($0 % 5) }
    #expect(
      try #require(LeadStatistic(of: predicted, at: station, in: frame)).value(before: 16_150)
        != nil)
    // A gap of eight of the ten days leaves fewer than sixty hours.
    let (_, gap, _) = try Self.record { (141 * 24..<149 * 24).contains($0) ? nil : Double($0 % 5) }
    #expect(
      try #require(LeadStatistic(of: predicted, at: gap, in: frame)).value(before: 16_150) == nil)
  }

  @Test func whatSpeaksAgainstAFindingIsNamed() {
    let others = (0..<400).map { Double($0) }
    let (rare, usual) = (PlaceboTest(500, against: others), PlaceboTest(200, against: others))
    let short = PlaceboTest(500, against: [1, 2, 3])
    func objections(
      isSynthetic: Bool = false, isFar: Bool = false, skill: [Double] = [0.1, 0.2],
      global: PlaceboTest? = nil, without: PlaceboTest? = nil
    ) -> [Support.Objection] {
      Support(
        isSynthetic: isSynthetic, isFar: isFar, skill: skill, global: global ?? rare,
        without: without
      ).objections
    }
    #expect(objections() == [] && objections(without: rare) == [])
    #expect(objections(isSynthetic: true) == [.synthetic] && objections(isFar: true) == [.far])
    // As good as one baseline is not better than both, and without a baseline nothing is known.
    #expect(objections(skill: [0.1, 0]) == [.skill] && objections(skill: []) == [.skill])
    #expect(objections(global: usual) == [.chance] && objections(global: short) == [.short])
    #expect(objections(without: usual) == [.suspect] && objections(without: short) == [.suspect])
  }

  @Test func everySeriesOfAStudyIsTestedAndAShortRecordCannotTell() async throws {
    let study = try LoadedStudy(
      LocatedStudy(
        name: "small", file: "study.yaml", bytes: Array(SmallManifests.stations.utf8)))
    let result = try await StudyRunner(
      study: study, dataFolder: "/", jobs: 2, progress: SilentProgress()
    ).run()
    let placebo = PlaceboEvidence(of: result)
    #expect(placebo.all.members.count == result.stations.count * result.models.count)
    #expect(placebo.all.global.missing == .dates && placebo.all.global.probability == nil)
    // Drawn TEC has no faults of a product.
    #expect(placebo.suspectDays.isEmpty && placebo.withoutSuspectDays == nil)
    let support = Support(model: "persistence", station: 0, in: result, placebo)
    #expect(support.objections.contains(.synthetic) && support.objections.contains(.short))
  }
}
