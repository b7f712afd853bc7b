import Testing

@testable import Determinism

@Suite struct SeedPathTests {
  private let path = SeedPath(seed: 0, names: ["study", "model", "station"])

  @Test func keysAreThoseOfTheIndependentReference() {
    #expect(path.key == 0xC066_E097_794E_D297)
    #expect(SeedPath(seed: 1, names: path.names).key == 0xE90F_4188_44D9_A6A2)
  }

  @Test func everySeedIsItsOwnSeed() {
    let keys = [0, 1, 2, 256, UInt64.max].map { SeedPath(seed: $0, names: path.names).key }
    #expect(Set(keys).count == keys.count)
  }

  @Test func namesAreNotJoinedAmbiguously() {
    let paths = [
      ["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["", "abc"], ["a/b", "c"], [],
    ]
    let keys = paths.map { SeedPath(seed: 0, names: $0).key }
    #expect(Set(keys).count == keys.count)
  }

  @Test func appendingIsTheLongerPath() {
    let grown = SeedPath(seed: 0).appending("study").appending("model").appending("station")
    #expect(grown == path)
    #expect(grown.key == path.key)
  }
}
