import Engine
import Foundation
import Manifests
import TestSupport
import Testing

@testable import Reports
@testable import Survey

@Suite struct ShippedSurveyTests {
  private static let studies = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Studies").path
  private static let name = "m6-far-node-2016"

  @Test func itIsReadAndIsNoStudy() throws {
    let survey = try LoadedSurvey(Self.studies + "/" + Self.name)
    #expect(survey.manifest.id == Self.name)
    #expect(survey.template.manifest.forecasters.count == 6)
    #expect(!StudyLocator(root: Self.studies).names().contains(Self.name))
    #expect(try SurveyLocator.locate(Self.name, root: Self.studies).file.hasSuffix("/survey.yaml"))
  }

  @Test func aPlanCountsWhatWouldRun() throws {
    let small = try SmallSurvey()
    let survey = try small.survey
    let lines = SurveyPlan(of: survey, try small.selection(survey), shards: 5).lines
    #expect(lines.contains { $0.hasPrefix("tasks        372: 12 earthquakes in 31 catalogues") })
    #expect(lines.contains { $0.contains("15 read, 1 filtered, 1 dependent, 1 outside") })
    #expect(lines[0].hasSuffix(survey.registered.description))
  }

  /// Real maps and a real catalogue, whole and in three parts.
  @Test(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
  func itsResultDoesNotDependOnItsShards() async throws {
    let survey = try LoadedSurvey(Self.studies + "/" + Self.name)
    let selection = try SurveySelection(
      of: survey.manifest, template: survey.template.manifest, templateID: survey.template.id,
      in: SharedData.folder)
    #expect(selection.events.count == 171)
    #expect(selection.read == 1_101)
    let runner = ShardRunner(
      survey: survey, selection: selection, dataFolder: SharedData.folder, jobs: 2,
      progress: SilentProgress())
    let folder = try TemporaryFolder()
    func files(_ count: Int) async throws -> [OutputFile] {
      let parts = PartsFolder(folder.path + "/parts-\(count)")
      for index in 1...count {
        try parts.write(try await runner.part(try Shard("\(index)/\(count)")))
      }
      let record = try Reduction(of: survey, selection, parts: parts, expected: count).record()
      return try SurveyPublisher(record).files()
    }
    #expect(try await files(1) == files(3))
  }
}
