import Determinism
import Schema

/// The half of a manifest's tree that computes, or the half that is only said, in canonical form.
struct CanonicalManifest {
  let isSaid: Bool
  /// The keys that the decoder asked for, as they are declared.
  let entries: [AskedKey: KeyEntry]

  func tree(_ root: ManifestNode) -> JSONTree { table(root, section: "", isSaid: false) }

  private func table(_ node: ManifestNode, section: String, isSaid inherited: Bool) -> JSONTree {
    guard case .table(let entries) = node.content else { return plain(node) }
    let members = entries.compactMap { entry -> JSONTree.Member? in
      let key = self.entries[AskedKey(section: section, key: entry.key)]
      let isSaid = inherited || key?.isSaid == true
      let path = section.isEmpty ? entry.key : section + "." + entry.key
      let value: JSONTree
      switch entry.value.content {
      case .table: value = table(entry.value, section: path, isSaid: isSaid)
      case .list(let items):
        let isOfTables = items.contains { if case .table = $0.content { true } else { false } }
        if isOfTables {
          value = .array(items.map { table($0, section: path, isSaid: isSaid) })
          break
        }
        fallthrough
      case .scalar:
        guard isSaid == self.isSaid else { return nil }
        value = key?.canonical(entry.value) ?? plain(entry.value)
      }
      return value == .object([]) ? nil : JSONTree.Member(entry.key, value)
    }
    return .object(members)
  }

  /// What has no format of its own: its words as they are written.
  private func plain(_ node: ManifestNode) -> JSONTree {
    switch node.content {
    case .scalar(let text, _): .string(text)
    case .list(let items): .array(items.map(plain))
    case .table(let entries): .object(entries.map { .init($0.key, plain($0.value)) })
    }
  }
}
