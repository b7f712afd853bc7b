import Detection
import Determinism
import Ionosphere
import Readers
import Testing

@testable import Evidence
@testable import Manifests
@testable import Studies

/// Each rule over published values, with values that pass it and values that fail it.
@Suite struct ConsistencyChecksTests {
  private func day(
    _ model: String, _ day: Int, _ date: String, _ values: [(Int, Double)]
  ) throws -> PublishedDay {
    PublishedDay(
      model: model, day: day, date: try #require(UTCTime(iso8601: date)).date,
      values: values.map { .init(hour: $0.0, dtec: PrintedNumber($0.1, decimals: 2)) })
  }

  private func published(_ days: [PublishedDay]) -> Published {
    Published(
      citation: "A", note: "", table: "T", threshold: PrintedNumber(1.5, decimals: 1),
      anomalies: days, mentions: [], extremes: [], statements: [])
  }

  private func findings(
    _ published: Published, _ weather: SpaceWeather? = nil
  ) throws -> [PrintedStatement] {
    let quake = try #require(UTCTime(iso8601: "2017-11-12T00:00:00Z"))
    let shown = try #require(UTCTime(iso8601: "2017-11-01T00:00:00Z"))
    return ConsistencyChecks(
      published: published, earthquakeDay: quake.date,
      archives: weather.map {
        ArchivedIndices(
          weather: $0,
          limits: QuietLimits(
            kpBelow: 2.5, apBelow: 25, dstAbove: -20, dstBelow: 20, f107Below: 120),
          shown: shown..<quake)
      }
    ).run()
  }

  private func outcomes(
    _ findings: [PrintedStatement], _ matches: (PrintedEvidence) -> Bool
  ) -> [StatementVerdict] {
    findings.filter { matches($0.evidence) }.map(\.verdict)
  }

  /// Eleven quiet days from 1 November, disturbed by a Kp of 4 from 21 to 24 UT on the 2nd.
  private func weather() throws -> SpaceWeather {
    let start = try #require(UTCTime(iso8601: "2017-11-01T00:00:00Z"))
    var kp = [Double?](repeating: 1, count: 88)
    kp[15] = 4
    var dst = [Double?](repeating: -5, count: 264)
    dst[30] = -65
    return SpaceWeather(
      kp: Series(start: start, step: 10_800, values: kp),
      ap: Series(start: start, step: 10_800, values: kp.map { $0.map { $0 * 7 } }),
      dailyAp: Series(start: start, step: 86_400, values: []),
      f107: Series(start: start, step: 86_400, values: Array(repeating: 72.5, count: 11)),
      dst: Series(start: start, step: 3_600, values: dst))
  }

