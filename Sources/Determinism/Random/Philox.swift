/// The counter-based generator Philox 4×32-10.
///
/// Source: Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3" (SC 2011).
/// A block is a pure function of counter and key: no state, no order of creation.
package enum Philox {
  /// Four random words for one counter under one key.
  package static func block(counter: SIMD4<UInt32>, key: SIMD2<UInt32>) -> SIMD4<UInt32> {
    var block = counter
    var key = key
    for _ in 0..<10 {
      let first = UInt64(block[0]) * 0xD251_1F53
      let second = UInt64(block[2]) * 0xCD9E_8D57
      block = SIMD4(
        UInt32(truncatingIfNeeded: second >> 32) ^ block[1] ^ key[0],
        UInt32(truncatingIfNeeded: second),
        UInt32(truncatingIfNeeded: first >> 32) ^ block[3] ^ key[1],
        UInt32(truncatingIfNeeded: first))
      key = SIMD2(key[0] &+ 0x9E37_79B9, key[1] &+ 0xBB67_AE85)
    }
    return block
  }
}
