/// A part of the Earth between two parallels and two meridians.
package struct GridRegion: Sendable, Equatable {
  /// Degrees north.
  package let south: Double
  package let north: Double
  /// Degrees east; the region reaches from `west` eastward to `east`, across any meridian.
  package let west: Double
  package let east: Double

  /// A region, or nil where it is empty or no place on the Earth.
  package init?(south: Double, north: Double, west: Double, east: Double) {
    guard (-90...90).contains(south), (-90...90).contains(north), south < north,
      (-360...360).contains(west), (-360...360).contains(east), west < east, east - west <= 360
    else { return nil }
    self.south = south
    self.north = north
    self.west = west
    self.east = east
  }
}
