@testable import Ionosphere
@testable import Readers

/// A file of a text, as if it had been read.
func file(_ text: String, _ name: String = "a.txt") throws -> InputFile {
  try InputFile(name: name, stored: Array(text.utf8))
}
