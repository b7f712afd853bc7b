import Determinism
import Engine
import Figures
import Testing

@testable import Reports

/// A report's date is its manifest's, and no clock's.
@Suite struct DatedReportTests {
  private func document(dated: CivilDate?) async throws -> ReportDocument {
    var study = try StudyLibrary.load("synthetic-signal-2017")
    study.manifest.forecasters.removeAll { $0.model != "persistence" }
    study.manifest.report.dated = dated
    let result = try await StudyRunner(
      study: study, dataFolder: "nowhere", jobs: 1, progress: SilentProgress()
    ).run()
    return try StudyReport(result, words: Words(), typesetter: try Typesetter()).document()
  }

  private func code(_ document: ReportDocument) -> [String] {
    document.sections.first { $0.id == ReportDocument.cite }?.blocks.flatMap { block -> [String] in
      if case .code(let lines) = block { return lines }
      return []
    } ?? []
  }

  @Test func theDateStandsInTheMetadataAndTheEntry() async throws {
    let day = try #require(CivilDate(year: 2026, month: 11, day: 28))
    let dated = try await document(dated: day)
    #expect(dated.date == UTCTime(day))
    #expect(code(dated).contains("  year = {2026}, date = {2026-11-28},"))
    let plain = try await document(dated: nil)
    #expect(plain.date == nil && !code(plain).contains { $0.contains("date =") })
  }
}
