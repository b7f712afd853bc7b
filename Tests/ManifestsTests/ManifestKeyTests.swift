import Testing

@testable import Manifests
@testable import Studies

/// What happens when each key of each shipped manifest is taken away or misspelt.
@Suite struct ManifestKeyTests {
  /// A line with a key, and the lines below it that belong to it.
  struct Place: CustomStringConvertible {
    let study: String
    let name: String
    let lines: Range<Int>
    var description: String { "\(study):\(lines.lowerBound + 1) \(name)" }
  }

  static let places: [Place] = ShippedStudies.names.flatMap { study -> [Place] in
    guard let text = try? ShippedStudies.text(study) else { return [] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var parents: [(indent: Int, name: String)] = []
    var seen: Set<String> = []
    return lines.indices.compactMap { index in
      let line = lines[index]
      let indent = line.prefix { $0 == " " || $0 == "-" }.count
      let key = line.dropFirst(indent).prefix { $0.isLetter || $0 == "_" || $0.isNumber }
      guard !key.isEmpty, line.dropFirst(indent + key.count).first == ":" else { return nil }
      var end = index + 1
      while end < lines.count, !lines[end].isEmpty {
        let next = lines[end]
        let depth = next.prefix { $0 == " " }.count
        guard depth > indent || depth == indent && next.dropFirst(depth).first == "-" else { break }
        end += 1
      }
      parents.removeAll { $0.indent >= indent }
      let path = (parents.map(\.name) + [String(key)]).joined(separator: ".")
      parents.append((indent, String(key)))
      // In the long studies each key is tried once in each of its tables.
      guard seen.insert(path).inserted || study.hasSuffix("2017") else { return nil }
      return Place(study: study, name: String(key), lines: index..<end)
    }
  }

  /// Keys whose absence is a documented choice in the shipped studies.
  static let optional = Set(
    ManifestReference.sections.flatMap(\.entries).filter { $0.absent != nil }.map(\.name))

  /// What is said where one of two keys is gone.
  static let alternatives = [
    "until": "lacks the key `fraction`", "stations": "lacks the key `latitude`",
    "windows": "`windows` have no", "name": "`detectors` have no",
    "gaps": "without `gaps: kalman`", "dst": "needs Dst", "gim": "lacks the key `pattern`",
  ]

  @Test func thereAreManyKeys() { #expect(Self.places.count > 120) }

  @Test func aMissingKeyIsNamedOrHasADocumentedDefault() throws {
    for place in Self.places {
      var lines = try ShippedStudies.text(place.study).components()
      let top = place.lines.lowerBound
      let dash = lines[top].firstRange(of: "- ")
      lines.removeSubrange(place.lines)
      // The first key of a list item carries the dash, which goes to the next key of that item.
      let goesOn = dash != nil && !lines[top].contains("- ") && lines[top].hasPrefix("    ")
      if let dash, goesOn { lines[top].replaceSubrange(dash, with: "- ") }
      let words = problems(lines.joined(separator: "\n"))
      if words.isEmpty {
        let isWholeItem = dash != nil && !goesOn
        #expect(Self.optional.contains(place.name) || isWholeItem, "\(place)")
      } else {
        // The only key of its table leaves no table behind.
        let isNamed = words.contains("lacks the key `\(place.name)`")
        let isAlone =
          words.contains("takes a table of keys, indented below it; here is nothing")
        // Where one of two keys is needed, the other is asked for.
        let isAsked = Self.alternatives[place.name].map { words.contains($0) } ?? false
        // A key that another key needs is named by that one's complaint.
        let isNeeded = words.contains("stands without `\(place.name)`")
        // Two figures may differ by their models or panels alone.
        let isTwice =
          words.contains("stands twice")
          && ["models", "panels", "windows", "detectors", "name"].contains(place.name)
        #expect(isNamed || isAlone || isAsked || isNeeded || isTwice, "\(place)\n\(words)")
      }
    }
  }

  @Test func aMisspeltKeyGetsItsSpelling() throws {
    for place in Self.places {
      for misspelt in Self.misspellings(of: place.name) {
        var lines = try ShippedStudies.text(place.study).components()
        let top = place.lines.lowerBound
        let range = try #require(lines[top].firstRange(of: place.name + ":"))
        lines[top].replaceSubrange(range, with: misspelt + ":")
        let words = problems(lines.joined(separator: "\n"))
        #expect(words.contains("has no key `\(misspelt)`"), "\(place)\n\(words)")
        // `ordesr` may be `order` or `orders`.
        let isNear = words.contains("did you mean `\(place.name)`?")
        #expect(isNear || place.name == "orders", "\(place)\n\(words)")
        let isAsked = Self.alternatives[place.name].map { words.contains($0) } ?? false
        #expect(!words.contains("lacks the key") || isAsked, "\(place)\n\(words)")
      }
    }
  }

  /// A letter doubled, the last two swapped, and the first in upper case.
  static func misspellings(of key: String) -> [String] {
    var swapped = Array(key)
    swapped.swapAt(key.count - 1, key.count - 2)
    let words = [
      key + String(key.suffix(1)), String(swapped), key.prefix(1).uppercased() + key.dropFirst(),
    ]
    return words.filter { $0 != key }
  }

  private func problems(_ text: String) -> String {
    do {
      _ = try StudyManifest.decode(text, file: "study.yaml")
      return ""
    } catch {
      return error.description
    }
  }
}

extension String {
  func components() -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
