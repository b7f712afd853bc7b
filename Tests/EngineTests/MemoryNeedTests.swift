import Testing

@testable import Engine

/// What models need at once is added up for those that learn side by side.
@Suite struct MemoryNeedTests {
  private static let mebibyte = 1_048_576.0

  @Test func theGreatestThatLearnAtOnceCount() throws {
    let needs: [(model: String, bytes: Double)] = [
      ("a", 10 * Self.mebibyte), ("b", 30 * Self.mebibyte), ("c", 20 * Self.mebibyte),
    ]
    #expect(MemoryNeed(needs, jobs: 1).mebibytes == 30)
    #expect(MemoryNeed(needs, jobs: 2).mebibytes == 50)
    #expect(MemoryNeed(needs, jobs: 9).mebibytes == 60)
    #expect(MemoryNeed([], jobs: 2).mebibytes == 0)
    try MemoryNeed(needs, jobs: 2).require(of: 50 * Self.mebibyte)
    try MemoryNeed([], jobs: 2).require(of: 0)
    #expect(throws: RunError.memory(model: "b", own: 30, all: 50, available: 49)) {
      try MemoryNeed(needs, jobs: 2).require(of: 49 * Self.mebibyte)
    }
  }

  @Test func theWordsNameModelAndFigures() {
    let words = RunError.memory(model: "b", own: 30, all: 50, available: 49).description
    for part in ["50 MiB", "b alone 30 MiB", "49 MiB", "--jobs"] { #expect(words.contains(part)) }
  }
}
