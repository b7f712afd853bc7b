import Determinism
import Foundation
import Manifests
import TestSupport
import Testing

@testable import Engine
@testable import Reports
@testable import Studies

/// Every number of a `results.json` of version 1 stands in version 2 of the same study, or is listed
/// with a reason by `Tests/Scripts/results-mapping.py`.
@Suite(.enabled(if: Tool("python3") != nil, "needs python3")) struct ResultsMappingTests {
  private static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  private func fixture(_ study: String, _ file: String) -> URL {
    Self.tests.appendingPathComponent("ReportsTests/Fixtures/results-v1/\(study)/\(file)")
  }

  /// The study of a fixture as it comes out today, but for hour 24 of the last day, which no file of
  /// version 1 has: without it, every other number must be what it was.
  private func results(_ study: String) async throws -> [UInt8] {
    let manifest = [UInt8](try Data(contentsOf: fixture(study, "study.yaml")))
    let loaded = try LoadedStudy(
      LocatedStudy(name: study, file: "study.yaml", bytes: manifest), seed: nil)
    let runner = StudyRunner(
      study: loaded, dataFolder: "/", jobs: 2, progress: SilentProgress())
    let observations = try await runner.observations()
    let end = UTCTime(loaded.manifest.period.end.advanced(by: 1))
    let result = try await runner.run(
      on: observations.with(
        stations: observations.stations.map { station in
          var tec = station.tec
          let count = (end - tec.series.start) / tec.series.step
          tec.series.values = Array(tec.series.values.prefix(count))
          tec.origins = Array(tec.origins.prefix(count))
          return .init(group: station.group, tec: tec)
        }))
    let files = try StudyPublisher(result, manifest: "").files()
    return try #require(files.first { $0.path == "results.json" }?.bytes)
  }

  private func compare(_ study: String, _ bytes: [UInt8]) throws -> (status: Int32, said: String) {
    let folder = try TemporaryFolder()
    let new = folder.path + "/results.json"
    try Data(bytes).write(to: URL(fileURLWithPath: new))
    let (said, status) = try #require(Tool("python3")).run([
      Self.tests.appendingPathComponent("Scripts/results-mapping.py").path,
      fixture(study, "results.json").path, new,
    ])
    return (status, said)
  }

  @Test(arguments: ["small-stations", "small-place"])
  func everyNumberIsEqualOrExplained(study: String) async throws {
    let (status, said) = try compare(study, try await results(study))
    #expect(status == 0, "\(said)")
    #expect(said.contains("\n0 leaves are neither equal nor explained\n"))
    let isGone = said.contains("detection/*/iqr_tecu: the study has no DTEC detector")
    #expect(isGone == (study == "small-place"), "\(said)")
  }

  /// A number that changed, one that is gone and one that is new are each seen.
  @Test func whatIsNotExplainedIsSeen() async throws {
    let bytes = try await results("small-place")
    let text = String(decoding: bytes, as: UTF8.self)
    let changes = [
      ("\"rmse_tecu\" :", "\"rmse_tecu\" : 7, \"was\" :", "rmse_tecu: "),
      ("\"training_samples\" :", "\"learned_samples\" :", "period/training_samples: "),
      ("\"bias_tecu\" :", "\"bias\" : 3, \"bias_tecu\" :", "bias: new without a reason"),
    ]
    for (old, new, name) in changes {
      let range = try #require(text.range(of: old))
      let changed = text.replacingCharacters(in: range, with: new)
      let (status, said) = try compare("small-place", Array(changed.utf8))
      #expect(status == 1 && said.contains(name), "\(said)")
    }
  }
}
