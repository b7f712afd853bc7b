import Determinism
import Foundation

extension StudyLock {
  /// The bytes of the lock's file: JSON with its keys in order, one value a line.
  ///
  /// - Throws: `LockError.tooLarge`.
  package func bytes() throws(LockError) -> [UInt8] {
    let values = ValueColumns(self.values)
    let tree = JSONTree.object([
      .init("format", .string(Self.format)), .init("version", .integer(Self.version)),
      .init("study", .string(study)), .init("program", .string(program)),
      .init("digests", digests), .init("values", NestedValues.tree(values.others)),
      .init("columns", .object(Self.sorted(values.columns.mapValues { .array($0) }))),
      .init("samples", .strings(samples)), .init("words", .strings(words)),
      .init("drawings", .strings(drawings)), .init("versions", .strings(versions)),
      .init("files", .strings(files)),
    ])
    let bytes = Array(tree.printedText.utf8)
    guard bytes.count <= Self.limit else {
      throw .tooLarge(bytes: bytes.count, limit: Self.limit)
    }
    return bytes
  }

  /// Reads a lock's file; nil where there is none.
  ///
  /// - Throws: `LockError` for a file that is no lock, a damaged one, or one of a newer version.
  package static func read(_ path: String) throws(LockError) -> StudyLock? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .unreadable(file: path)
    }
    return try StudyLock(Array(data), file: path)
  }

  /// A lock from the bytes of its file.
  ///
  /// - Parameter file: what messages call it.
  package init(_ bytes: [UInt8], file: String) throws(LockError) {
    let tree: JSONTree
    do { tree = try JSONReader.read(bytes) } catch { throw .noJSON(file: file, error) }
    let reader = LockReader(file: file)
    guard tree["format"]?.text == Self.format else {
      throw reader.error("format", "\"\(Self.format)\"")
    }
    guard let version = tree["version"]?.double, let whole = Int(exactly: version), whole >= 1
    else {
      throw reader.error("version", "a whole number from 1")
    }
    guard whole <= Self.version else {
      throw .newerLock(file: file, version: whole, known: Self.version)
    }
    self.init(
      study: try reader.text(tree, "study"), program: try reader.text(tree, "program"),
      digests: try reader.names(tree), values: try reader.values(tree),
      samples: try reader.digests(tree, "samples", mayBeEmpty: false),
      words: try reader.digests(tree, "words"),
      drawings: try reader.digests(tree, "drawings"),
      versions: try reader.texts(tree, "versions"),
      files: try reader.digests(tree, "files", mayBeEmpty: false))
  }

  private static func sorted(_ values: [String: JSONTree]) -> [JSONTree.Member] {
    values.sorted { $0.key.bytesPrecede($1.key) }.map { .init($0.key, $0.value) }
  }
}

/// Reads the parts of a lock, strictly: a lock that lacks a part would pass whatever it is held to.
private struct LockReader {
  let file: String

  func error(_ place: String, _ expected: String) -> LockError {
    .noLockFile(file: file, at: "`\(place)`", expected: expected)
  }

  func text(_ tree: JSONTree, _ key: String) throws(LockError) -> String {
    guard let text = tree[key]?.text, !text.isEmpty else { throw error(key, "a text") }
    return text
  }

  func texts(_ tree: JSONTree, _ key: String) throws(LockError) -> [String: String] {
    guard let members = tree[key]?.members else { throw error(key, "a table of texts") }
    var texts: [String: String] = [:]
    for member in members {
      guard let text = member.value.text else {
        throw error("\(key)/\(member.key)", "a text")
      }
      texts[member.key] = text
    }
    return texts
  }

  func digests(
    _ tree: JSONTree, _ key: String, mayBeEmpty: Bool = true
  ) throws(LockError) -> [String: String] {
    let texts = try texts(tree, key)
    guard mayBeEmpty || !texts.isEmpty else { throw error(key, "at least one digest") }
    if let wrong = texts.filter({ !DigestText.isWhole($0.value) }).keys.min() {
      throw error("\(key)/\(wrong)", "64 lower-case hexadecimal digits")
    }
    return texts
  }

  func names(_ tree: JSONTree) throws(LockError) -> JSONTree {
    guard let digests = tree["digests"], let members = digests.members, !members.isEmpty else {
      throw error("digests", "the digests that name the run")
    }
    for key in RunDigestNames.all {
      guard let text = digests[key]?.text, DigestText.isWhole(text) else {
        throw error("digests/\(key)", "64 lower-case hexadecimal digits")
      }
    }
    guard digests[RunDigestNames.manifestVersion]?.double != nil else {
      throw error("digests/\(RunDigestNames.manifestVersion)", "a whole number")
    }
    return digests
  }

  func values(_ tree: JSONTree) throws(LockError) -> [String: JSONTree] {
    guard let nested = tree["values"], nested.members?.isEmpty == false else {
      throw error("values", "at least one number")
    }
    var values = try columns(tree)
    for (name, value) in NestedValues.flat(nested) {
      guard value.items == nil, value.members == nil else {
        throw error("values/\(name)", "a number, a word or a flag")
      }
      values[name] = value
    }
    return values
  }

  private func columns(_ tree: JSONTree) throws(LockError) -> [String: JSONTree] {
    guard let members = tree["columns"]?.members else {
      throw error("columns", "a table of lists")
    }
    var values: [String: JSONTree] = [:]
    for member in members {
      guard let cells = member.value.items,
        cells.allSatisfy({ $0.items == nil && $0.members == nil })
      else { throw error("columns/\(member.key)", "a list of numbers") }
      values.merge(ValueColumns.values(of: member.key, cells)) { first, _ in first }
    }
    return values
  }
}
