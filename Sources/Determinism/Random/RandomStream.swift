/// A sequence of random numbers from one Philox key.
///
/// Uniform, normal and shuffle are our own, because those of a standard library may change.
public struct RandomStream: Sendable {
  private let key: SIMD2<UInt32>
  private var counter: UInt64 = 0
  private var block = SIMD4<UInt32>()
  private var used = 4

  /// The sequence of a key, from its start.
  public init(key: UInt64) {
    self.key = SIMD2(UInt32(truncatingIfNeeded: key), UInt32(truncatingIfNeeded: key >> 32))
  }

  /// The next 32 random bits.
  public mutating func nextWord() -> UInt32 {
    if used == 4 {
      block = Philox.block(
        counter: SIMD4(
          UInt32(truncatingIfNeeded: counter), UInt32(truncatingIfNeeded: counter >> 32), 0, 0),
        key: key)
      counter += 1
      used = 0
    }
    defer { used += 1 }
    return block[used]
  }

  /// A uniform number of 53 bits, 0 ≤ u < 1.
  public mutating func uniform() -> Double {
    let high = UInt64(nextWord())
    let low = UInt64(nextWord())
    return Double((high << 32 | low) >> 11) * 0x1p-53
  }

  /// A whole number, 0 ≤ i < bound, without bias (rejection; Lemire 2019).
  ///
  /// - Precondition: bound > 0.
  public mutating func integer(below bound: Int) -> Int {
    precondition(bound > 0 && bound <= Int(UInt32.max))
    let range = UInt64(bound)
    let threshold = (0x1_0000_0000 - range) % range
    while true {
      let product = UInt64(nextWord()) * range
      if product & 0xFFFF_FFFF >= threshold { return Int(product >> 32) }
    }
  }

  /// A standard normal number (Box and Muller 1958, the cosine branch only, so that each draw uses
  /// the same number of words).
  public mutating func normal() -> Double {
    let radius = (-2 * Elementary.log(1 - uniform())).squareRoot()
    return radius * Elementary.cos(2 * Double.pi * uniform())
  }

  /// Shuffles in place (Fisher and Yates, from the end).
  public mutating func shuffle<Element>(_ elements: inout [Element]) {
    guard elements.count > 1 else { return }
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, integer(below: last + 1))
    }
  }
}
