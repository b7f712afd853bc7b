import Detection
import Evaluation
import Studies

/// One station in `results.json`.
package struct PlaceRecord: Codable, Sendable, Equatable {
  package let code: String
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
package struct WindowJSON: Codable, Sendable, Equatable {
  package struct Day: Codable, Sendable, Equatable {
    package let date: String
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

  package let name: String
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
