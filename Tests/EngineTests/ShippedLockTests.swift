import Determinism
import Foundation
import Testing

@testable import Engine

/// The locks in the repository, and what must agree with them.
struct ShippedLockTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  @Test(arguments: [
    "synthetic-signal-2017", "synthetic-half-2017", "synthetic-null-2017", "hutubi-2016-simulated",
    "far-control-2017",
    "amatrice-2016", "norcia-2016",
  ])
  func everyLockIsWholeAndOfItsStudy(_ study: String) throws {
    let path = "Output/\(study)/study.lock.json"
    let bytes = try Self.bytes(path)
    let lock = try StudyLock(bytes, file: path)
    #expect(lock.study == study)
    #expect(bytes.count <= StudyLock.limit)
    #expect(lock.values.count > 500)
    #expect(!lock.drawings.isEmpty)
  }

  @Test func theEmbeddedLockIsTheOneInTheOutputFolder() throws {
    let name = "synthetic-signal-2017/study.lock.json"
    #expect(try Self.bytes("Studies/" + name) == Self.bytes("Output/" + name))
  }

  @Test func thePictureOfTheREADMEIsTheOneLocked() throws {
    let lock = try StudyLock(
      Self.bytes("Output/synthetic-signal-2017/study.lock.json"), file: "the lock")
    #expect(
      SHA256Digest(of: try Self.bytes("README.svg")).description
        == lock.files["figures/fig-maps-mlp.svg"])
  }
}
