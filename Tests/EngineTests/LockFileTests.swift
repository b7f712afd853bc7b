import Determinism
import Testing

@testable import Engine

/// A lock's file: read back as it was written, and refused by place when it is damaged.
struct LockFileTests {
  private func bytes() async throws -> [UInt8] {
    try SmallRun.lock(try await SmallRun.plain.value).bytes()
  }

  private func message(_ text: String) -> String {
    do {
      _ = try StudyLock(Array(text.utf8), file: "study.lock.json")
      return "read"
    } catch { return "\(error)" }
  }

  @Test func isReadBackWhole() async throws {
    let lock = try SmallRun.lock(try await SmallRun.plain.value)
    #expect(try StudyLock(try lock.bytes(), file: "x") == lock)
    #expect(
      LockComparison(expected: try StudyLock(try lock.bytes(), file: "x"), found: lock).isEqual)
  }

  @Test func holdsNoMeasurement() async throws {
    let lock = try SmallRun.lock(try await SmallRun.plain.value)
    let measured = ["Least", "Greatest", "Kp", "Dst", "observed_tecu", "archive", "conditions"]
    for name in lock.values.keys {
      #expect(!measured.contains { name.contains($0) }, "\(name)")
    }
    #expect(lock.samples.keys.contains { $0.contains("table-series/Least") })
  }

  @Test func aDamagedLockIsNamedByPlace() async throws {
    let text = String(decoding: try await bytes(), as: UTF8.self)
    func changed(_ old: String, _ new: String) -> String {
      #expect(text.contains(old))
      return message(text.replacing(old, with: new, maxReplacements: 1))
    }
    let damaged =
      "; the lock is damaged: take it from where it came, or move it away and make it anew with `seismotec lock`"
    #expect(
      changed("seismotec-lock", "seismotec-luck")
        == "study.lock.json: at `format`: expected \"seismotec-lock\"" + damaged)
    #expect(
      changed("\"version\": 1", "\"version\": 2")
        == "study.lock.json is a lock of version 2, and this program reads version 1; use the program that wrote it, or a newer one"
    )
    #expect(
      changed("\"version\": 1", "\"version\": 0.5")
        == "study.lock.json: at `version`: expected a whole number from 1" + damaged)
    #expect(
      changed("\"results\": \"", "\"results\": \"X")
        == "study.lock.json: at `digests/results`: expected 64 lower-case hexadecimal digits"
        + damaged)
    #expect(
      message(String(text.dropLast(40)))
        .hasPrefix("study.lock.json:\(text.dropLast(40).count { $0 == "\n" } + 1):"))
    #expect(message("").hasPrefix("study.lock.json:1:1: expected a value"))
    #expect(message("{}").contains("at `format`"))
  }

  @Test(arguments: [
    "values", "samples", "files", "digests", "columns", "words", "drawings", "versions",
  ])
  func noPartMayBeMissingOrEmpty(_ part: String) async throws {
    let tree = try JSONReader.read(try await bytes())
    #expect(message(tree.without(part).printedText).contains("at `\(part)"))
    guard ["values", "samples", "files", "digests"].contains(part) else { return }
    let emptied = JSONTree.object(
      (tree.members ?? []).map { $0.key == part ? .init(part, .object([])) : $0 })
    #expect(message(emptied.printedText).contains("at `\(part)"))
  }

  @Test func aLockOfAnotherStudyDiffers() async throws {
    let lock = try SmallRun.lock(try await SmallRun.plain.value)
    let other = try StudyLock(
      Array(
        String(decoding: try await bytes(), as: UTF8.self)
          .replacing("\"study\": \"study\"", with: "\"study\": \"other\"").utf8), file: "x")
    let comparison = LockComparison(expected: other, found: lock)
    #expect(comparison.differences.first?.name == "study")
  }

  @Test func bytesAreComparedOnlyWithTheSameLibraries() async throws {
    let text = String(decoding: try await bytes(), as: UTF8.self)
    let lock = try SmallRun.lock(try await SmallRun.plain.value)
    let cairo = try #require(lock.versions["cairo"])
    let other = try StudyLock(
      Array(text.replacing("\"cairo\": \"\(cairo)\"", with: "\"cairo\": \"0.9\"").utf8), file: "x")
    let comparison = LockComparison(expected: other, found: lock)
    #expect(comparison.isEqual)
    #expect(comparison.bytesNotCompared == "cairo is \(cairo) here and 0.9 there")
  }

  @Test func mutatedLocksNeverCrash() async throws {
    let bytes = try await bytes()
    var state: UInt64 = 20_161_208
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var refused = 0
    for _ in 0..<300 {
      var damaged = bytes
      for _ in 0...next(3) { damaged[next(damaged.count)] = UInt8(next(256)) }
      if next(4) == 0 { damaged.removeLast(next(damaged.count)) }
      do { _ = try StudyLock(damaged, file: "x") } catch { refused += 1 }
    }
    #expect(refused > 100)
  }
}
