/// A system call that failed, by the system's number.
package struct FileFault: Error, Equatable {
  /// The number, `errno`.
  package let code: Int32

  /// A fault of a number.
  package init(code: Int32) { self.code = code }
}
