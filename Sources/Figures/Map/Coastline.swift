/// Coasts and land borders of the world at 1:110 million, from Natural Earth (public domain,
/// naturalearthdata.com); packed by `Tests/FiguresTests/Fixtures/natural_earth.py`.
package struct Coastline: Sendable {
  /// A place in degrees, north and east positive.
  package struct Place: Sendable, Equatable {
    package var longitude: Double
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  package let coasts: [[Place]]
  package let borders: [[Place]]

  /// The lines embedded in the program.
  package static let world = Coastline(packed: PackageResources.naturalearth110m_bin)

  /// Reads the packed lines; what is cut short ends the reading without a crash.
  init(packed bytes: [UInt8]) {
    var reader = Reader(bytes: bytes)
    coasts = reader.lines()
    borders = reader.lines()
  }

  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    mutating func number() -> Int16? {
      guard position + 1 < bytes.count else { return nil }
      defer { position += 2 }
      return Int16(truncatingIfNeeded: Int(bytes[position]) | Int(bytes[position + 1]) << 8)
    }

    mutating func lines() -> [[Place]] {
      var lines: [[Place]] = []
      for _ in 0..<max(0, number() ?? 0) {
        var line: [Place] = []
        for _ in 0..<max(0, number() ?? 0) {
          guard let longitude = number(), let latitude = number() else { return lines }
          line.append(
            Place(longitude: Double(longitude) / 100, latitude: Double(latitude) / 100))
        }
        lines.append(line)
      }
      return lines
    }
  }
}
