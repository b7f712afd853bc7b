import Determinism

/// How a station's TEC followed from RINEX: how sure every sample is, and what a reader judges it by.
package struct StationCalibration: Sendable, Equatable, Codable {
  /// What remained of the links within five degrees of elevation when the solutions were taken off.
  package struct Residual: Sendable, Equatable, Codable {
    /// The lower end of the elevations in degrees.
    package let elevation: Double
    /// How many links.
    package let count: Int
    /// Mean and standard deviation about zero, in TECU of vertical TEC.
    package let mean: Double
    package let deviation: Double

    /// From its parts.
    package init(elevation: Double, count: Int, mean: Double, deviation: Double) {
      self.elevation = elevation
      self.count = count
      self.mean = mean
      self.deviation = deviation
    }
  }

  /// Where the signals of one arc pierced the shell.
  package struct Track: Sendable, Equatable, Codable {
    /// The satellite, such as `G05`.
    package let satellite: String
    /// Degrees north and east, in order of time.
    package let latitudes: [Double]
    package let longitudes: [Double]

    /// From its parts.
    package init(satellite: String, latitudes: [Double], longitudes: [Double]) {
      self.satellite = satellite
      self.latitudes = latitudes
      self.longitudes = longitudes
    }
  }

  /// A day's vertical TEC at the pierce points less that of global maps.
  package struct MapDay: Sendable, Equatable, Codable {
    /// The day.
    package let date: CivilDate
    /// How many links were compared.
    package let links: Int
    /// Mean and standard deviation of the differences in TECU.
    package let bias: Double
    package let deviation: Double

    /// From its parts.
    package init(date: CivilDate, links: Int, bias: Double, deviation: Double) {
      self.date = date
      self.links = links
      self.bias = bias
      self.deviation = deviation
    }
  }

  /// The station's code, or its coordinates as words in a study of one place.
  package let station: String
  /// The standard deviation of each sample of the station's TEC in TECU; nil where it has none.
  package let deviations: [Double?]
  /// TEC of global maps over the station at the same samples; empty where none are held beside it.
  package let mapped: [Double?]
  /// By elevation.
  package let residuals: [Residual]
  /// The day whose tracks are kept; nil where no day has any.
  package let tracked: CivilDate?
  /// The tracks of that day.
  package let tracks: [Track]
  /// By day, those with maps alone.
  package let mapDays: [MapDay]

  /// From its parts.
  package init(
    station: String, deviations: [Double?], mapped: [Double?], residuals: [Residual],
    tracked: CivilDate?, tracks: [Track], mapDays: [MapDay]
  ) {
    self.station = station
    self.deviations = deviations
    self.mapped = mapped
    self.residuals = residuals
    self.tracked = tracked
    self.tracks = tracks
    self.mapDays = mapDays
  }
}
