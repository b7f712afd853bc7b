/// A catalogue from which other earthquakes near the study's are listed.
public struct CatalogueInput: Sendable, Equatable, Codable {
  /// The file in ComCat's CSV format, below the data folder.
  public var file: String
  /// The least magnitude listed.
  public var minimumMagnitude: Double
  /// Kilometres from the epicentre.
  public var radius: Double
  /// Days before and after the earthquake.
  public var days: Int
  /// Who made the data and on what terms; where it is published.
  public var citation: String
  /// Whether the file may be absent.
  public var isOptional: Bool
  /// Whether the terms let the file be passed on.
  public var mayBePassedOn: Bool

  /// From its parts.
  package init(
    file: String, minimumMagnitude: Double, radius: Double, days: Int, citation: String,
    isOptional: Bool = false, mayBePassedOn: Bool = false
  ) {
    self.file = file
    self.minimumMagnitude = minimumMagnitude
    self.radius = radius
    self.days = days
    self.citation = citation
    self.isOptional = isOptional
    self.mayBePassedOn = mayBePassedOn
  }
}
