/// Daily observation files of GNSS stations, the orbits and biases beside them, and the choices by
/// which vertical TEC follows from them.
public struct RINEXArchive: Sendable, Equatable, Codable {
  /// How the biases of satellites and receiver are told from TEC.
  public enum Method: String, Sendable, CaseIterable, Codable {
    case arcs
    case external
    case minimumDeviation = "minimum-deviation"
    case leastSquares = "least-squares"
  }

  /// How slant TEC follows from vertical TEC.
  public enum Mapping: String, Sendable, CaseIterable, Codable {
    case thinShell = "thin-shell"
    case modified
  }

  /// The path of a station's file of a day below the data folder, with `{year}`, `{yy}` and `{doy}`,
  /// and `{code}` for the station's code; `.gz` and `.Z` are tried after the plain name.
  public var observations: String
  /// The path of a day's navigation or SP3 file, without `{code}`.
  public var orbits: String
  /// Paths of a day's files of biases, without `{code}`; empty for the method `arcs`, which needs
  /// none.
  public var biases: [String]
  /// The path of a day's global maps (IONEX) that TEC is held beside in the report; nil for none.
  public var maps: String?
  /// How biases are told from TEC.
  public var method: Method
  /// How slant TEC follows from vertical TEC.
  public var mapping: Mapping
  /// The height of the shell of pierce points in km, 100 ... 1 500.
  public var shellHeight: Double
  /// The least elevation in degrees, 0 ... 60.
  public var mask: Double
  /// How many days are calibrated together, 1 ... 7, counted off from 1970-01-01, so that a day's
  /// TEC does not depend on where a study begins.
  public var daysTogether: Int
  /// Whether a station's file of a day may be absent, or hold too little for TEC.
  public var isOptional: Bool
  /// Where the files are published, printed when they are missing.
  public var publishedAt: String

  /// From its parts.
  package init(
    observations: String, orbits: String, biases: [String] = [], maps: String? = nil,
    method: Method = .arcs,
    mapping: Mapping = .thinShell, shellHeight: Double = 450, mask: Double = 15,
    daysTogether: Int = 1, isOptional: Bool = false, publishedAt: String
  ) {
    self.observations = observations
    self.orbits = orbits
    self.biases = biases
    self.maps = maps
    self.method = method
    self.mapping = mapping
    self.shellHeight = shellHeight
    self.mask = mask
    self.daysTogether = daysTogether
    self.isOptional = isOptional
    self.publishedAt = publishedAt
  }
}
