import Engine
import Foundation
import Readers

/// The folder that the parts of a survey stand in.
package struct PartsFolder: Sendable {
  /// Its path as it was given.
  package let path: String

  /// A folder by its path.
  package init(_ path: String) { self.path = path }

  /// Leaves a part whole, in place of an earlier one of the same shard.
  ///
  /// - Throws: `RunError` where there is no room or no permission, `SurveyError` where the folder cannot
  ///   be made; an earlier part then stands as it was.
  package func write(_ part: SurveyPart) throws {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw SurveyError.folder(path, reason: error.localizedDescription)
    }
    let file = try ReplacedFile(
      path + "/" + PartHeader.name(of: part.header.shard), sparing: [])
    guard let packed = GzipPacking.packed(part.bytes) else {
      throw SurveyError.folder(path, reason: "zlib cannot be started")
    }
    try file.write(packed)
  }

  /// Names that may be those of parts, in the order of their bytes; files still being written are none.
  package func names() throws(SurveyError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { !$0.hasPrefix(".") && $0.contains("part-") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw .folder(path, reason: error.localizedDescription)
    }
  }
}
