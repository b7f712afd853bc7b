extension StoreInventory {
  /// The folder, and what stands in it by kind, as lines of text.
  package var lines: [String] {
    let kinds = StoreKind.allCases.map { "  \($0.rawValue): \(total(of: $0))" }
    return [folder] + kinds + ["  limit: \(Store.standardLimit)"]
  }

  /// What was removed and what is left, as a line of text.
  package func line(removed: Total) -> String {
    "removed \(removed); left in \(folder): \(total())"
  }
}

extension StoreInventory.Total: CustomStringConvertible {
  /// Such as `48 entries, 12.3 MB`.
  package var description: String {
    "\(entries) \(entries == 1 ? "entry" : "entries"), \(StoreSize(bytes: bytes))"
  }
}
