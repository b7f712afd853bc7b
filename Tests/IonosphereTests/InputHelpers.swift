@testable import Ionosphere

/// A file of a text, as if it had been read.
func file(_ text: String, _ name: String = "a.txt") throws -> InputFile {
  try InputFile(name: name, stored: Array(text.utf8))
}

/// The message of the error a reading ends with; nil when it ends well.
func message(_ reading: () throws -> Void) -> String? {
  do {
    try reading()
    return nil
  } catch {
    return "\(error)"
  }
}
