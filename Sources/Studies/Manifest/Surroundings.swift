import Determinism

/// What else is known of an earthquake's days and place; a study goes on without it and says so.
public struct OLRInput: Sendable, Equatable {
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
}

/// A catalogue from which other earthquakes near the study's are listed.
public struct CatalogueInput: Sendable, Equatable {
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
}
