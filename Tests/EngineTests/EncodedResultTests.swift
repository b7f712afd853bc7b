import Foundation
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// Results are values that can be written down and read back.
@Suite struct EncodedResultTests {
  private static func readBack<Value: Codable>(_ value: Value) throws -> Value {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let data = try encoder.encode(value)
    let read = try decoder.decode(Value.self, from: data)
    #expect(try encoder.encode(read) == data)
    return read
  }

  @Test func aResultReadBackGivesTheSameNumbers() async throws {
    let study = try LoadedStudy(
      LocatedStudy(name: "small", file: "study.yaml", bytes: Array(SmallRun.manifest.utf8)))
    let observations = try await InputGatherer(
      manifest: study.manifest, dataFolder: "/", jobs: 1
    ).gather()
    let results = try await StudyEngine(
      study: study, observations: observations, jobs: 2, progress: SilentProgress()
    ).results(of: [.none])
    let result = try #require(results.first)
    let read = try Self.readBack(result)
    #expect(read.manifest == result.manifest && read.frame == result.frame)
    #expect(read.cells == result.cells)
  }
}
