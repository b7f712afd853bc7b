import Determinism

/// What a cell of the results is called in paths: its model, horizon, station, detector and member, as
/// far as it has them, such as `mlp,1,XJSH,dtec`.
struct CellLabel {
  private static let names = ["model", "horizon", "station", "detector", "member"]

  /// The label.
  let text: String

  /// The label of a list's item; nil for one that is no cell.
  init?(_ item: JSONTree) {
    guard item["station"] != nil,
      ["model", "horizon", "detector"].contains(where: { item[$0] != nil })
    else { return nil }
    text = Self.names.compactMap { ItemLabels.text(item[$0]) }.joined(separator: ",")
  }

  /// A label in a path.
  init(_ text: Substring) { self.text = String(text) }

  /// Whether the cell holds scores: a model, a horizon and a station, and no detector.
  var isOfScores: Bool {
    let parts = text.split(separator: ",")
    guard parts.count > 2, Int(parts[0]) == nil, Int(parts[1]) != nil else { return false }
    return parts.dropFirst(3).allSatisfy { Int($0) != nil }
  }

  /// Whether the cell compares methods: a horizon, and no model.
  var isOfAgreement: Bool { text.split(separator: ",").first.flatMap { Int($0) } != nil }
}
