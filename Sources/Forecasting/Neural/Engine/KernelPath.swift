import CKernels

/// The path that the inner loops of the networks take in this process.
package enum KernelPath {
  /// The path in words: `AVX-512`, `AVX2 and FMA` or `portable`.
  package static var name: String { String(cString: seismotec_kernel_path()) }
}
