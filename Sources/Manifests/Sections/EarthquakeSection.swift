import Limits
import Schema
import Studies

/// The keys of `earthquake`.
enum EarthquakeKeys {
  static let name = ManifestKey(
    "name", .text(limit: 200, example: "Sarpol-e Zahab"), isSaid: true, "The place's name.")
  static let time = ManifestKey("time", .time, "Origin time.")
  static let latitude = ManifestKey(
    "latitude", .latitude, "Epicentre's latitude in degrees north.")
  static let longitude = ManifestKey(
    "longitude", .longitude, "Epicentre's longitude in degrees east.")
  static let depth = ManifestKey(
    "depth", .decimal(DecimalLimits(from: 0, through: 800), example: "19"),
    "Depth in kilometres.")
  static let magnitude = ManifestKey(
    "magnitude", .decimal(DecimalLimits(from: 0, through: 10), example: "7.3"),
    "Magnitude.")
  static let magnitudeScale = ManifestKey(
    "magnitude_scale", .text(limit: 10, example: "Mw"), "The magnitude's scale.")
}

extension Earthquake {
  init?(_ table: ManifestMapping) {
    let name = table.required(EarthquakeKeys.name)
    let time = table.required(EarthquakeKeys.time)
    let latitude = table.required(EarthquakeKeys.latitude)
    let longitude = table.required(EarthquakeKeys.longitude)
    let depth = table.required(EarthquakeKeys.depth)
    let magnitude = table.required(EarthquakeKeys.magnitude)
    let magnitudeScale = table.required(EarthquakeKeys.magnitudeScale)
    guard let name, let time, let latitude, let longitude, let depth, let magnitude,
      let magnitudeScale
    else { return nil }
    self.init(
      name: name, time: time, latitude: latitude, longitude: longitude, depth: depth,
      magnitude: magnitude, magnitudeScale: magnitudeScale)
  }
}
