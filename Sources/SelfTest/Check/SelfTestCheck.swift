import Forecasting

/// A computation whose bits are stored in the program: on every machine it must give the same
/// digest.
package struct SelfTestCheck: Sendable {
  /// What is computed; the order is that of the report.
  package enum Kind: String, CaseIterable, Sendable {
    case random, elementary, calendar, statistics, kernels, networks, models
  }

  /// What is computed.
  package let kind: Kind
  /// Its name, one of its own within the kind.
  package let name: String
  /// The path that its inner loops take; nil where there is none to choose.
  package let path: KernelPath?
  /// The digest stored, 16 hexadecimal digits.
  package var expected: String
  /// The digest on this machine, or the error that stood in its way.
  package let compute: @Sendable () throws -> String

  /// A check of something that has no paths.
  init(
    _ kind: Kind, _ name: String, _ expected: String,
    compute: @escaping @Sendable () throws -> BitDigest
  ) {
    (self.kind, self.name, self.expected, path) = (kind, name, expected, nil)
    self.compute = { try compute().description }
  }

  /// A check on one path.
  init(
    _ kind: Kind, _ name: String, _ expected: String, on path: KernelPath,
    compute: @escaping @Sendable (KernelPath) throws -> BitDigest
  ) {
    (self.kind, self.name, self.expected, self.path) = (kind, name, expected, path)
    self.compute = { try compute(path).description }
  }
}
