import CKernels
import Forecasting

extension KernelPath {
  /// The digest of what some kernels of this path write.
  ///
  /// - Throws: `SelfTestError.path` where this processor cannot run them.
  func digest(
    _ run: (UnsafePointer<st_kernels>, inout BitDigest) -> Void
  ) throws(SelfTestError) -> BitDigest {
    guard let table else { throw .path(rawValue, available: KernelPath.available.map(\.rawValue)) }
    var digest = BitDigest()
    run(table, &digest)
    return digest
  }

  /// A path by its name.
  ///
  /// - Throws: `SelfTestError.path` for a name that is not one of `available`.
  package static func named(
    _ name: String, among available: [KernelPath] = KernelPath.available
  ) throws(SelfTestError) -> KernelPath {
    guard let path = available.first(where: { $0.rawValue == name }) else {
      throw .path(name, available: available.map(\.rawValue))
    }
    return path
  }
}
