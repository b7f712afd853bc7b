import Engine
import Foundation
import Manifests
import Studies
import TestSupport

@testable import Survey

/// A survey of a few seconds: drawn TEC at two stations, twelve earthquakes, thirty random catalogues.
struct SmallSurvey {
  let folder: TemporaryFolder

  static let manifest = SurveySample.manifest
  static let template = SurveySample.template
  static let catalogue = SurveySample.catalogue

  init(
    manifest: String = Self.manifest, template: String = Self.template,
    catalogue: String = Self.catalogue
  ) throws {
    folder = try TemporaryFolder()
    try folder.write(manifest, to: "survey.yaml")
    try folder.write(template, to: "template.yaml")
    try folder.write(catalogue, to: "quakes.csv")
  }

  var survey: LoadedSurvey {
    get throws { try LoadedSurvey(folder.path) }
  }

  func selection(_ survey: LoadedSurvey) throws -> SurveySelection {
    try SurveySelection(
      of: survey.manifest, template: survey.template.manifest, templateID: survey.template.id,
      in: folder.path)
  }

  /// Runs all shards of a division into the folder's parts of that number.
  @discardableResult
  func run(_ count: Int, only: Set<Int>? = nil) async throws -> PartsFolder {
    let survey = try survey
    let runner = ShardRunner(
      survey: survey, selection: try selection(survey), dataFolder: folder.path, jobs: 2,
      progress: SilentProgress())
    let parts = PartsFolder(folder.path + "/parts-\(count)")
    for index in 1...count where only?.contains(index) ?? true {
      guard let shard = Shard(index: index, count: count) else { continue }
      try parts.write(try await runner.part(shard))
    }
    return parts
  }

  func reduction(_ parts: PartsFolder, expecting count: Int) throws -> Reduction {
    let survey = try survey
    return Reduction(of: survey, try selection(survey), parts: parts, expected: count)
  }
}
