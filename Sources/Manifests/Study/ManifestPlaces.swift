import Schema

/// Where the values of a manifest stand in its text.
package struct ManifestPlaces {
  private let text: ManifestText
  private let root: ManifestNode?

  /// The places of a manifest that has been read without an error.
  package init(_ manifest: ReadManifest) {
    text = ManifestText(manifest.text)
    root = YAMLTree(text, reader: ManifestReader(text)).root()
  }

  /// The place of a key's value by its path, such as `inputs.tec` or `claims.2`, items counted from 0;
  /// that of the deepest part which is there.
  package func place(of path: String) -> (position: SourcePosition, line: String) {
    var node = root
    for part in path.split(separator: ".") {
      switch node?.content {
      case .table(let entries):
        guard let entry = entries.first(where: { $0.key == part }) else { return found(node) }
        if case .scalar = entry.value.content { return found(entry.value) }
        // A table or list stands below its key.
        if part == path.split(separator: ".").last { return at(entry.keyPosition) }
        node = entry.value
      case .list(let items):
        guard let index = Int(part), items.indices.contains(index) else { return found(node) }
        node = items[index]
      case .scalar, nil: return found(node)
      }
    }
    return found(node)
  }

  private func found(_ node: ManifestNode?) -> (position: SourcePosition, line: String) {
    at(node?.position ?? .start)
  }

  private func at(_ position: SourcePosition) -> (position: SourcePosition, line: String) {
    (position, text.line(position.line))
  }
}
