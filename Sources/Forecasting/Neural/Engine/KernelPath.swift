import CKernels

/// A copy of the networks' inner loops, compiled for some processors; every copy gives the same
/// bits.
package enum KernelPath: String, CaseIterable, Sendable {
  /// For every processor.
  case portable
  /// For those with AVX2 and FMA.
  case avx2
  /// For those with AVX-512.
  case avx512

  /// The paths that this processor can run, the widest last.
  package static var available: [KernelPath] { allCases.filter { $0.table != nil } }

  /// The path that this process takes, in words: `AVX-512`, `AVX2 and FMA` or `portable`.
  package static var name: String { String(cString: seismotec_kernel_path()) }

  /// The copy's functions; nil where this processor cannot run them.
  package var table: UnsafePointer<st_kernels>? {
    switch self {
    case .portable: st_kernels_portable()
    case .avx2: st_kernels_avx2()
    case .avx512: st_kernels_avx512()
    }
  }
}
