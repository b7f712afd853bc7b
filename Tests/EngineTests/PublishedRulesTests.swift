import Detection
import Determinism
import Ionosphere
import Readers
import Testing

@testable import Engine
@testable import Evidence
@testable import Studies

/// Each rule over published tables and sayings, with values that pass it and values that fail it.
@Suite struct PublishedRulesTests {
  private func date(_ text: String) throws -> CivilDate {
    try #require(UTCTime(iso8601: text)).date
  }

  private func quake() throws -> Earthquake {
    Earthquake(
      name: "N", time: try #require(UTCTime(iso8601: "2016-12-08T05:15:04Z")), latitude: 43.83,
      longitude: 86.35, depth: 6, magnitude: 6.2, magnitudeScale: "Ms")
  }

  private func row(
    _ model: String, _ values: [PublishedScores.Metric: [Double]], decimals: Int = 4
  ) -> PublishedScores.Row {
    PublishedScores.Row(
      model: model,
      values: values.mapValues { $0.map { PrintedNumber($0, decimals: decimals) } })
  }

  private func table(_ rows: [PublishedScores.Row]) -> PublishedScores {
    PublishedScores(
      place: "T", columns: ["all", "A", "B"], formula: .squaredCorrelation, rows: rows)
  }

  /// What came of sayings, one after the other.
  private func verdicts(
    _ rules: [PublishedCheck.Rule], scores: PublishedScores? = nil,
    archives: ArchivedIndices? = nil, nearby: NearbyEarthquakes? = nil
  ) throws -> [StatementVerdict] {
    let quake = try quake()
    var published = Published(
      citation: "c", note: "", table: "T", threshold: nil, anomalies: [], mentions: [],
      extremes: [], statements: [])
    published.scores = scores
    published.checks = rules.map { PublishedCheck(place: "p", says: "s", rule: $0) }
    let checks = ConsistencyChecks(
      published: published, earthquakeDay: quake.time.date, archives: archives, nearby: nearby)
    return published.checks.flatMap { checks.findings(of: $0, earthquake: quake) }.map(\.verdict)
  }

  private func outcomes(
    _ findings: [PrintedStatement]?, _ rule: String
  ) -> [StatementVerdict] {
    (findings ?? []).filter { finding in
      if case .rule(let evidence) = finding.evidence { evidence.rule == rule } else { false }
    }.map(\.verdict)
  }

