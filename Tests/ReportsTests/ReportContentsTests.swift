import Engine
import Figures
import Foundation
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

  private func shipped(_ name: String, file: String = #filePath) throws -> StudyManifest {
    let root = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Studies/\(name)/study.yaml"), encoding: .utf8)
    return try StudyManifest.decode(text, file: "study.yaml")
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

  /// A study that has what the sections on second runs, conclusions and surroundings tell.
  @Test func whatAManifestAddsHasItsSection() async throws {
    var study = try StudyLibrary.load("synthetic-signal-2017")
    let paper = try shipped("hutubi-2016-simulated")
    study.manifest.forecasters.removeAll { !["persistence", "mlp", "cnn"].contains($0.model) }
    for place in study.manifest.forecasters.indices { study.manifest.forecasters[place].epochs = 1 }
    study.manifest.training.secondNormalisation = .training
    study.manifest.published = paper.published
    study.manifest.figures.removeAll { $0.kind == .anomalies }
    study.manifest.inputs.catalogue = CatalogueInput(
      file: "none.csv", minimumMagnitude: 6, radius: 1_000, days: 30, citation: "none",
      isOptional: true)
    study.manifest.inputs.olr = OLRInput(
      file: "none.nc", variable: "olr", years: 2007...2016, leavesOwnYearOut: true,
      minimumYears: 5, daysBefore: 8, daysAfter: 3, latitudes: 30...40, longitudes: 40...50,
      publishedAt: "nowhere", citation: "none", isOptional: true)
    let found = try sections(try await run(study))
    let wanted: Set = [
      "NormalisationSection", "ClaimsSection", "ConsistencySection", "CatalogueSection",
      "RadiationSection", "AgreementSection", "UnaskedAnomaliesSection",
    ]
    #expect(found.isSuperset(of: wanted), "lacks \(wanted.subtracting(found).sorted())")
  }

  @Test func noSectionIsRegisteredTwice() {
    let names = ReportContents.registered.map { "\($0)" }
    #expect(Set(names).count == names.count && names.count > 15)
  }
}
