/// A value of a manifest with its place: the tree between YAML and the sections.
package struct ManifestNode: Sendable {
  /// A key of a table with its value.
  package struct Entry: Sendable {
    /// The key as it is written.
    package let key: String
    /// Where the key stands.
    package let keyPosition: SourcePosition
    /// What stands below it.
    package let value: ManifestNode

    /// From its parts.
    package init(key: String, keyPosition: SourcePosition, value: ManifestNode) {
      self.key = key
      self.keyPosition = keyPosition
      self.value = value
    }
  }

  /// What stands there.
  package enum Content: Sendable {
    case scalar(String, plain: Bool)
    case list([ManifestNode])
    case table([Entry])
  }

  /// What stands there.
  package let content: Content
  /// Where it stands.
  package let position: SourcePosition

  /// From its parts.
  package init(content: Content, position: SourcePosition) {
    self.content = content
    self.position = position
  }

  /// The plain or quoted text, or nil of a list or table.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// What stands there, as messages put it.
  package var found: String {
    switch content {
    case .scalar("", _): "nothing"
    case .scalar(let text, let plain):
      plain ? "`\(ManifestNode.shortened(text))`" : "the text \"\(ManifestNode.shortened(text))\""
    case .list: "a list"
    case .table: "a table"
    }
  }

  private static func shortened(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.count > 40 ? line.prefix(39) + "…" : line
  }
}
