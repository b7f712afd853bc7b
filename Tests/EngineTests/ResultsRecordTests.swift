import Foundation
import TestSupport
import Testing

@testable import Engine
@testable import Studies

/// `results.json` reads back what it wrote, keyed by cell.
@Suite struct ResultsRecordTests {
  private func results(_ text: String) async throws -> (StudyResult, ResultsJSON) {
    let result = try await StationStudyTests.run(text)
    let tables = [
      "table-a": TableRecord(
        columns: ["one", "two"], measured: ["two"],
        rows: [[.text("3"), TableRecord.Cell(3)], [.missing, TableRecord.Cell(0.1 + 0.2)]])
    ]
    return (result, try ResultsJSON(result, tables: tables))
  }

  private func read(_ results: ResultsJSON) throws -> ResultsJSON {
    try ResultsJSON(file: results.file().bytes)
  }

  @Test func everyRecordIsReadBackAsItWas() async throws {
    let (result, results) = try await results(SmallManifests.stations)
    #expect(results.cells.contains { $0.detection?.dtec != nil })
    #expect(try read(results) == results)
    #expect(try read(results).file().bytes == results.file().bytes)
    let record = VariantRecord(result)
    let bytes = try stableJSON(record)
    #expect(try JSONDecoder().decode(VariantRecord.self, from: Data(bytes)) == record)
  }

  /// No two cells share a key, and each key names what its numbers are of.
  @Test func everyCellHasAKeyOfItsOwn() async throws {
    let (result, results) = try await results(SmallManifests.stations)
    let keys = results.cells.map(\.key)
    #expect(Set(keys).count == keys.count)
    let places = result.stations.map(\.code)
    let groups = ["mid-latitude", "low-latitude"]
    #expect(Set(keys.map(\.station)) == Set([CellKey.all] + groups + places))
    for cell in results.cells {
      switch cell.content {
      case .scores:
        #expect(cell.key.model != nil && cell.key.horizon != nil && cell.key.detector == nil)
      case .detection(let found):
        #expect(cell.key.detector != nil && (cell.key.model == nil) == (cell.key.horizon == nil))
        #expect((found.factor != nil) == places.contains(cell.key.station))
        #expect((found.dtec != nil) == (found.kind == "dtec" && places.contains(cell.key.station)))
      case .agreement: #expect(cell.key.model == nil && places.contains(cell.key.station))
      }
    }
    // Three models, two horizons; three stations, two groups and all together.
    let scores = keys.filter { $0.detector == nil }
    #expect(scores.count == 36)
    // A group's days are its stations' alone.
    let series = try #require(result.series(detector: "rolling-error", model: "persistence"))
    let cell = try #require(
      results.cells.first {
        $0.key.station == "low-latitude" && $0.key.detector == "rolling-error"
          && $0.key.model == "persistence"
      }?.detection)
    let days = result.days(of: series.at { $0 == 2 }, in: 0)
    #expect(cell.windows?["earthquake"]?.synchronousDays == days.found.count)
    #expect(cell.windows?["earthquake"]?.expectedSynchronousDays == days.expected)
  }

  @Test func aStudyWithoutDTECHasNoNumberOfIt() async throws {
    let text = SmallManifests.stations.replacing("  - kind: dtec\n    threshold: 1.5\n", with: "")
    let (result, results) = try await results(text)
    #expect(result.agreements.isEmpty && result.dtecFindings(at: 0).isEmpty)
    #expect(results.cells.allSatisfy { $0.detection?.dtec == nil && $0.agreement == nil })
    let json = String(decoding: try results.file().bytes, as: UTF8.self)
    for name in ["iqr_tecu", "median_tecu", "dtec_by_hour", "error_correlations"] {
      #expect(!json.contains(name))
    }
    #expect(try read(results) == results)
  }

  @Test func whatCannotBeReadSaysWhy() async throws {
    func reason(_ text: String) -> String? {
      do throws(ResultsError) {
        _ = try ResultsJSON(file: text.utf8)
        return nil
      } catch { return error.description }
    }
    #expect(reason("[1") == "it is no JSON; run the study again")
    #expect(
      reason("{\"study\": \"a\"}")
        == "it names no format, so an older version of the program wrote it; run the study again")
    #expect(
      reason("{\"format\": \"seismotec-results\", \"version\": 9}")
        == "it is of version 9, and this program reads version 2; use the program that wrote it")
    #expect(
      reason("{\"format\": \"seismotec-results\", \"version\": 1}")
        == "it is of version 1, and this program reads version 2; run the study again")
    #expect(
      reason("{\"format\": \"seismotec-results\", \"version\": 2}")
        == "`study` is missing; run the study again")
  }
}
