import Detection
import Determinism
import Ionosphere
import Readers
import TestSupport
import Testing

@testable import Engine
@testable import Evidence
@testable import Manifests
@testable import Studies

/// What the shipped transcription of Xiong et al. (2022) comes to, each number worked out once more
/// by hand or in Python from the printed table.
@Suite struct HutubiConsistencyTests {
  private func manifest() throws -> StudyManifest {
    let folder = try #require(
      #filePath.range(of: "/Tests/").map { String(#filePath[..<$0.lowerBound]) })
    let name = folder + "/Studies/hutubi-2016/study.yaml"
    let text = String(decoding: try InputFile(reading: name).bytes, as: UTF8.self)
    return try StudyManifest.decode(text, file: "study.yaml")
  }

  private func findings(
    _ archives: ArchivedIndices? = nil, _ nearby: NearbyEarthquakes? = nil
  ) throws -> [PrintedStatement] {
    let manifest = try manifest()
    return ConsistencyChecks(
      published: try #require(manifest.paper.published),
      earthquakeDay: manifest.earthquake.time.date,
      archives: archives, earthquake: manifest.earthquake, nearby: nearby
    ).run()
  }

  private func rules(
    _ findings: [PrintedStatement], _ rule: String
  ) -> [(verdict: StatementVerdict, evidence: RuleEvidence)] {
    findings.compactMap { finding in
      if case .rule(let evidence) = finding.evidence, evidence.rule == rule {
        (finding.verdict, evidence)
      } else {
        nil
      }
    }
  }

  private func outcomes(
    _ findings: [PrintedStatement], _ rule: String
  ) -> [StatementVerdict] {
    rules(findings, rule).map(\.verdict)
  }

  @Test func tableTwoMeansTheShareOfVarianceExplained() throws {
    let found = try findings()
    let sigma = rules(found, "r2-implies-sigma")
    #expect(sigma.map(\.verdict) == Array(repeating: .holds, count: 6))
    // 8.9447 to 8.9458 TECU for all stations together; a score printed 0.881 has three decimals.
    let pooled = try #require(sigma.first?.evidence.found)
    #expect(abs(pooled[0] - 8.944698) < 1e-6 && abs(pooled[1] - 8.945826) < 1e-6)
    let square = rules(found, "r2-formula")
    #expect(square.map(\.verdict) == Array(repeating: .fails, count: 6))
    #expect(square.map { $0.evidence.found.count } == [5, 5, 6, 6, 6, 6])
  }

  @Test func allStationsIsThePoolForTheDecisionTreeAlone() throws {
    let found = try findings()
    let pools = rules(found, "equal-pool").filter { $0.verdict == .holds }
    #expect(
      pools.map { $0.evidence.values["model"] } == [.text("decision-tree"), .text("decision-tree")])
    let outside = rules(found, "pool-within").filter { $0.verdict == .fails }
    #expect(outside.map { $0.evidence.values["model"] } == [.text("arima")])
    #expect(outside.map { $0.evidence.values["metric"] } == [.text("mae")])
  }

  @Test func whatTheTextSaysOfTheTable() throws {
    let found = try findings()
    #expect(
      outcomes(found, "percentage") == [.holds, .holds, .holds, .holds])
    // R² over RF, over SVM; RMSE over RF, over SVM; ρ over DNN.
    #expect(
      outcomes(found, "difference")
        == [.holds, .fails, .fails, .fails, .holds])
    let amounts = rules(found, "difference").map { $0.evidence.found[0] }
    for (ours, theirs) in zip(amounts, [0.0088, 0.0173, -0.1168, -0.2248, 0.0116]) {
      #expect(abs(ours - theirs) < 1e-9)
    }
    #expect(outcomes(found, "range") == [.holds, .holds, .fails])
    #expect(outcomes(found, "deviation") == [.holds, .fails])
    let highest = try #require(rules(found, "deviation").last?.evidence.found.last)
    #expect(highest > 9.4296 && highest < 9.44)
    // By R², MAE, RMSE and ρ.
    #expect(outcomes(found, "best") == [.holds, .fails, .holds, .holds])
    let better = rules(found, "best")[1].evidence
    #expect(better.found == [2.2737, 1.5226] && better.printed == [2.4354, 1.539])
  }

  @Test func stationsDaysAndClocks() throws {
    let found = try findings()
    #expect(outcomes(found, "axis-letters") == [.fails])
    #expect(outcomes(found, "distance") == Array(repeating: .holds, count: 5))
    for item in rules(found, "distance") {
      #expect(abs(item.evidence.found[0] - item.evidence.printed[0]) < 0.02)
    }
    #expect(outcomes(found, "geomagnetic") == Array(repeating: .holds, count: 9))
    #expect(outcomes(found, "origin-clock") == [.fails])
    // 28 days are 21, 7 are 6; 21 are 21; 7 are −4.
    #expect(
      outcomes(found, "days-between") == [.fails, .fails, .holds, .fails])
    #expect(rules(found, "days-between").map { $0.evidence.found[0] } == [21, 6, 21, -4])
    #expect(outcomes(found, "day-count") == [.fails])
    // Day −7 twice, days −3 and −2 once, and the days of IQR once.
    #expect(outcomes(found, "days") == Array(repeating: .fails, count: 4))
    #expect(outcomes(found, "solar-time") == [.fails])
    let statements = found.filter {
      if case .statements = $0.evidence { $0.verdict == .fails } else { false }
    }
    #expect(statements.count == 4)
  }

  @Test func withoutArchivesNothingIsSaidOfThem() throws {
    let found = try findings()
    for rule in ["quiet-days", "index-beyond", "index-passes", "only-earthquake"] {
      #expect(outcomes(found, rule).allSatisfy { $0 == .untested }, "\(rule)")
    }
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func whatTheArchivesSay() throws {
    let manifest = try manifest()
    let first = try #require(UTCTime(iso8601: "2016-01-01")).date
    let last = try #require(UTCTime(iso8601: "2016-12-31")).date
    let weather = SpaceWeather(
      try IndexRecord(
        InputFile(reading: "indices/celestrak_SW_2012_2017.txt", in: SharedData.folder),
        as: .celestrak),
      dst: try KyotoDst(reading: "indices/kyoto_dst", in: SharedData.folder), from: first,
      through: last)
    let archives = ArchivedIndices(
      weather: weather, limits: manifest.quiet.limits,
      shown: UTCTime(manifest.period.shownFrom)..<UTCTime(manifest.period.end))
    let input = try #require(manifest.inputs.catalogue)
    let nearby = NearbyEarthquakes(
      try EarthquakeCatalogue(try InputFile(reading: input.file, in: SharedData.folder)), input,
      about: manifest.earthquake)
    let found = try findings(archives, nearby)
    let quiet = try #require(rules(found, "quiet-days").first)
    #expect(quiet.verdict == .fails)
    #expect(quiet.evidence.printed == [288] && quiet.evidence.found == [232])
    // 6 December is one interval of Kp 3.3; 22 November passes 4.
    #expect(outcomes(found, "index-beyond") == [.fails, .holds])
    #expect(abs(rules(found, "index-beyond")[0].evidence.found[0] - 3.333) < 0.01)
    let passes = try #require(rules(found, "index-passes").first)
    #expect(passes.verdict == .fails && passes.evidence.found == [11])
    let others = try #require(rules(found, "only-earthquake").first)
    #expect(others.verdict == .fails && others.evidence.found == [6.6])
    #expect(found.filter { $0.verdict == .untested }.isEmpty)
  }
}
