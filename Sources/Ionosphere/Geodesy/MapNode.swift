/// The grid that the IGS's global ionosphere maps share: nodes every 2.5° from 87.5°S to 87.5°N and every
/// 5° from 180°W to 180°E.
package enum MapNode {
  /// Degrees between rows.
  package static let latitudeStep = 2.5
  /// Degrees between columns.
  package static let longitudeStep = 5.0
  /// The last row, degrees from the equator.
  package static let lastLatitude = 87.5

  /// The node nearest to a place along the great circle; its longitude is -180 ... 180.
  ///
  /// Of two equally near the southern, then the western one is taken.
  package static func nearest(to place: GeographicPoint) -> GeographicPoint {
    let east = flooredRemainder(place.longitude + 180, by: 360) - 180
    let row = (place.latitude / latitudeStep).rounded(.down)
    let column = (east / longitudeStep).rounded(.down)
    let nodes = [row, row + 1].flatMap { row in
      [column, column + 1].compactMap { column in
        GeographicPoint(
          latitude: min(lastLatitude, max(-lastLatitude, row * latitudeStep)),
          longitude: column * longitudeStep)
      }
    }
    let distances = nodes.map { $0.distance(to: place) }
    guard let least = distances.min(), let index = distances.firstIndex(of: least) else {
      return place
    }
    return nodes[index]
  }
}
