/// A tree is encoded as flat arrays over its nodes; the left child of a split is the node after it.
extension DecisionTree: Codable {
  private enum CodingKeys: String, CodingKey {
    case values, features, right, samples
  }

  /// Decodes the nodes.
  ///
  /// - Throws: `DecodingError` for arrays that are no tree.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let values = try container.decode(FlatArray<Double>.self, forKey: .values).values
    func numbers(_ key: CodingKeys) throws -> [Int32] {
      let numbers = try container.decode(FlatArray<Int32>.self, forKey: key).values
      guard numbers.count == values.count, !values.isEmpty else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: "a tree has one of each for every node")
      }
      return numbers
    }
    let (features, right) = (try numbers(.features), try numbers(.right))
    let samples = try numbers(.samples)
    nodes = try values.indices.map { index in
      let isLeaf = features[index] < 0
      // A child after its parent: no walk from the root can go on for ever.
      guard isLeaf || (index + 2..<values.count).contains(Int(right[index])) else {
        throw DecodingError.dataCorruptedError(
          forKey: .right, in: container, debugDescription: "node \(index) has no right child")
      }
      return Node(
        value: values[index], feature: features[index], left: isLeaf ? -1 : Int32(index + 1),
        right: right[index], samples: samples[index])
    }
  }

  /// Encodes the nodes.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(FlatArray(nodes.map(\.value)), forKey: .values)
    try container.encode(FlatArray(nodes.map(\.feature)), forKey: .features)
    try container.encode(FlatArray(nodes.map(\.right)), forKey: .right)
    try container.encode(FlatArray(nodes.map(\.samples)), forKey: .samples)
  }
}
