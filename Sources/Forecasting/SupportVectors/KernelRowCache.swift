/// Rows of the kernel matrix, the least recently used given up first.
final class KernelRowCache {
  private let kernel: RadialKernel
  private let samples: FeatureMatrix
  private let slots: Int
  private let memory: UnsafeMutablePointer<Double>
  private var slotOfRow: [Int]
  private var rowOfSlot: [Int]
  private var newer: [Int]
  private var older: [Int]
  private var newest = -1
  private var oldest = -1
  private var filled = 0

  /// An empty cache of at most `bytes`, and of two rows at least.
  init(kernel: RadialKernel, samples: FeatureMatrix, bytes: Int) {
    self.kernel = kernel
    self.samples = samples
    let rowBytes = kernel.paddedCount * MemoryLayout<Double>.stride
    slots = max(2, min(samples.rows, bytes / rowBytes))
    memory = .allocate(capacity: slots * kernel.paddedCount)
    slotOfRow = Array(repeating: -1, count: samples.rows)
    rowOfSlot = Array(repeating: -1, count: slots)
    newer = rowOfSlot
    older = rowOfSlot
  }

  deinit { memory.deallocate() }

  /// A row; it stays valid until two other rows have been asked for.
  func row(_ index: Int) -> UnsafePointer<Double> {
    var slot = slotOfRow[index]
    if slot >= 0 {
      unlink(slot)
    } else {
      if filled < slots {
        slot = filled
        filled += 1
      } else {
        slot = oldest
        unlink(slot)
        slotOfRow[rowOfSlot[slot]] = -1
      }
      kernel.fill(memory + slot * kernel.paddedCount, point: samples.row(index))
      slotOfRow[index] = slot
      rowOfSlot[slot] = index
    }
    link(slot)
    return UnsafePointer(memory + slot * kernel.paddedCount)
  }

  private func link(_ slot: Int) {
    older[slot] = newest
    newer[slot] = -1
    if newest >= 0 { newer[newest] = slot }
    newest = slot
    if oldest < 0 { oldest = slot }
  }

  private func unlink(_ slot: Int) {
    if newer[slot] >= 0 { older[newer[slot]] = older[slot] } else { newest = older[slot] }
    if older[slot] >= 0 { newer[older[slot]] = newer[slot] } else { oldest = newer[slot] }
  }
}
