import Determinism

/// A place that maps are sampled at.
package struct MapPlace: Sendable, Equatable {
  /// Degrees, -90 ... 90.
  package let latitude: Double
  /// Degrees, -180 ... 360.
  package let longitude: Double

  /// A place by its degrees.
  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The TEC maps of a file with only the rows that the place needs.
  ///
  /// - Throws: `InputError` when a map does not hold the place.
  func part(of file: MapFile) throws(InputError) -> MapSequence.Part {
    let rows = file.maps.compactMap { $0.rows(around: latitude) }
    guard file.grid.column(of: longitude) != nil, rows.count == file.maps.count else {
      throw InputError(
        file: file.name,
        .nothing(.mapsHolding(PlaceName.text(latitude: latitude, longitude: longitude))))
    }
    let interval = file.interval
    return MapSequence.Part(
      name: file.name, maps: rows, reach: interval > 0 ? interval : Self.usualSpacing(of: rows))
  }

  /// The commonest time between two maps, the longest of equals: what is longer is a hole, which must
  /// not be bridged.
  private static func usualSpacing(of maps: [TECMap]) -> Int {
    let spacings = zip(maps, maps.dropFirst()).map { $1.epoch - $0.epoch }.sorted()
    var best = (spacing: 0, count: 0)
    var run = (spacing: 0, count: 0)
    for spacing in spacings {
      run = (spacing, spacing == run.spacing ? run.count + 1 : 1)
      if run.count >= best.count { best = run }
    }
    return best.spacing
  }
}
