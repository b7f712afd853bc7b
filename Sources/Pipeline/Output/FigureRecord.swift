import Determinism

/// A figure in `provenance.json`: what it draws and the data it shows.
public struct FigureRecord: Encodable, Sendable, Equatable {
  /// SHA-256 of the drawing operations' text.
  let operations: String
  /// The path of the data behind the figure; nil for a figure without.
  let data: String?
  /// SHA-256 of that file.
  let dataSHA256: String?

  /// A figure's record.
  ///
  /// - Parameters:
  ///   - operations: the digest of the drawing operations' text.
  ///   - data: the path and the digest of the data behind the figure; nil for none.
  public init(operations: SHA256Digest, data: (path: String, digest: SHA256Digest)?) {
    self.operations = operations.description
    self.data = data?.path
    dataSHA256 = data?.digest.description
  }

  enum CodingKeys: String, CodingKey {
    case operations, data
    case dataSHA256 = "data_sha256"
  }
}
