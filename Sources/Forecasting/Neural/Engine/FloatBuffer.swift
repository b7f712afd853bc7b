import CKernels

/// Float32 memory aligned to cache lines, zero at the start, freed with its owner.
package final class FloatBuffer {
  private static let largePage = 2 << 20

  package let start: UnsafeMutablePointer<Float>
  package let count: Int

  /// Memory for a number of values.
  package init(count: Int) {
    let needed = max(count, 16) * 4
    let isLarge = needed >= Self.largePage / 4
    let pages = (needed + Self.largePage - 1) / Self.largePage
    let size = isLarge ? pages * Self.largePage : needed
    let bytes = UnsafeMutableRawPointer.allocate(
      byteCount: size, alignment: isLarge ? Self.largePage : 64)
    if isLarge { st_prefer_large_pages(bytes, size) }
    start = bytes.bindMemory(to: Float.self, capacity: max(count, 16))
    start.initialize(repeating: 0, count: max(count, 16))
    self.count = count
  }

  deinit { start.deallocate() }

  /// Whether no value is NaN or infinite.
  var isFinite: Bool { UnsafeBufferPointer(start: start, count: count).allSatisfy(\.isFinite) }

  /// The values as an array.
  package var values: [Float] { Array(UnsafeBufferPointer(start: start, count: count)) }

  /// Copies values in from the start; the rest keeps its values.
  package func assign(_ values: [Float]) {
    precondition(values.count <= count)
    for (index, value) in values.enumerated() { start[index] = value }
  }
}
