/// What a new lock changed, in words.
package struct LockChanges {
  private let changes: LockComparison?
  private let path: String

  /// The words on a change; nil for a lock where none stood before.
  package init(_ changes: LockComparison?, path: String) {
    self.changes = changes
    self.path = path
  }

  /// The lines: what became of the lock, then each value, list, drawing and part that changed.
  package var lines: [String] {
    guard let changes else { return ["\(path) is new"] }
    guard !changes.isEqual else { return ["\(path) is as it was"] }
    let lines = changes.differences.filter { $0.kind != .file }.map { change in
      switch change.kind {
      case .value:
        "  \(change.name): \(change.expected ?? "missing") -> \(change.found ?? "missing")"
      default:
        "  \(change.name): "
          + (change.expected == nil ? "new" : change.found == nil ? "gone" : "changed")
      }
    }
    let files = changes.of(.file).count
    return ["\(path) changed:"] + lines + (files > 0 ? ["  \(Counted.text(files, "file"))"] : [])
  }
}
