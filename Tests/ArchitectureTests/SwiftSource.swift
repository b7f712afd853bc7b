import Foundation

/// One Swift file as far as its place in the house matters: what it declares, names and imports.
struct SwiftSource {
  /// The path below the folder of all sources, such as `Figures/Charts/Histogram.swift`.
  let path: String
  /// The types that it declares at the top level, private ones left out.
  let declared: Set<String>
  /// Every word outside comments and texts.
  let named: Set<String>
  /// The modules it imports.
  let imports: Set<String>
  /// Its texts of one line; `\u{1}` stands for each value set in.
  let texts: Set<String>
  /// By each type that it declares at the top level, or extends there, the words of its declaration's
  /// first line after its name.
  private let conformances: [(type: String, words: [String])]
  /// How many lines it has.
  let lineCount: Int

  /// The folder it lies in.
  var folder: String { String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]) }
  /// The module it belongs to.
  var module: String { String(path.prefix { $0 != "/" }) }

  init(path: String, text: String) {
    self.path = path
    lineCount = text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    let (code, texts) = Self.codeAndTexts(text)
    self.texts = texts
    named = Set(
      code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    var declared: Set<String> = []
    var imports: Set<String> = []
    var conformances: [(type: String, words: [String])] = []
    for line in code.split(separator: "\n") where line.first != " " {
      let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
      if let place = words.firstIndex(of: "import"), place <= 1, place + 1 < words.count {
        imports.insert(words[place + 1])
      }
      if let place = words.firstIndex(where: Self.holders.contains), place + 1 < words.count {
        conformances.append((words[place + 1], Array(words.dropFirst(place + 2))))
      }
      guard !words.contains("extension"), !words.contains("private"),
        !words.contains("fileprivate"),
        let place = words.firstIndex(where: Self.kinds.contains), place + 1 < words.count
      else { continue }
      declared.insert(words[place + 1])
    }
    self.declared = declared
    self.imports = imports
    self.conformances = conformances
  }

  /// The types that it makes conform to a protocol.
  func conforming(to name: String) -> [String] {
    conformances.filter { $0.words.contains(name) }.map(\.type)
  }

  private static let holders: Set = ["struct", "enum", "class", "extension"]

  private static let kinds: Set = ["struct", "enum", "class", "protocol", "actor", "typealias"]

  /// The code without comments and texts, and the texts; what stands in a text's `\(…)` is code.
  static func codeAndTexts(_ text: String) -> (code: String, texts: Set<String>) {
    var code = ""
    var texts: Set<String> = []
    var rest = Substring(text)
    while let character = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { $0 != "\n" }
      } else if rest.hasPrefix("/*") {
        rest = rest.range(of: "*/").map { rest[$0.upperBound...] } ?? ""
      } else if character == "\"" {
        let mark = rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
        rest = rest.dropFirst(mark.count)
        code += " "
        takeText(&rest, until: mark, code: &code, texts: &texts)
      } else {
        code.append(character)
        rest = rest.dropFirst()
      }
    }
    return (code, texts)
  }

  private static func takeText(
    _ rest: inout Substring, until mark: String, code: inout String, texts: inout Set<String>
  ) {
    var text = ""
    while let character = rest.first, !rest.hasPrefix(mark) {
      rest = rest.dropFirst()
      guard character == "\\" else {
        text.append(character)
        continue
      }
      guard rest.first == "(" else {
        rest = rest.dropFirst()
        continue
      }
      text += "\u{1}"
      var depth = 0
      repeat {
        guard let character = rest.first else { return }
        rest = rest.dropFirst()
        if character == "\"" {
          takeText(&rest, until: "\"", code: &code, texts: &texts)
          continue
        }
        depth += character == "(" ? 1 : character == ")" ? -1 : 0
        code.append(character)
      } while depth > 0
      code += " "
    }
    rest = rest.dropFirst(mark.count)
    texts.insert(text)
  }

  /// Every file below the folder of all sources, in order of their paths.
  static func all(file: String = #filePath) throws -> [SwiftSource] {
    let tests = URL(fileURLWithPath: file).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources").path
    let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return try paths.filter { $0.hasSuffix(".swift") }.sorted().map {
      SwiftSource(path: $0, text: try String(contentsOfFile: root + "/" + $0, encoding: .utf8))
    }
  }
}
