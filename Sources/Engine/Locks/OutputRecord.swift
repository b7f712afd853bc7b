import Determinism
import Foundation

/// What a run left, as far as it can be compared: in memory after a run, or read from a folder.
package struct OutputRecord: Sendable {
  /// What messages call it, such as a folder.
  package let place: String
  /// `results.json`.
  package let results: JSONTree
  /// `provenance.json`.
  package let provenance: JSONTree
  /// The versions of the libraries that drew it, by their names; empty where they are not known.
  package let libraries: [String: String]
  /// SHA-256 of each file by its path, without `environment.json`, which holds the clock.
  package let files: [String: String]

  /// A run's files in memory.
  ///
  /// - Throws: `LockError` for a set of files that lacks what is compared.
  package init(_ files: [OutputFile], place: String) throws(LockError) {
    let contents = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    try self.init(contents, place: place)
  }

  /// What a run left in a folder.
  ///
  /// Only files that a run can own are looked at: `study.yaml`, `report.pdf`, `report.html`, the
  /// JSON files, and what stands in `figures`, `tables` and `data`.
  ///
  /// - Throws: `LockError` for a folder without readable results, or a file that cannot be read.
  package init(folder: String) throws(LockError) {
    var contents: [String: [UInt8]] = [:]
    for path in OutputFiles.paths(in: folder) {
      guard let data = FileManager.default.contents(atPath: folder + "/" + path) else {
        throw .unreadable(file: folder + "/" + path)
      }
      contents[path] = Array(data)
    }
    try self.init(contents, place: folder)
  }

  private init(_ contents: [String: [UInt8]], place: String) throws(LockError) {
    self.place = place
    results = try Self.tree("results.json", contents, place)
    provenance = try Self.tree("provenance.json", contents, place)
    let environment = try contents[RunEnvironment.fileName].map { bytes throws(LockError) in
      try Self.tree(bytes, RunEnvironment.fileName, place)
    }
    libraries = environment?["libraries"].map(Self.texts) ?? [:]
    files = contents.filter { $0.key != RunEnvironment.fileName }
      .mapValues { SHA256Digest(of: $0).description }
  }

  /// The study's id.
  package var study: String { results["study"]?.text ?? "" }
  /// The digests that name the run, by their names.
  package var digests: JSONTree { results["digests"] ?? .object([]) }
  /// SHA-256 of each figure's drawing operations, by the figure's name.
  package var drawings: [String: String] {
    Dictionary(
      (provenance["figures"]?.members ?? []).compactMap { figure in
        figure.value["operations"]?.text.map { (figure.key, $0) }
      }, uniquingKeysWith: { $1 })
  }
  /// SHA-256 of the font files, by their names.
  package var fonts: [String: String] { provenance["fonts"].map(Self.texts) ?? [:] }
  /// Fonts and libraries: where they are equal, file bytes are.
  package var versions: [String: String] { libraries.merging(fonts) { first, _ in first } }

  private static func tree(
    _ name: String, _ contents: [String: [UInt8]], _ place: String
  ) throws(LockError) -> JSONTree {
    guard let bytes = contents[name] else { throw .missingFile(name, in: place) }
    return try tree(bytes, name, place)
  }

  private static func tree(
    _ bytes: [UInt8], _ name: String, _ place: String
  ) throws(LockError) -> JSONTree {
    do { return try JSONReader.read(bytes) } catch {
      throw .noJSON(file: "\(place)/\(name)", error)
    }
  }

  private static func texts(_ tree: JSONTree) -> [String: String] {
    Dictionary(
      (tree.members ?? []).compactMap { member in member.value.text.map { (member.key, $0) } },
      uniquingKeysWith: { $1 })
  }
}
