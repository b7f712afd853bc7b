/// The nodes of a map: rows of latitude, each from the first to the last longitude.
package struct MapGrid: Sendable, Equatable {
  /// Geographic latitudes, within -90° ... 90°.
  package let latitudes: MapAxis
  /// Longitudes, east positive; they may close a full circle, with or without repeating its seam.
  package let longitudes: MapAxis

  private static let circle = 360_000
  private static let pole = 90_000

  /// How many nodes there are.
  var count: Int { latitudes.count * longitudes.count }

  /// Whether the last longitude is the first again.
  var repeatsSeam: Bool {
    longitudes.count > 1 && (longitudes.count - 1) * abs(longitudes.step) == MapGrid.circle
  }

  /// Whether a step from the last longitude leads to the first.
  private var closesCircle: Bool { longitudes.count * abs(longitudes.step) == MapGrid.circle }

  /// The columns between which a longitude in degrees lies; nil outside a regional map.
  func column(of longitude: Double) -> AxisPlace? {
    let circle = Double(MapGrid.circle)
    let direction: Double = longitudes.step < 0 ? -1 : 1
    var offset = direction * (longitude * 1_000 - Double(longitudes.first))
    offset = offset.truncatingRemainder(dividingBy: circle)
    if offset < 0 { offset += circle }
    guard offset > 0, offset < circle else { return AxisPlace(lower: 0, upper: 0, weight: 0) }
    guard longitudes.step != 0 else { return nil }
    let position = offset / Double(abs(longitudes.step))
    let lower = Int(position)
    let weight = position - Double(lower)
    if lower < longitudes.count - 1 || (lower == longitudes.count - 1 && weight == 0) {
      return AxisPlace(lower: lower, upper: lower + 1, weight: weight)
    }
    return closesCircle ? AxisPlace(lower: longitudes.count - 1, upper: 0, weight: weight) : nil
  }

  /// The rows between which a latitude in degrees lies.
  ///
  /// Row -1 stands for the pole beyond the first row, row `count` for the pole beyond the last, where
  /// they are at most one step away; nil outside a regional map.
  func row(of latitude: Double) -> AxisPlace? {
    let distance = latitude * 1_000 - Double(latitudes.first)
    if distance == 0 { return AxisPlace(lower: 0, upper: 0, weight: 0) }
    guard latitudes.step != 0, abs(latitude) <= 90 else { return nil }
    let position = distance / Double(latitudes.step)
    if position < 0 {
      let room = MapGrid.room(from: latitudes.first, by: -latitudes.step)
      guard room > 0 else { return nil }
      return AxisPlace(lower: 0, upper: -1, weight: abs(distance) / Double(room))
    }
    let end = latitudes.count - 1
    if position > Double(end) {
      let room = MapGrid.room(from: latitudes.last, by: latitudes.step)
      guard room > 0 else { return nil }
      return AxisPlace(
        lower: end, upper: end + 1,
        weight: abs(latitude * 1_000 - Double(latitudes.last)) / Double(room))
    }
    let lower = Int(position)
    return AxisPlace(lower: lower, upper: lower + 1, weight: position - Double(lower))
  }

  /// Thousandths of a degree from a row to the pole, if a step leads to it or beyond; otherwise 0.
  private static func room(from latitude: Int, by step: Int) -> Int {
    let room = step > 0 ? pole - latitude : pole + latitude
    return room <= abs(step) ? room : 0
  }
}
