import Ionosphere
import Studies

/// What gathering yields.
struct GatheredInputs: Sendable {
  /// A station with its TEC.
  struct Station: Sendable {
    /// The group that scores are pooled by.
    let group: String?
    /// TEC of the warm-up and the period.
    let tec: TECRecord
  }

  /// The stations that could be gathered, on one axis of time.
  let stations: [Station]
  /// Those that could not.
  let failedStations: [StationFailure]
  /// The indices of the period.
  let weather: SpaceWeather
  /// Where both come from.
  let sources: [StudySource]
  /// What must be said of them.
  var notes: [RunNote] = []
}
