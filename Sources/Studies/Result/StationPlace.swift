import Determinism
import Ionosphere

/// Where a station lies (Table I of Xiong 2022).
public struct StationPlace: Sendable, Equatable, Codable {
  /// The station's code.
  public let code: String
  /// The group that scores are pooled by; nil for none.
  public let group: String?
  /// Geographic latitude in degrees.
  public let latitude: Double
  /// Geographic longitude in degrees.
  public let longitude: Double
  /// Great-circle distance to the epicentre in kilometres, on a sphere of 6 371 km.
  public let distance: Double
  /// Latitude in degrees in the dipole of the earthquake's date (IGRF).
  public let geomagneticLatitude: Double
  /// Longitude in degrees in that dipole, -180 ... 180.
  public let geomagneticLongitude: Double
  /// Why the station could not be studied; nil where it could.
  public let failure: String?
}

extension StudyResult {
  /// Every station of the manifest in its order, failed ones included.
  public var places: [StationPlace] {
    let quake = manifest.earthquake
    let dipole = GeomagneticDipole(at: quake.time)
    let epicentre = GeographicPoint(latitude: quake.latitude, longitude: quake.longitude)
    return manifest.inputs.tec.stations.compactMap { station in
      let code = station.code ?? stations[0].code
      guard
        let place = GeographicPoint(latitude: station.latitude, longitude: station.longitude),
        let distance = epicentre?.distance(to: place)
      else { return nil }
      let geomagnetic = dipole.coordinates(of: place)
      return StationPlace(
        code: code, group: station.group, latitude: station.latitude,
        longitude: station.longitude, distance: distance,
        geomagneticLatitude: geomagnetic.latitude, geomagneticLongitude: geomagnetic.longitude,
        failure: failedStations.first { $0.code == code }?.reason)
    }
  }
}
