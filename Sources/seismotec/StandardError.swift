import Foundation

/// Tells the user something beside the result.
enum StandardError {
  /// Writes a text.
  static func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
