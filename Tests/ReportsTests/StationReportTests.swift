import Determinism
import Engine
import Figures
import Studies
import TestSupport
import Testing

@testable import Manifests
@testable import Reports

/// The report of a study of three stations led by a detector with bounds.
@Suite struct StationReportTests {
  private func document(_ text: String) async throws -> ReportDocument {
    try await document(try StudyManifest.decode(text, file: "study.yaml"))
  }

  private func document(_ manifest: StudyManifest) async throws -> ReportDocument {
    let result = try await StudyRunner(
      study: LoadedStudy("small", manifest),
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
    // What DTEC says is said of every station, by name.
    for code in ["nord", "west", "sued"] {
      #expect(tables.contains { $0.id == "table-lead-days-\(code)" })
      #expect(document.figures.contains { $0.id == "fig-flagged-hours-\(code)" })
    }
    let scale = try #require(tables.first { $0.id == "table-detection" })
    #expect(
      scale.rows.map { $0.cells[0].plain }.prefix(4) == [
        "persistence, NORD", "median-27-day, NORD", "dnn, NORD", "persistence, WEST",
      ])
    for figure in document.figures { #expect(figure.data?.rows.isEmpty == false) }
    guard case .verdicts(let verdicts) = document.front[2] else {
      Issue.record("the verdicts do not come first")
      return
    }
    #expect(verdicts.count == 6)
    #expect(verdicts.allSatisfy { $0.headline.plain.contains("quiet samples flagged") })
  }

  /// The injected anomaly is at every station on one day; two conclusions follow from the windows.
  @Test func theTitlePageCountsFlaggedDaysAndConclusions() async throws {
    func claim(_ window: String) -> String {
      """
        - rule: flagged-share
          place: here
          says: Nothing is found.
          at_most_percent: \(window == "earthquake" ? 0 : 100)
          time: all
          detector: rolling-error
          model: persistence
          window: \(window)

      """
    }
    let claims = "claims:\n" + claim("earthquake") + claim("comparison")
    let document = try await document(SmallManifests.stations + claims)
    guard case .paragraph(let conclusions) = document.front[2],
      case .verdicts(let verdicts) = document.front[3]
    else {
      Issue.record("conclusions and verdicts do not come first")
      return
    }
    #expect(conclusions.plain.contains("1 of 2 hold, 1 do not, 0 cannot be tested"))
    for group in ["mid-latitude", "low-latitude"] {
      #expect(verdicts.allSatisfy { $0.detail.plain.contains("tested of the group \(group)") })
    }
    var manifest = try StudyManifest.decode(SmallManifests.stations, file: "study.yaml")
    manifest.inputs.tec.stations.removeSubrange(1...)
    let alone = try await self.document(manifest)
    guard case .verdicts(let days) = alone.front[2] else {
      Issue.record("verdicts do not come first")
      return
    }
    #expect(days.allSatisfy { $0.detail.plain.contains(" quiet sample ") })
    #expect(!days.contains { $0.detail.plain.contains("very station") })
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
