import CKernels

/// One path's inner loops; every path gives the same bits.
struct Kernels: @unchecked Sendable {
  let table: UnsafePointer<st_kernels>

  /// The fastest path of this machine.
  static let native = Kernels(table: st_kernels_native())
  /// The path that runs on every machine.
  static let portable = Kernels(table: st_kernels_portable())
  /// The paths that this machine can run, the widest last.
  static let available: [(path: KernelPath, kernels: Kernels)] = KernelPath.available.compactMap {
    path in path.table.map { (path, Kernels(table: $0)) }
  }

  /// Columns of a tile: windows that stand side by side.
  static let columns = 32
  /// Rows that are packed together.
  static let panel = 16

  /// Values of a packed tile of some rows.
  static func packedCount(rows: Int) -> Int { (rows + panel - 1) / panel * panel * columns }
}
