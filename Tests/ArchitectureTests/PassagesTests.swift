import Foundation
import Testing

/// Every passage of `Templates/words` is asked for, and every passage asked for by its whole name is
/// there.
@Suite struct PassagesTests {
  /// The names of all passages, each with the name of its file.
  private func passages(file: String = #filePath) throws -> [String] {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Templates/words")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap {
      name in
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      return text.split(separator: "\n").filter { $0.hasPrefix("=== ") }.map {
        String(name.prefix { $0 != "." }) + "." + String($0.dropFirst(4))
      }
    }
  }

  /// Whether a text of the program may be a name, where values set in stand for anything.
  private func matches(_ text: String, _ name: String) -> Bool {
    let parts = text.components(separatedBy: "\u{1}")
    guard parts.count > 1 else { return text == name }
    guard name.hasPrefix(parts[0]), name.hasSuffix(parts[parts.count - 1]) else { return false }
    var rest = Substring(name)
    for part in parts where !part.isEmpty {
      guard let place = rest.range(of: part) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }

  @Test func everyPassageIsAskedFor() throws {
    let sources = try SwiftSource.all()
    let texts = sources.reduce(into: Set<String>()) { $0.formUnion($1.texts) }
    let asked = sources.filter { $0.module == "Reports" }
      .reduce(into: Set<String>()) { $0.formUnion($1.texts) }
    // A text that is a value and a dot is an ending of passages; one that is nothing else says
    // nothing.
    let names = asked.filter { $0.contains(".") && $0.filter { $0 != "\u{1}" }.count > 4 }
    for name in try passages() {
      if names.contains(where: { matches($0, name) }) { continue }
      // A file whose passages are named by what is told of: the other part stands in the code.
      let file = name.prefix { $0 != "." } + "."
      let other = name.dropFirst(file.count)
      let plain = other.hasSuffix("-against") ? other.dropLast(8) : other
      let isNamed =
        texts.contains(String(other)) || texts.contains(String(plain))
        || texts.contains { $0.contains("\u{1}") && $0.count > 6 && matches($0, String(other)) }
      #expect(texts.contains(String(file)) && isNamed, "nothing asks for \(name)")
    }
  }

  @Test func everyPassageAskedForIsThere() throws {
    let names = Set(try passages())
    let files = Set(names.map { $0.prefix { $0 != "." } })
    let asked = try SwiftSource.all().filter { $0.path.hasPrefix("Reports/") }
      .reduce(into: Set<String>()) { $0.formUnion($1.texts) }
    // Keys of manifests are written alike.
    let keys: Set = [
      "inputs.auxiliaries", "inputs.catalogue", "inputs.indices", "inputs.olr", "inputs.tec",
      "preparation.gaps",
    ]
    for text in asked.subtracting(keys).sorted() {
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, files.contains(parts[0]), !parts[1].isEmpty,
        parts[1].allSatisfy({ $0.isLowercase || $0.isNumber || $0 == "-" }), parts[1] != "pdf",
        parts[1] != "html", parts[1] != "csv", parts[1] != "yaml"
      else { continue }
      #expect(names.contains(text), "there is no passage \(text)")
    }
  }
}
