/// A machine is encoded as its support vectors, row after row, and their coefficients.
extension SupportVectorRegression: Codable {
  private enum CodingKeys: String, CodingKey {
    case features, support, coefficients, offset, gamma, objective, steps
  }

  /// Decodes a machine.
  ///
  /// - Throws: `DecodingError` where vectors and coefficients do not fit together.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let coefficients = try container.decode(FlatArray<Double>.self, forKey: .coefficients).values
    let support = try container.decode(FlatArray<Double>.self, forKey: .support).values
    let features = try container.decode(Int.self, forKey: .features)
    guard features > 0, support.count == coefficients.count * features else {
      throw DecodingError.dataCorruptedError(
        forKey: .support, in: container,
        debugDescription: "there is not one vector for every coefficient")
    }
    self.init(
      support: FeatureMatrix(rows: coefficients.count, columns: features, values: support),
      coefficients: coefficients, offset: try container.decode(Double.self, forKey: .offset),
      gamma: try container.decode(Double.self, forKey: .gamma),
      objective: try container.decode(Double.self, forKey: .objective),
      steps: try container.decode(Int.self, forKey: .steps))
  }

  /// Encodes the machine.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(support.columns, forKey: .features)
    try container.encode(FlatArray(support.values), forKey: .support)
    try container.encode(FlatArray(coefficients), forKey: .coefficients)
    try container.encode(offset, forKey: .offset)
    try container.encode(gamma, forKey: .gamma)
    try container.encode(objective, forKey: .objective)
    try container.encode(steps, forKey: .steps)
  }
}
