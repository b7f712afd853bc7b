import Determinism

/// One input of a study.
public struct StudySource: Sendable, Equatable, Codable {
  /// What it gives, such as `TEC` or `Dst`.
  public let role: String
  /// The path below the data folder as the manifest names it, or `synthetic ionosphere`.
  public let name: String
  /// The path of the file that was read, which may end in `.gz` or `.Z`.
  public let file: String
  /// SHA-256 of the file; nil for what was drawn.
  public let digest: SHA256Digest?
  /// Who made it and on what terms.
  public let citation: String

  /// A source from its parts.
  package init(
    role: String, name: String, file: String? = nil, digest: SHA256Digest?, citation: String
  ) {
    self.role = role
    self.name = name
    self.file = file ?? name
    self.digest = digest
    self.citation = citation
  }
}

extension StudySource {
  /// What inputs give, as sources, notes and messages call them.
  package enum Role {
    package static let tec = "TEC"
    package static let mapsBeside = "maps beside TEC"
    package static let indices = "Kp, ap, Ap, F10.7"
    package static let dst = "Dst"
    package static let radiation = "OLR"
    package static let catalogue = "earthquakes"
  }
}
