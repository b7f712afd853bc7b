import Detection
import Evaluation

/// One station in `results.json`.
struct PlaceRecord: Encodable, Sendable {
  let code: String
  let group: String?
  let latitude: Double
  let longitude: Double
  let distance: Double
  let geomagneticLatitude: Double
  let geomagneticLongitude: Double
  let missing: Int?
  let highOutliers: Int?
  let lowOutliers: Int?
  let filled: Int?
  let failure: String?

  init(_ place: StationPlace, in result: StudyResult) {
    code = place.code
    group = place.group
    latitude = place.latitude
    longitude = place.longitude
    distance = place.distance
    geomagneticLatitude = place.geomagneticLatitude
    geomagneticLongitude = place.geomagneticLongitude
    failure = place.failure
    let station = result.stations.first { $0.code == place.code }
    missing = station.map { station in
      result.period.count { station.tec.series.values[$0] == nil }
    }
    highOutliers = station?.prepared.highCount
    lowOutliers = station?.prepared.lowCount
    filled = station.map { station in result.period.count { station.prepared.filled[$0] } }
  }

  enum CodingKeys: String, CodingKey {
    case code, group, latitude, longitude, missing, filled, failure
    case distance = "distance_km"
    case geomagneticLatitude = "geomagnetic_latitude"
    case geomagneticLongitude = "geomagnetic_longitude"
    case highOutliers = "outliers_high"
    case lowOutliers = "outliers_low"
  }
}

/// A detection window in `results.json`.
struct WindowJSON: Encodable, Sendable {
  struct Day: Encodable, Sendable {
    let date: String
    let day: Int
    let quietHours: Double
    let disturbedHours: Double
    let testable: Bool

    enum CodingKeys: String, CodingKey {
      case date, day, testable
      case quietHours = "quiet_hours"
      case disturbedHours = "disturbed_hours"
    }
  }

  let name: String
  let start: String
  let end: String
  let samples: Int
  let quietHours: Double
  let days: [Day]

  init(_ record: WindowRecord) {
    name = record.window.name
    start = record.window.start.iso8601
    end = record.window.end.iso8601
    samples = record.samples.count
    quietHours = record.quietHours
    days = record.days.map {
      Day(
        date: $0.date.iso8601, day: $0.offset, quietHours: $0.quietHours,
        disturbedHours: $0.disturbedHours, testable: $0.isTestable)
    }
  }

  enum CodingKeys: String, CodingKey {
    case name, start, end, samples, days
    case quietHours = "quiet_hours"
  }
}

/// The scores of one model at one horizon in `results.json`.
struct HorizonRecord: Encodable, Sendable {
  struct Parts: Encodable, Sendable {
    let test: ScoreRecord.Part?
    let training: ScoreRecord.Part?
    let quiet: ScoreRecord.Part?
    let disturbed: ScoreRecord.Part?

    init(_ scores: PartScores) {
      test = scores.test.map(ScoreRecord.Part.init)
      training = scores.training.map(ScoreRecord.Part.init)
      quiet = scores.quiet.map(ScoreRecord.Part.init)
      disturbed = scores.disturbed.map(ScoreRecord.Part.init)
    }
  }

  let model: String
  let steps: Int
  let all: Parts?
  /// By the group's name.
  let groups: [String: Parts]
  /// By the station's code.
  let stations: [String: Parts]
  /// The settings that the model chose for this horizon; empty where it chose nothing.
  let choices: [ChoiceRecord]
  let failure: String?

  init(_ horizon: HorizonOutcome, model: String, in result: StudyResult) {
    self.model = model
    steps = horizon.steps
    all = Parts(horizon.pooled)
    groups = Dictionary(
      uniqueKeysWithValues: horizon.groups.map { ($0.group, Parts($0.scores)) })
    stations = Dictionary(
      uniqueKeysWithValues: zip(result.stations, horizon.stations).map { ($0.code, Parts($1)) })
    choices = horizon.searches.map(ChoiceRecord.init)
    failure = nil
  }

  init(_ failure: HorizonFailure, model: String) {
    self.model = model
    steps = failure.steps
    all = nil
    groups = [:]
    stations = [:]
    choices = []
    self.failure = failure.reason
  }
}
