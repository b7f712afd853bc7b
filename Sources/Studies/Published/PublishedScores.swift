/// A printed table of models' scores, over all stations and by station.
public struct PublishedScores: Sendable, Equatable, Codable {
  /// A score.
  public enum Metric: String, Sendable, CaseIterable, Codable {
    /// The coefficient of determination, however the paper defines it.
    case r2
    /// Mean absolute error (TECU).
    case mae
    /// Root-mean-square error (TECU).
    case rmse
    /// Pearson's ρ.
    case correlation

    /// Whether more is better.
    public var isBetterHigh: Bool { self == .r2 || self == .correlation }
  }

  /// What the paper says that its R² is.
  public enum Formula: String, Sendable, CaseIterable, Codable {
    /// ρ².
    case squaredCorrelation = "squared-correlation"
    /// 1 − SSE/SST.
    case explained
  }

  /// One model's scores, each with a number for every column.
  public struct Row: Sendable, Equatable, Codable {
    /// The model's name.
    public var model: String
    /// The numbers by metric; a metric that is not printed is absent.
    public var values: [Metric: [PrintedNumber]]

    /// From its parts.
    package init(model: String, values: [Metric: [PrintedNumber]]) {
      self.model = model
      self.values = values
    }
  }

  /// Where in the paper it stands.
  public var place: String
  /// The first column is that of all stations together; the others are stations' codes.
  public var columns: [String]
  /// The group of the study's stations that stands for all of the paper's; nil for all.
  public var group: String?
  /// What the paper says that its R² is; nil where it does not say.
  public var formula: Formula?
  /// The rows in the paper's order.
  public var rows: [Row]

  /// A model's number in a column; nil where none is printed.
  public func value(_ metric: Metric, of model: String, in column: Int) -> PrintedNumber? {
    rows.first { $0.model == model }?.values[metric].flatMap {
      $0.indices.contains(column) ? $0[column] : nil
    }
  }

  /// From its parts.
  package init(
    place: String, columns: [String], group: String? = nil, formula: Formula? = nil, rows: [Row]
  ) {
    self.place = place
    self.columns = columns
    self.group = group
    self.formula = formula
    self.rows = rows
  }
}

/// A printed table of stations.
public struct PublishedStations: Sendable, Equatable, Codable {
  /// One station.
  public struct Row: Sendable, Equatable, Codable {
    /// The station's code.
    public var code: String
    /// Degrees north.
    public var latitude: PrintedNumber
    /// Degrees east.
    public var longitude: PrintedNumber
    /// Kilometres to the epicentre; nil where none is printed.
    public var distance: PrintedNumber?
    /// Geomagnetic latitude in degrees north.
    public var geomagneticLatitude: PrintedNumber?
    /// Geomagnetic longitude in degrees east, negative in the west.
    public var geomagneticLongitude: PrintedNumber?

    /// From its parts.
    package init(
      code: String, latitude: PrintedNumber, longitude: PrintedNumber,
      distance: PrintedNumber? = nil,
      geomagneticLatitude: PrintedNumber? = nil, geomagneticLongitude: PrintedNumber? = nil
    ) {
      self.code = code
      self.latitude = latitude
      self.longitude = longitude
      self.distance = distance
      self.geomagneticLatitude = geomagneticLatitude
      self.geomagneticLongitude = geomagneticLongitude
    }
  }

  /// Where in the paper it stands.
  public var place: String
  /// The letter printed after latitudes, such as `N`.
  public var latitudeLetter: String
  /// The letter printed after longitudes, such as `E`.
  public var longitudeLetter: String
  /// The stations in the paper's order.
  public var rows: [Row]

  /// From its parts.
  package init(place: String, latitudeLetter: String, longitudeLetter: String, rows: [Row]) {
    self.place = place
    self.latitudeLetter = latitudeLetter
    self.longitudeLetter = longitudeLetter
    self.rows = rows
  }
}
