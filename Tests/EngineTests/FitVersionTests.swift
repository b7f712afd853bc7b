import Determinism
import SelfTest
import Testing

@testable import Engine

@Suite struct FitVersionTests {
  /// The pinned numbers of models stand for what this version of the stage gives.
  ///
  /// When this fails, bits of models have moved and what stores hold is of no use any more: raise
  /// `StageVersion.fit` and write down the new digest.
  @Test func pinnedNumbersMoveOnlyWithTheVersion() {
    let pinned = SelfTestCheck.all(on: [.portable])
      .filter { [.networks, .models].contains($0.kind) }
      .map { "\($0.name) \($0.expected)" }.joined(separator: "\n")
    #expect(StageVersion.fit == 1)
    #expect(SHA256Digest(of: Array(pinned.utf8)).description.prefix(16) == "3974c019bd54f3b3")
  }
}
