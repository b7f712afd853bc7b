import Determinism

/// What else is known of an earthquake's days and place.
public struct OLRInput: Sendable, Equatable, Codable {
  /// The NetCDF file of daily outgoing longwave radiation, below the data folder.
  public var file: String
  /// The variable's name in the file.
  public var variable: String
  /// The years of the reference fields.
  public var years: ClosedRange<Int>
  /// Whether the year of the day examined is left out of its own reference.
  public var leavesOwnYearOut: Bool
  /// Years with a value that a cell needs, ≥ 2.
  public var minimumYears: Int
  /// Days before the earthquake's that are examined, ≥ 0.
  public var daysBefore: Int
  /// Days after it, ≥ 0.
  public var daysAfter: Int
  /// The region's southern and northern limit, degrees north.
  public var latitudes: ClosedRange<Double>
  /// The region's western and eastern limit, degrees east.
  public var longitudes: ClosedRange<Double>
  /// Where the file is published, printed when it is missing.
  public var publishedAt: String
  /// Who made the data and on what terms.
  public var citation: String
  /// Whether the file may be absent.
  public var isOptional: Bool
  /// Whether the terms let the file be passed on.
  public var mayBePassedOn: Bool

  /// From its parts.
  package init(
    file: String, variable: String, years: ClosedRange<Int>, leavesOwnYearOut: Bool,
    minimumYears: Int, daysBefore: Int, daysAfter: Int, latitudes: ClosedRange<Double>,
    longitudes: ClosedRange<Double>, publishedAt: String, citation: String,
    isOptional: Bool = false, mayBePassedOn: Bool = false
  ) {
    self.file = file
    self.variable = variable
    self.years = years
    self.leavesOwnYearOut = leavesOwnYearOut
    self.minimumYears = minimumYears
    self.daysBefore = daysBefore
    self.daysAfter = daysAfter
    self.latitudes = latitudes
    self.longitudes = longitudes
    self.publishedAt = publishedAt
    self.citation = citation
    self.isOptional = isOptional
    self.mayBePassedOn = mayBePassedOn
  }
}
