/// A file of the data folder that is other than the lock of inputs says.
package struct InputsDiscrepancy: Sendable, Equatable {
  /// What is other.
  package enum Kind: Sendable, Equatable {
    /// There is no such file.
    case absent
    /// It has another number of bytes.
    case size(locked: Int, found: Int)
    /// It has as many bytes, and others.
    case digest
    /// It cannot be read; the number is the system's.
    case unreadable(code: Int32)
  }

  /// The path below the data folder.
  package let path: String
  /// What is other.
  package let kind: Kind

  init(path: String, kind: Kind) {
    self.path = path
    self.kind = kind
  }
}
