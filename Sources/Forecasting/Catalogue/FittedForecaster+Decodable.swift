extension FittedForecaster: Decodable {
  /// Decodes a model of the catalogue.
  ///
  /// - Throws: `DecodingError` for a name the catalogue does not hold, or parameters that are not
  ///   such a model's.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let name = try container.decode(String.self, forKey: .name)
    let frame = try container.decode(ForecastFrame.self, forKey: .frame)
    let summary = try container.decode(FitSummary.self, forKey: .summary)
    func model<Family: ForecasterFamily>(of family: Family.Type) throws -> any FittedModel {
      try container.decode(Family.Fitted.self, forKey: .model)
    }
    do {
      self.init(
        name: name, frame: frame, summary: summary,
        model: try model(of: ForecasterCatalogue.family(of: name)))
    } catch let error as ForecastError {
      throw DecodingError.dataCorruptedError(
        forKey: .name, in: container, debugDescription: error.description)
    }
  }
}
