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
    let front = document.front.compactMap { block -> Table? in
      if case .table(let table) = block { table } else { nil }
    }
    #expect(front.map(\.id) == ["table-verdict"])
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
    let words = document.front.compactMap { block -> String? in
      if case .paragraph(let runs) = block { runs.plain } else { nil }
    }
    let conclusions = try #require(words.first { $0.contains("conclusions") })
    #expect(conclusions.contains("Of 2, 1 holds") && conclusions.contains("1 does not hold"))
    // The answer comes first, then what would change it, then figure and table.
    guard case .lead(let answer) = document.front.first else {
      Issue.record("no answer")
      return
    }
    #expect(answer.plain.contains("This record cannot tell"))
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