  @Test func aRowBelowItsOwnThresholdIsFoundUnlessRoundingSavesIt() throws {
    let rows = [(1, 1.24), (2, -1.60), (3, 1.5), (4, 1.49)]
    let found = try findings(published([day("mlp", -9, "2017-11-03", rows)]))
    let verdicts = outcomes(found) { if case .threshold = $0 { true } else { false } }
    #expect(verdicts == [.fails, .holds, .holds, .fails])
    let saved = PrintedNumber(1.5, decimals: 0)
    #expect(!PrintedNumber(1, decimals: 0).isSurelyBelow(PrintedNumber(1.5, decimals: 1)))
    #expect(saved.mayBe(1.2) && !saved.mayBe(2.1))
    #expect(
      PrintedNumber(8.3, decimals: 1).mayBe(8.333) && PrintedNumber(8.3, decimals: 1).mayBe(8.25))
    #expect(!PrintedNumber(-142, decimals: 0).mayBe(-122))
  }

  @Test func aDayIsTheDistanceOfItsDate() throws {
    let found = try findings(
      published([
        day("mlp", -9, "2017-11-03", [(1, 2)]), day("cnn", -9, "2017-11-04", [(1, 2)]),
      ]))
    let verdicts = outcomes(found) { if case .day = $0 { true } else { false } }
    #expect(verdicts == [.holds, .fails])
  }

  @Test func rowsMeetTheMaskByBothConventions() throws {
    let days = [
      try day("mlp", -10, "2017-11-02", [(20, 2), (21, 2), (23, 2), (24, 2)]),
      try day("mlp", 3, "2017-11-15", [(5, 2)]),
    ]
    let verdicts = outcomes(try findings(published(days), weather())) {
      if case .mask = $0 { true } else { false }
    }
    #expect(
      verdicts == [.holds, .divided, .fails, .divided, .untested])
    let drawn = outcomes(try findings(published(days))) {
      if case .mask = $0 { true } else { false }
    }
    #expect(drawn == Array(repeating: .untested, count: 5))
  }

  @Test func theTextIsHeldAgainstTheTable() throws {
    var paper = published([
      try day("mlp", -9, "2017-11-03", [(3, -2.40), (9, -2.16)]),
      try day("cnn", -9, "2017-11-03", [(9, 2.27)]),
    ])
    func mention(
      _ models: [String], _ hour: Int, _ reading: PublishedMention.Reading, _ dtec: Double?
    ) -> PublishedMention {
      PublishedMention(
        place: "p", models: models, day: -9, hour: hour, reading: reading,
        dtec: dtec.map { PrintedNumber($0, decimals: 2) })
    }
    paper.mentions = [
      mention(["mlp", "cnn", "lstm"], 9, .listed, nil), mention(["mlp"], 9, .value, 2.16),
      mention(["mlp"], 9, .value, -2.16), mention(["cnn"], 9, .largest, 2.27),
      mention(["mlp"], 9, .largest, -2.16),
    ]
    let found = try findings(paper)
    let verdicts = outcomes(found) { if case .mention = $0 { true } else { false } }
    #expect(
      verdicts == [
        .holds, .holds, .fails, .fails, .holds, .holds,
        .holds,
      ])
    let peaks = outcomes(found) { if case .largest = $0 { true } else { false } }
    #expect(peaks == [.holds, .fails])
  }

  @Test func signsAndNeighbouringHoursAreSeen() throws {
    let found = try findings(
      published([
        day("mlp", -10, "2017-11-02", [(24, -1.95)]),
        day("mlp", -9, "2017-11-03", [(1, -1.84), (9, -2.16)]),
        day("cnn", -9, "2017-11-03", [(1, -1.9), (9, 2.27)]),
      ]))
    let signs = outcomes(found) { if case .signs = $0 { true } else { false } }
    #expect(signs == [.holds, .fails])
    let adjacent = found.filter { if case .adjacent = $0.evidence { true } else { false } }
    #expect(adjacent.map(\.verdict) == [.fails])
    let apart = try findings(published([day("mlp", -9, "2017-11-03", [(1, 2), (2, 2)])]))
    #expect(outcomes(apart) { if case .adjacent = $0 { true } else { false } } == [.holds])
  }

  @Test func indicesAreHeldAgainstTheArchive() throws {
    var paper = published([])
    func extreme(
      _ index: PublishedExtreme.Index, _ reading: PublishedExtreme.Reading, _ value: Double,
      _ decimals: Int, _ hours: ClosedRange<Int>?
    ) throws -> PublishedExtreme {
      PublishedExtreme(
        place: "p", index: index, reading: reading, value: PrintedNumber(value, decimals: decimals),
        date: try #require(UTCTime(iso8601: "2017-11-02T00:00:00Z")).date, day: nil, hours: hours)
    }
    paper.extremes = [
      try extreme(.kp, .highest, 4.0, 1, 22...24), try extreme(.kp, .highest, 3.0, 1, 22...24),
      try extreme(.dst, .lowest, -65, 0, 7...7), try extreme(.dst, .lowest, -65, 0, 9...9),
      try extreme(.dst, .lowestOfStorm, -5, 0, 9...9), try extreme(.f107, .highest, 72.5, 1, nil),
    ]
    let found = try findings(paper, weather())
    let values = outcomes(found) { if case .indexValue = $0 { true } else { false } }
    #expect(
      values == [
        .holds, .fails, .holds, .fails, .holds, .holds,
      ])
    let extremes = outcomes(found) { if case .indexExtreme = $0 { true } else { false } }
    #expect(
      extremes == [
        .holds, .fails, .holds, .holds, .fails, .holds,
      ])
    #expect(try findings(paper).allSatisfy { $0.verdict == .untested || !isIndex($0.evidence) })
  }

  private func isIndex(_ evidence: PrintedEvidence) -> Bool {
    switch evidence {
    case .indexValue, .indexExtreme: true
    default: false
    }
  }

  @Test func whatIsPrintedTwiceMustBeTheSame() throws {
    var paper = published([])
    paper.statements = [
      PublishedStatement(about: "local time", printed: "UTC + 03:30", place: "abstract"),
      PublishedStatement(about: "limit", printed: "1.5", place: "a"),
      PublishedStatement(about: "local time", printed: "UTC − 5:00", place: "3.2"),
      PublishedStatement(about: "limit", printed: "1.5", place: "b"),
      PublishedStatement(about: "once", printed: "x", place: "c"),
    ]
    let found = outcomes(try findings(paper)) { if case .statements = $0 { true } else { false } }
    #expect(found == [.fails, .holds])
  }

  /// What the shipped transcription comes to, worked by hand from the table.
  @Test func theShippedTranscriptionHasFourRowsBelowItsThreshold() throws {
    let folder = try #require(
      #filePath.range(of: "/Tests/").map { String(#filePath[..<$0.lowerBound]) })
    let name = folder + "/Studies/sarpol-e-zahab-2017/study.yaml"
    let text = String(decoding: try InputFile(reading: name).bytes, as: UTF8.self)
    let manifest = try StudyManifest.decode(text, file: "study.yaml")
    let paper = try #require(manifest.paper.published)
    #expect(paper.rows.count == 51)
    let found = try findings(paper)
    let below = found.filter {
      if case .threshold = $0.evidence { $0.verdict == .fails } else { false }
    }
    #expect(below.count == 4)
    #expect(
      outcomes(found) { if case .day = $0 { true } else { false } }.allSatisfy {
        $0 == .holds
      })
  }
}
