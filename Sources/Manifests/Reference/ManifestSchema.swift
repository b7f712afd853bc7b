import Determinism
import Limits
import Schema

/// The manifest's language as a JSON Schema (draft 2020-12), for editors; made from the reference.
///
/// It knows keys, kinds, ranges and words. What holds between keys, such as a window within its
/// period, the decoder alone knows.
package struct ManifestSchema {
  private let sections: [String: ManifestReference.Section]

  /// The schema of a language.
  package init(_ sections: [ManifestReference.Section] = ManifestReference.sections) {
    self.sections = sections.reduce(into: [:]) { $0[$1.path] = $1 }
  }

  /// The schema as JSON.
  package var tree: JSONTree {
    var members = [
      JSONTree.Member("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      JSONTree.Member("title", .string("A study of SeismoTEC")),
    ]
    members += table("").members ?? []
    return .object(members)
  }

  /// A table of a section: its keys, those that must be there, and those that go with a kind.
  private func table(_ path: String) -> JSONTree {
    guard let section = sections[path] else { return .object([]) }
    let properties = section.entries.map { JSONTree.Member($0.name, value($0, below: path)) }
    var members = [
      JSONTree.Member("type", .string("object")),
      JSONTree.Member("description", .string(section.meaning)),
      JSONTree.Member("additionalProperties", .bool(false)),
      JSONTree.Member("properties", .object(properties)),
    ]
    let required = section.entries.filter { $0.isRequired && $0.owner == nil }
    if !required.isEmpty {
      members.append(.init("required", .array(required.map { .string($0.name) })))
    }
    let conditions = section.entries.compactMap(condition)
    if !conditions.isEmpty { members.append(.init("allOf", .array(conditions))) }
    return .object(members)
  }

  /// A key that only stands beside some words of another.
  private func condition(_ entry: KeyEntry) -> JSONTree? {
    guard let owner = entry.owner else { return nil }
    let words = JSONTree.object([.init("enum", .array(owner.words.map { .string($0) }))])
    let beside = JSONTree.object([
      .init("properties", .object([.init(owner.key, words)])),
      .init("required", .array([.string(owner.key)])),
    ])
    let present = JSONTree.object([.init("required", .array([.string(entry.name)]))])
    var members = [
      JSONTree.Member("if", beside),
      JSONTree.Member("else", .object([.init("not", present)])),
    ]
    if entry.isRequired { members.insert(.init("then", present), at: 1) }
    return .object(members)
  }

  private func value(_ entry: KeyEntry, below path: String) -> JSONTree {
    let inner = path.isEmpty ? entry.name : path + "." + entry.name
    var members = self.members(of: entry.shape, section: inner)
    members.append(.init("description", .string(entry.meaning)))
    if let standard = entry.standard { members.append(.init("default", standard)) }
    return .object(members)
  }

  private func members(of shape: ValueShape, section: String) -> [JSONTree.Member] {
    switch shape {
    case .integer(let range):
      return [.init("type", .string("integer"))]
        + (range.map {
          [
            .init("minimum", .integer($0.lowerBound)), .init("maximum", .integer($0.upperBound)),
          ]
        } ?? [])
    case .number(let limits):
      guard let limits else { return [.init("type", .string("number"))] }
      return [
        .init("type", .string("number")),
        .init(limits.isOpen ? "exclusiveMinimum" : "minimum", number(limits.lower)),
        .init("maximum", number(limits.upper)),
      ]
    case .text(let pattern, let limit):
      // YAML reads 2017 or `no` as other types; the language takes them as they are written.
      guard let pattern else {
        return [.init("type", .array([.string("string"), .string("number"), .string("boolean")]))]
      }
      return [.init("type", .string("string")), .init("pattern", .string(pattern))]
        + (limit.map { [.init("maxLength", .integer($0))] } ?? [])
    case .word(let words): return [.init("enum", .array(words.map { .string($0) }))]
    case .list(let item, let limit):
      return [
        .init("type", .string("array")), .init("minItems", .integer(1)),
        .init("maxItems", .integer(limit)),
        .init("items", .object(members(of: item, section: section))),
      ]
    case .table: return table(section).members ?? []
    case .tables:
      return [
        .init("type", .string("array")), .init("minItems", .integer(1)),
        .init("items", table(section)),
      ]
    }
  }

  private func number(_ value: Double) -> JSONTree {
    Int(exactly: value).map { .integer($0) } ?? .number("\(value)")
  }
}
