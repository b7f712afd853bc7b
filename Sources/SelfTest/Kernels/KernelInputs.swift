import Forecasting

/// Made-up inputs of a kernel's check: SplitMix64 (Steele, Lea, Flood 2014) from a fixed start.
///
/// Tests/Scripts/kernel-digests.c makes the same ones, so that other processors, which an emulator
/// stands in for, are held to the digests stored here.
struct KernelInputs {
  private var state: UInt64 = 1

  private mutating func bits() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// Uniform numbers, -limit ≤ x < limit.
  mutating func floats(_ count: Int, limit: Float = 2) -> FloatBuffer {
    let buffer = FloatBuffer(count: count)
    for index in 0..<count {
      buffer.start[index] = (Float(bits() >> 40) * 0x1p-23 - 1) * limit
    }
    return buffer
  }

  /// Uniform numbers, -limit ≤ x < limit.
  mutating func doubles(_ count: Int, limit: Double = 2) -> [Double] {
    (0..<count).map { _ in (Double(bits() >> 11) * 0x1p-52 - 1) * limit }
  }
}

/// What kernels read: the same memory without the right to write.
extension FloatBuffer {
  var read: UnsafePointer<Float> { UnsafePointer(start) }
}

/// The sizes that the checks of kernels share: no multiples of a block.
enum KernelSize {
  /// Rows of a tile.
  static let units = 37
  /// Windows side by side.
  static let columns = 32
  /// Rows that are packed together.
  static let panel = 16
  /// Values of a tile.
  static let tile = units * columns
  /// Values of a packed tile.
  static let packed = 48 * columns
}
