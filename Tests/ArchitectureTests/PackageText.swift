import Foundation

/// The targets of `Package.swift` and the targets each depends on, read from its text.
struct PackageText {
  /// By a target's name, the names that its `dependencies:` list.
  let dependencies: [String: Set<String>]

  init(file: String = #filePath) throws {
    let root = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appendingPathComponent("Package.swift"), encoding: .utf8)
    var dependencies: [String: Set<String>] = [:]
    for part in text.components(separatedBy: "arget(").dropFirst() {
      guard let name = Self.quoted(part).first else { continue }
      guard let list = part.range(of: "dependencies: [") else {
        dependencies[name] = []
        continue
      }
      let rest = part[list.upperBound...]
      var depth = 1
      let end = rest.firstIndex { character in
        depth += character == "[" ? 1 : character == "]" ? -1 : 0
        return depth == 0
      }
      dependencies[name] = Set(Self.quoted(String(rest[..<(end ?? rest.endIndex)])))
    }
    self.dependencies = dependencies
  }

  private static func quoted(_ text: String) -> [String] {
    text.components(separatedBy: "\"").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}
