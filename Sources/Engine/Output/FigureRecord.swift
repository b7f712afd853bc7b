import Determinism

/// A figure in `provenance.json`: what it draws and the data it shows.
public struct FigureRecord: Encodable, Sendable, Equatable {
  /// Where its numbers come from; nil where no step is known for it.
  let origin: NumberOrigin?
  /// SHA-256 of the drawing operations' text.
  let operations: String
  /// The path of the data behind the figure; nil for a figure without.
  let data: String?
  /// SHA-256 of that file.
  let dataSHA256: String?

  /// A figure's record.
  ///
  /// - Parameters:
  ///   - origin: where its numbers come from.
  ///   - operations: the digest of the drawing operations' text.
  ///   - data: the path and the digest of the data behind the figure; nil for none.
  public init(
    origin: NumberOrigin?, operations: SHA256Digest,
    data: (path: String, digest: SHA256Digest)?
  ) {
    self.origin = origin
    self.operations = operations.description
    self.data = data?.path
    dataSHA256 = data?.digest.description
  }

  enum CodingKeys: String, CodingKey {
    case origin, operations, data
    case dataSHA256 = "data_sha256"
  }
}
