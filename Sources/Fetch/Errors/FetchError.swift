/// Why an item could not be fetched at all, whatever archives hold.
package enum FetchError: Error, Sendable, Equatable {
  /// The path leads out of the data folder, is absolute, or names no file.
  case unsafePath(String)
  /// A file or folder of the data folder cannot be written; the number is the system's.
  case unwritable(String, code: Int32)
  /// Another run is fetching the same file.
  case inUse(String)
  /// No archive is known that holds the file.
  case noSource(String)
  /// The transfer library cannot be started.
  case noTransfers
  /// A lock of inputs cannot be read, or is none.
  case lockUnreadable(String, code: Int32)
  /// A lock of inputs contradicts its form at a place.
  case badLock(String, at: String, expected: String)
  /// A file of names and passwords cannot be read; the number is the system's.
  case netrcUnreadable(String, code: Int32)
}
