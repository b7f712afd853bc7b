import Engine
import Figures
import Manifests
import Studies
import TestSupport
import Testing

@testable import Reports

/// Sections say themselves whether a study has what they tell.
@Suite struct ReportContentsTests {
  /// The types of the sections that a report of a result has.
  private func sections(_ result: StudyResult) throws -> Set<String> {
    let report = StudyReport(result, words: Words(), typesetter: try Typesetter())
    return Set(
      ReportContents.registered.filter { $0.init(report: report) != nil }.map { "\($0)" })
  }

  private func run(_ study: LoadedStudy) async throws -> StudyResult {
    try await StudyRunner(
      study: study, dataFolder: "nowhere", jobs: 1, progress: SilentProgress()
    ).run()
  }

  private static let everywhere: Set = [
    "SummarySection", "InputsSection", "ModelsSection", "ChoicesSection",
  ]

  @Test func aStudyOfOnePlaceWithDTECHasItsSections() async throws {
    var study = try StudyLibrary.load("synthetic-signal-2017")
    study.manifest.forecasters.removeAll { $0.model != "persistence" }
    let found = try sections(try await run(study))
    #expect(found.isSuperset(of: Self.everywhere))
    #expect(found.isSuperset(of: ["ScoresSection", "DetectionSection", "HourlySection"]))
    #expect(found.isDisjoint(with: ["StationsSection", "CatalogueSection", "RadiationSection"]))
  }

  @Test func aStudyOfStationsHasTheirSections() async throws {
    let manifest = try StudyManifest.decode(SmallManifests.stations, file: "study.yaml")
    let found = try sections(try await run(LoadedStudy("small", manifest)))
    #expect(found.isSuperset(of: Self.everywhere))
    #expect(found.isSuperset(of: ["StationsSection", "StationScoresSection", "WindowsSection"]))
    #expect(!found.contains("ScoresSection"))
  }

  @Test func noSectionIsRegisteredTwice() {
    let names = ReportContents.registered.map { "\($0)" }
    #expect(Set(names).count == names.count && names.count > 15)
  }
}
