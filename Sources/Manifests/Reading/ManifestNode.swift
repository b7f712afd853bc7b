/// A value of a manifest with its place: the tree between YAML and the sections.
struct ManifestNode: Sendable {
  /// A key of a table with its value.
  struct Entry: Sendable {
    let key: String
    let keyPosition: SourcePosition
    let value: ManifestNode
  }

  /// What stands there.
  enum Content: Sendable {
    case scalar(String, plain: Bool)
    case list([ManifestNode])
    case table([Entry])
  }

  let content: Content
  let position: SourcePosition

  /// The plain or quoted text, or nil of a list or table.
  var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  /// What stands there, as messages put it.
  var found: String {
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
