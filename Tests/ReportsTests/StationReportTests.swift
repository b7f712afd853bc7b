import Determinism
import Figures
import Pipeline
import Studies
import TestSupport
import Testing

@testable import Reports

/// The report of a study of three stations led by a detector with bounds.
@Suite struct StationReportTests {
  private func document(_ text: String) async throws -> ReportDocument {
    let manifest = try StudyManifest.decode(text, file: "study.yaml")
    let result = try await StudyRunner(
      study: LoadedStudy(name: "small", manifest: manifest, digest: SHA256Digest(of: [])),
      dataFolder: "/", jobs: 1, progress: SilentProgress()
    ).run()
    return try StudyReport(result, words: Words(), typesetter: try Typesetter()).document()
  }

  private func tables(_ document: ReportDocument) -> [Table] {
    (document.front + document.sections.flatMap(\.blocks)).compactMap {
      if case .table(let table) = $0 { table } else { nil }
    }
  }

  @Test func everyPartOfTheStudyHasItsPlace() async throws {
    let document = try await document(SmallManifests.stations)
    let ids = document.sections.map(\.id)
    for id in ["stations", "station-scores", "windows", "detection"] { #expect(ids.contains(id)) }
    #expect(!ids.contains("scores"))
    let tables = tables(document)
    #expect(Set(tables.map(\.id)).count == tables.count)
    let scores = try #require(tables.first { $0.id == "table-station-scores-24" })
    // All stations, the group of two, three stations; three models each.
    #expect(scores.rows.count == 15)
    let days = try #require(
      tables.first { $0.id == "table-window-days-rolling-error-earthquake" })
    #expect(days.rows.count == 12 && days.columns.count == 7)
    for figure in document.figures { #expect(figure.data?.rows.isEmpty == false) }
    guard case .verdicts(let verdicts) = document.front[1] else {
      Issue.record("the verdicts do not come first")
      return
    }
    #expect(verdicts.count == 6)
    #expect(verdicts.allSatisfy { $0.headline.plain.contains("quiet samples flagged") })
  }

  @Test func aStudyWithoutDTECSaysNothingOfIt() async throws {
    let text = SmallManifests.stations.replacing(
      "  - kind: dtec\n    threshold: 1.5\n", with: "")
    let document = try await document(text)
    let ids = document.sections.map(\.id)
    for id in ["detection", "anomalies", "hourly", "agreement"] { #expect(!ids.contains(id)) }
    _ = try ReportWriter(typesetter: try Typesetter()).write(document)
  }
}
