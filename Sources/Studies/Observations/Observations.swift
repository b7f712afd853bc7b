import Ionosphere

/// What was gathered for a study: TEC of its stations and all that stands beside it.
package struct Observations: Sendable, Codable {
  /// A station with its TEC.
  package struct Station: Sendable, Codable {
    /// The group that scores are pooled by.
    package let group: String?
    /// TEC of the warm-up and the period.
    package let tec: TECRecord

    /// From its parts.
    package init(group: String?, tec: TECRecord) {
      self.group = group
      self.tec = tec
    }
  }

  /// The stations that could be gathered, on one axis of time, in the manifest's order.
  package let stations: [Station]
  /// Those that could not.
  package let failedStations: [StationFailure]
  /// The indices of the period.
  package let weather: SpaceWeather
  /// Radiation and other earthquakes about the study's.
  package let surroundings: Surroundings
  /// Where all of it comes from.
  package let sources: [StudySource]
  /// What must be said of it.
  package let notes: [RunNote]
  /// How TEC followed from RINEX, of the stations whose TEC did.
  package let calibrations: [StationCalibration]

  /// From its parts.
  package init(
    stations: [Station], failedStations: [StationFailure] = [], weather: SpaceWeather,
    surroundings: Surroundings = Surroundings(), sources: [StudySource] = [],
    notes: [RunNote] = [], calibrations: [StationCalibration] = []
  ) {
    self.stations = stations
    self.failedStations = failedStations
    self.weather = weather
    self.surroundings = surroundings
    self.sources = sources
    self.notes = notes
    self.calibrations = calibrations
  }

  /// The same with other stations.
  package func with(stations: [Station]) -> Observations {
    Observations(
      stations: stations, failedStations: failedStations, weather: weather,
      surroundings: surroundings, sources: sources, notes: notes, calibrations: calibrations)
  }
}
