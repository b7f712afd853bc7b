import Determinism
import Figures
import Foundation

extension FontFiles {
  /// SHA-256 of the font files, by their names.
  ///
  /// - Throws: `ReportError.font` for a file that cannot be read.
  func digests() throws(ReportError) -> [String: SHA256Digest] {
    var digests: [String: SHA256Digest] = [:]
    for path in [regular, bold] {
      guard let bytes = FileManager.default.contents(atPath: path) else { throw .font(path) }
      digests[(path as NSString).lastPathComponent] = SHA256Digest(of: Array(bytes))
    }
    return digests
  }
}
