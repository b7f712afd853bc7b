import Determinism

/// An input file, read whole and unpacked.
///
/// `.gz` and `.Z` are known by their first two bytes, whatever the name says.
package struct InputFile: Sendable, Equatable {
  /// The most bytes a file may have, stored or unpacked: 256 MiB.
  package static let limit = 256 << 20

  /// The name by which messages and reports call the file; relative to the data folder if there
  /// is one.
  package let name: String
  /// The digest of the file as it is stored.
  package let digest: SHA256Digest
  /// The unpacked bytes.
  package let bytes: [UInt8]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - name: the path, relative to `folder` if one is given.
  ///   - folder: the data folder.
  ///   - limit: the most bytes, stored or unpacked.
  package init(
    reading name: String, in folder: String? = nil, limit: Int = InputFile.limit
  ) throws(InputError) {
    let path = InputFile.path(of: name, in: folder)
    let stored = try SystemFiles.bytes(at: path, named: name, limit: limit)
    try self.init(name: name, stored: stored, limit: limit)
  }

  /// A file from its stored bytes.
  package init(
    name: String, stored: [UInt8], limit: Int = InputFile.limit
  ) throws(InputError) {
    self.name = name
    digest = SHA256Digest(of: stored)
    if stored.starts(with: Gzip.magic) {
      bytes = try Gzip.unpacked(stored, named: name, limit: limit)
    } else if stored.starts(with: UnixCompress.magic) {
      bytes = try UnixCompress.unpacked(stored, named: name, limit: limit)
    } else {
      bytes = stored
    }
  }

  /// Whether a file or a folder of this name stands below the data folder.
  package static func isPresent(_ name: String, in folder: String?) -> Bool {
    let path = path(of: name, in: folder)
    return SystemFiles.isFile(path) || SystemFiles.isFolder(path)
  }

  /// A relative name joined to its folder.
  static func path(of name: String, in folder: String?) -> String {
    guard let folder, !folder.isEmpty else { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

/// A file that went into a result, for the report's list of inputs.
package struct InputSource: Sendable, Equatable {
  /// The name, relative to the data folder.
  package let name: String
  /// The digest of the file as it is stored.
  package let digest: SHA256Digest

  /// A source from its parts.
  init(name: String, digest: SHA256Digest) {
    self.name = name
    self.digest = digest
  }

  /// The source that a file is.
  package init(_ file: InputFile) {
    name = file.name
    digest = file.digest
  }
}
