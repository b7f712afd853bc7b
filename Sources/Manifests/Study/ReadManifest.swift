import Determinism
import Schema
import Studies

/// A manifest that has been read: its values, its text, and its digests.
public struct ReadManifest: Sendable, Equatable {
  /// The values.
  public let manifest: StudyManifest
  /// The text as it was read, without a byte-order mark.
  public let text: String
  /// What the values come to.
  public let digests: ManifestDigests
  /// The values that a number can depend on, in canonical form.
  package let computes: JSONTree
  /// The other values.
  package let says: JSONTree

  /// Reads a manifest.
  ///
  /// The text is YAML in block style, each scalar on its own line, without anchors, aliases and
  /// tags. YAML's own rules for what a plain word means are not used: each key states what it takes,
  /// so that `no` is a word and `010` a mistake. The order of keys is free; `seed:` begins a line.
  ///
  /// - Parameters:
  ///   - text: The text of `study.yaml`, at most 1 MiB.
  ///   - file: The file's name as messages print it.
  /// - Throws: Everything that is wrong with the text, in its order. A text that is no YAML, or a
  ///   table with a key twice, is refused at the first such place.
  public init(_ text: String, file: String) throws(ManifestError) {
    guard text.utf8.count <= ManifestText.byteLimit else {
      throw ManifestError(file: file, only: .tooLarge(limit: ManifestText.byteLimit))
    }
    let source = ManifestText(text)
    let reader = ManifestReader(source)
    let root = YAMLTree(source, reader: reader).root()
    let manifest = StudyManifest(root, reader: reader)
    if let error = reader.error(file: file) { throw error }
    guard let manifest, let root else { throw ManifestError(file: file, only: .empty) }
    self.manifest = manifest
    self.text = source.text
    computes = CanonicalManifest(isSaid: false, entries: reader.entries).tree(root)
    says = CanonicalManifest(isSaid: true, entries: reader.entries).tree(root)
    digests = ManifestDigests(computes: computes, says: says)
  }

  /// Reads a manifest from the bytes of its file.
  ///
  /// - Throws: As for a text; also for bytes that are no UTF-8.
  public init(_ bytes: [UInt8], file: String) throws(ManifestError) {
    guard bytes.count <= ManifestText.byteLimit else {
      throw ManifestError(file: file, only: .tooLarge(limit: ManifestText.byteLimit))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let valid = ManifestText(
        String(decoding: bytes.prefix(Self.validPrefix(of: bytes)), as: UTF8.self) + "?")
      let source = ManifestText(String(decoding: bytes, as: UTF8.self))
      let line = valid.lines.count
      let place = SourcePosition(line: line, column: valid.lines[line - 1].count)
      throw ManifestError(
        file: file,
        first: ManifestProblem(position: place, sourceLine: source.line(line), reason: .notUTF8),
        others: [])
    }
    try self.init(text, file: file)
  }

  /// The manifest as a run with a seed and a number of trainings leaves it: the same text with those,
  /// and with the id written out.
  ///
  /// - Parameters:
  ///   - seed: the seed in force; nil for the manifest's own.
  ///   - members: the trainings in force; nil for the manifest's own.
  ///   - file: the file's name as messages print it.
  /// - Throws: `ManifestError` where the changed text is no manifest any more, which a text that was
  ///   read does not become.
  public func asRun(
    seed: UInt64?, members: Int? = nil, file: String
  ) throws(ManifestError) -> ReadManifest {
    var text = ManifestAsRun(text).text(
      seed: seed ?? manifest.seed, id: manifest.id ?? ManifestAsRun.idWithout,
      hasID: manifest.id != nil)
    if let members, members != manifest.evidence.members {
      text = ManifestAsRun(text).text(members: members)
    }
    return try ReadManifest(text, file: file)
  }

  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      count += UTF8.width(scalar)
    }
    return count
  }
}
