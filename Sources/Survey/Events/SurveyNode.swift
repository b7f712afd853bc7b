import Determinism
import Ionosphere
import Studies

/// A place at which TEC is looked at.
package struct SurveyNode: Sendable, Equatable {
  /// The station's code, or the node's coordinates.
  package let name: String
  /// Where it lies.
  package let place: GeographicPoint

  /// A node from its parts.
  package init(name: String, place: GeographicPoint) {
    self.name = name
    self.place = place
  }

  /// A template's stations; one without a code is called `place`.
  static func stations(of template: StudyManifest) -> [SurveyNode] {
    template.inputs.tec.stations.compactMap { station in
      GeographicPoint(latitude: station.latitude, longitude: station.longitude).map {
        SurveyNode(name: station.code ?? "place", place: $0)
      }
    }
  }

  /// The node of a grid nearest to a place in latitude and longitude; the grid ends before the poles,
  /// as maps do.
  static func nearest(
    to place: GeographicPoint, latitudeStep: Double, longitudeStep: Double
  ) -> SurveyNode? {
    func node(_ value: Double, _ step: Double) -> Double {
      (value / step).rounded(.toNearestOrAwayFromZero) * step
    }
    let last = (87.5 / latitudeStep).rounded(.down) * latitudeStep
    let latitude = min(last, max(-last, node(place.latitude, latitudeStep)))
    var longitude = node(place.longitude, longitudeStep)
    if longitude >= 180 { longitude -= 360 }
    if longitude < -180 { longitude += 360 }
    return GeographicPoint(latitude: latitude, longitude: longitude).map {
      SurveyNode(
        name:
          "\(DecimalText.csv(latitude, decimals: 2))N\(DecimalText.csv(longitude, decimals: 2))E",
        place: $0)
    }
  }
}