  @Test func theObservationsHaveOneDeviation() {
    // 4 = 2 / √(1 − 0.75) = 3 / √(1 − 0.4375).
    let sound = table([
      row("a", [.r2: [0.75], .rmse: [2]]), row("b", [.r2: [0.4375], .rmse: [3]]),
    ])
    let rules = ScoreTableRules(scores: sound)
    #expect(outcomes(rules.findings(), "r2-implies-sigma") == [.holds])
    let common = rules.commonDeviation(0)
    #expect(common.map { $0.low < 4 && $0.high > 4 } == true)
    let unsound = table([
      row("a", [.r2: [0.75], .rmse: [2]]), row("b", [.r2: [0.4375], .rmse: [3.01]]),
    ])
    #expect(
      outcomes(ScoreTableRules(scores: unsound).findings(), "r2-implies-sigma") == [.fails])
    // To one decimal, 3.0 and 3.01 are the same print.
    let saved = table([
      row("a", [.r2: [0.75], .rmse: [2]]),
      row("b", [.r2: [0.4375], .rmse: [3]], decimals: 1),
    ])
    #expect(
      outcomes(ScoreTableRules(scores: saved).findings(), "r2-implies-sigma") == [.holds])
  }

  @Test func theSquareOfTheCorrelationIsHeldAgainstRSquared() {
    func verdict(_ r2: Double, _ rho: Double) -> [StatementVerdict] {
      outcomes(
        ScoreTableRules(scores: table([row("a", [.r2: [r2], .correlation: [rho]])])).findings(),
        "r2-formula")
    }
    #expect(verdict(0.81, 0.9) == [.holds] && verdict(0.8101, 0.9) == [.holds])
    #expect(verdict(0.812, 0.9) == [.fails])
  }

  @Test func poolsFollowFromTheirStations() {
    func verdicts(_ rule: String, _ rmse: [Double], _ mae: [Double]) -> [StatementVerdict] {
      outcomes(
        ScoreTableRules(scores: table([row("a", [.rmse: rmse, .mae: mae])])).findings(), rule)
    }
    // √((1 + 49) / 2) = 5; (1 + 7) / 2 = 4.
    #expect(verdicts("equal-pool", [5, 1, 7], [4, 1, 7]) == [.holds, .holds])
    #expect(verdicts("equal-pool", [4, 1, 7], [5, 1, 7]) == [.fails, .fails])
    #expect(verdicts("pool-within", [4, 1, 7], [0.9, 1, 7]) == [.holds, .fails])
    #expect(verdicts("pool-within", [7.0001, 1, 7], [1, 1, 7]) == [.holds, .holds])
  }

  @Test func sayingsOnScores() throws {
    let scores = table([
      row("lstm", [.r2: [0.9105, 0.9, 0.8], .rmse: [2.6759, 2, 3], .mae: [1, 1, 1.2]]),
      row("arima", [.r2: [0.7586, 0.8, 0.7], .rmse: [4.3948, 4, 5], .mae: [2, 2, 1.1]]),
    ])
    func outcome(_ rule: PublishedCheck.Rule) throws -> [StatementVerdict] {
      try verdicts([rule], scores: scores)
    }
    func percentage(_ metric: PublishedScores.Metric, _ value: Double, _ decimals: Int)
      throws -> [StatementVerdict]
    {
      try outcome(
        .percentage(
          metric, model: "lstm", against: "arima",
          percent: PrintedNumber(value, decimals: decimals)))
    }
    #expect(try percentage(.r2, 20, 0) == [.holds] && (try percentage(.r2, 21, 0)) == [.fails])
    #expect(try percentage(.rmse, 39.1, 1) == [.holds])
    #expect(try percentage(.rmse, 39.2, 1) == [.fails])
    #expect(try percentage(.correlation, 1, 0) == [.untested])
    func difference(_ value: Double) throws -> [StatementVerdict] {
      try outcome(
        .difference(
          .r2, model: "lstm", against: ["arima"], amount: PrintedNumber(value, decimals: 2)))
    }
    #expect(try difference(0.15) == [.holds] && (try difference(0.16)) == [.fails])
    #expect(
      try outcome(.best(model: "lstm", metrics: [.r2, .rmse, .mae]))
        == [.holds, .holds, .fails])
    func range(_ low: Double, _ high: Double) throws -> [StatementVerdict] {
      try outcome(
        .range(
          .r2, models: [], lowest: PrintedNumber(low, decimals: 2),
          highest: PrintedNumber(high, decimals: 2)))
    }
    #expect(try range(0.76, 0.91) == [.holds] && (try range(0.85, 0.95)) == [.fails])
    #expect(try verdicts([.best(model: "lstm", metrics: [.r2, .rmse])]) == [.untested])
  }

  @Test func deviationsObeyTheLawOfCosines() throws {
    // Observations of 4 TECU, ρ = 0.9 and RMSE 2: 3.6 ± √(4 − 16·0.19) = 3.6 ± 0.98 TECU.
    let scores = table([row("a", [.r2: [0.75], .rmse: [2], .correlation: [0.9]])])
    let printed = [4.5, 2.7, 4.7, 2.5].map { PrintedNumber($0, decimals: 2) }
    #expect(
      try verdicts(printed.map { .deviation($0) }, scores: scores)
        == [.holds, .holds, .fails, .fails])
  }

  private func stations(
    _ latitude: Double, _ distance: Double, _ geomagnetic: (Double, Double)
  ) -> PublishedStations {
    PublishedStations(
      place: "T", latitudeLetter: "N", longitudeLetter: "E",
      rows: [
        .init(
          code: "XJSH", latitude: PrintedNumber(latitude, decimals: 1),
          longitude: PrintedNumber(86.1, decimals: 1),
          distance: PrintedNumber(distance, decimals: 2),
          geomagneticLatitude: PrintedNumber(geomagnetic.0, decimals: 2),
          geomagneticLongitude: PrintedNumber(geomagnetic.1, decimals: 2))
      ])
  }

  @Test func distancesAndDipoleFollowFromThePlace() throws {
    func verdicts(_ stations: PublishedStations) throws -> [StatementVerdict] {
      StationTableRules(stations: stations, earthquake: try quake()).findings().map(\.verdict)
    }
    #expect(
      try verdicts(stations(44.2, 45.73, (35.16, 161.43)))
        == [.holds, .holds, .holds])
    #expect(
      try verdicts(stations(44.2, 65.73, (36.16, 161.43)))
        == [.holds, .fails, .fails])
    // One turn more is the same meridian; a hemisphere is not.
    #expect(
      try verdicts(stations(44.2, 45.73, (35.16, -198.57)))[2] == .holds)
    #expect(try verdicts(stations(44.2, 45.73, (35.16, -161.43)))[2] == .fails)
    var swapped = stations(44.2, 45.73, (35.16, 161.43))
    (swapped.latitudeLetter, swapped.longitudeLetter) = ("E", "N")
    #expect(try verdicts(swapped)[0] == .fails)
  }

  @Test func sayingsOnDaysAndClocks() throws {
    func outcome(
      _ rules: [PublishedCheck.Rule]
    ) throws -> [StatementVerdict] {
      try verdicts(rules)
    }
    let from = try date("2016-11-17")
    let to = try date("2016-12-08")
    #expect(try outcome([.daysBetween(from: from, to: to, days: 21)]) == [.holds])
    #expect(try outcome([.daysBetween(from: from, to: to, days: 28)]) == [.fails])
    #expect(try outcome([.dayCount(first: -8, last: 3, without: [-7], count: 11)]) == [.holds])
    #expect(
      try outcome([.dayCount(first: -8, last: 3, without: [-7], count: 10)]) == [.fails])
    #expect(
      try outcome([.solarTime(firstHour: 15, lastHour: 24, from: 12, to: 24)]) == [.fails])
    // 07 to 12 UT are 12:45 to 17:45 at 86.35°E.
    #expect(
      try outcome([.solarTime(firstHour: 7, lastHour: 12, from: 12, to: 24)]) == [.holds])
    #expect(try outcome([.originClock(minutes: 13 * 60 + 15)]) == [.fails])
    #expect(try outcome([.originClock(minutes: 5 * 60 + 15)]) == [.holds])
    #expect(
      try outcome([
        .days(about: "x", first: -8, last: -4, happens: true),
        .days(about: "x", first: -7, last: -7, happens: false),
        .days(about: "y", first: -8, last: -4, happens: false),
        .days(about: "x", first: -3, last: -2, happens: false),
      ]) == [.fails])
  }

  /// Two days of Kp 1 and Dst -5 nT from 2016-12-06, with Kp 3.3 at 12 UT and Dst -33 at 11 UT of
  /// the first.
  private func archives() throws -> ArchivedIndices {
    let start = UTCTime(try date("2016-12-06"))
    var kp = [Double?](repeating: 1, count: 16)
    kp[4] = 3.333
    var dst = [Double?](repeating: -5, count: 48)
    dst[11] = -33
    return ArchivedIndices(
      weather: SpaceWeather(
        kp: Series(start: start, step: 10_800, values: kp),
        ap: Series(start: start, step: 10_800, values: kp.map { $0.map { $0 * 4 } }),
        dailyAp: Series(start: start, step: 86_400, values: [4, 4]),
        f107: Series(start: start, step: 86_400, values: [75, 75]),
        dst: Series(start: start, step: 3_600, values: dst)),
      limits: QuietLimits(
        kpBelow: 3, apBelow: 1_000, dstAbove: -30, dstBelow: 1_000, f107Below: 1_000),
      shown: start..<start + 172_800)
  }

  @Test func sayingsOnTheArchives() throws {
    let first = try date("2016-12-06")
    let second = try date("2016-12-07")
    func outcome(
      _ rule: PublishedCheck.Rule, measured: Bool = true
    ) throws -> StatementVerdict? {
      try verdicts([rule], archives: measured ? try archives() : nil).first
    }
    #expect(try outcome(.quietDays(from: second, to: second)) == .holds)
    #expect(try outcome(.quietDays(from: first, to: second)) == .fails)
    #expect(try outcome(.quietDays(from: first, to: second), measured: false) == .untested)
    func beyond(_ limit: Double) throws -> StatementVerdict? {
      try outcome(.indexBeyond(.kp, date: first, limit: PrintedNumber(limit, decimals: 1)))
    }
    #expect(try beyond(3) == .holds && (try beyond(5)) == .fails)
    func passes(_ hour: Int) throws -> StatementVerdict? {
      try outcome(
        .indexPasses(.dst, date: first, limit: PrintedNumber(-30, decimals: 0), hour: hour))
    }
    #expect(try passes(11) == .holds && (try passes(12)) == .holds)
    #expect(try passes(13) == .fails)
    #expect(
      try outcome(
        .indexPasses(.dst, date: second, limit: PrintedNumber(-30, decimals: 0), hour: 11))
        == .fails)
    #expect(try outcome(.onlyEarthquake(from: first, to: second)) == .untested)
  }

  @Test func otherEarthquakesAreFound() throws {
    let file = try InputFile(name: "c.csv", stored: Array(SurroundingsTests.catalogue.utf8))
    let nearby = NearbyEarthquakes(
      try EarthquakeCatalogue(file),
      CatalogueInput(file: "c.csv", minimumMagnitude: 6, radius: 2_000, days: 30, citation: ""),
      about: try quake())
    func outcome(_ from: String, _ to: String) throws -> StatementVerdict? {
      try verdicts([.onlyEarthquake(from: try date(from), to: try date(to))], nearby: nearby).first
    }
    #expect(try outcome("2016-11-17", "2016-12-14") == .fails)
    #expect(try outcome("2016-11-26", "2016-12-14") == .holds)
    #expect(try outcome("2016-06-01", "2016-12-14") == .untested)
  }
}
