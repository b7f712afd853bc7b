import Determinism
import Evidence
import Foundation
import Store
import Synchronization
import TestSupport
import Testing

@testable import Engine
@testable import Figures
@testable import Manifests
@testable import Reports
@testable import Studies

/// Evidence and figures from the store come to the same bytes as those made anew, and only what a report
/// says may change without either being made again.
@Suite struct KeptEvidenceTests {
  /// Counts the forecasts that a run asked for.
  private final class Listener: ProgressReporter {
    private let heard = Mutex<[String]>([])

    var finished: Int { heard.withLock { $0.count } }

    func step(_ step: RunStep) {}
    func model(_ name: String, share: Double, detail: String) {}
    func finished(_ name: String, failure: String?) {
      heard.withLock { $0.append(name) }
    }
  }

  private let folder: TemporaryFolder
  private let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = Store(folder: folder.path + "/cache") { Issue.record("\($0)") }
  }

  /// A study that asks for members and for anomalies of known sizes.
  private static let manifest =
    SmallRun.manifest + """
      evidence:
        members: 2
        power_percent:
          - 50

      """

  private func run(
    _ text: String, store: Store?
  ) async throws -> (findings: StudyFindings, finished: Int) {
    let listener = Listener()
    let findings = try await StudyRunner(
      study: try study(text), dataFolder: "/", jobs: 2, progress: listener, store: store
    ).findings()
    return (findings, listener.finished)
  }

  private func study(_ text: String) throws -> LoadedStudy {
    try LoadedStudy(LocatedStudy(name: "small", file: "study.yaml", bytes: Array(text.utf8)))
  }

  private func records(_ findings: StudyFindings) throws -> String {
    let results = try ResultsJSON(findings.result, placebo: findings.placebo)
    return String(decoding: try results.file().bytes, as: UTF8.self)
  }

  @Test func evidenceIsTheSameFromTheStoreAndItsVariationsAreNotRun() async throws {
    let plain = try await run(Self.manifest, store: nil)
    let cold = try await run(Self.manifest, store: store)
    let warm = try await run(Self.manifest, store: store)
    #expect(cold.finished == plain.finished)
    #expect(warm.finished < cold.finished)
    #expect(warm.findings.placebo == plain.findings.placebo)
    #expect(warm.findings.result.members == plain.findings.result.members)
    #expect(warm.findings.result.power == plain.findings.result.power)
    let records = try [plain, cold, warm].map { try self.records($0.findings) }
    #expect(records[1] == records[0])
    #expect(records[2] == records[0])
  }

  @Test func onlyWordsOfAReportLeaveTheEvidence() async throws {
    _ = try await run(Self.manifest, store: store)
    let whole = try await run(Self.manifest, store: nil).finished
    let kept = try await run(Self.manifest, store: store).finished
    for (old, new, isKept) in [
      ("title: ", "title: Another ", true), ("kp_below: 2.5", "kp_below: 3.5", false),
      ("index_hour: ending", "index_hour: containing", false), ("members: 2", "members: 3", false),
    ] {
      let text = Self.manifest.replacing(old, with: new)
      try #require(text != Self.manifest)
      let finished = try await run(text, store: store).finished
      #expect(isKept ? finished == kept : finished >= whole, "\(new)")
    }
  }

  @Test func damagedEvidenceIsMadeAgain() async throws {
    let plain = try await run(Self.manifest, store: store)
    let place = folder.path + "/cache/evidence/"
    for name in try FileManager.default.contentsOfDirectory(atPath: place) {
      var bytes = try #require(FileManager.default.contents(atPath: place + name))
      bytes[bytes.count / 2] ^= 1
      try bytes.write(to: URL(fileURLWithPath: place + name))
    }
    let told = Mutex(0)
    let damaged = Store(folder: folder.path + "/cache") { _ in told.withLock { $0 += 1 } }
    let again = try await run(Self.manifest, store: damaged)
    #expect(told.withLock { $0 } == 1)
    #expect(try records(again.findings) == records(plain.findings))
  }

  @Test func filesAreTheSameFromTheStore() async throws {
    let findings = try await run(Self.manifest, store: nil).findings
    func files(_ store: Store?, jobs: Int) throws -> [OutputFile] {
      try StudyPublisher(findings, manifest: "", jobs: jobs, store: store).files()
    }
    let plain = try files(nil, jobs: 1)
    let cold = try files(store, jobs: 2)
    let warm = try files(store, jobs: 3)
    #expect(cold == plain)
    #expect(warm == plain)
    let kept = try FileManager.default.contentsOfDirectory(
      atPath: folder.path + "/cache/figures")
    #expect(kept.count == plain.count { $0.path.hasSuffix(".svg") })
  }

  /// Whatever a report is called, its numbers have the same name.
  @Test func aTitleIsNoResult() async throws {
    let one = try await run(Self.manifest, store: store).findings
    let other = try await run(
      Self.manifest.replacing("title: ", with: "title: Another "), store: store
    ).findings
    let digests = try [one, other].map { try ResultsJSON($0.result, placebo: $0.placebo).digests }
    #expect(digests[0].results == digests[1].results)
    #expect(digests[0].manifestSays != digests[1].manifestSays)
  }
}
