import Determinism

/// A map of vertical TEC (or of its RMS, or of heights in km) at one moment.
package struct TECMap: Sendable, Equatable {
  /// What a value is that stands for none.
  static let none = Int32.min

  /// The moment of the map.
  package let epoch: UTCTime
  /// The nodes.
  package let grid: MapGrid
  /// The values in units of 10^`exponent` TECU, row by row; `none` where there is none.
  let values: [Int32]
  /// The power of ten that the values are in.
  package let exponent: Int

  /// The value at a node in TECU; nil where the map has none.
  ///
  /// - Precondition: row and column are those of the grid.
  package func value(row: Int, column: Int) -> Double? {
    let value = values[row * grid.longitudes.count + column]
    return value == TECMap.none ? nil : TECMap.scaled(Double(value), by: exponent)
  }

  /// A number of units in TECU. Division by a power of ten makes 71 tenths 7.1, which a product with
  /// 0.1 would not.
  static func scaled(_ units: Double, by exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? units / power : units * power
  }

  /// The value at a point in units of 10^`exponent` TECU, bilinear between its four nodes.
  ///
  /// A node without a value leaves the point without one, unless the node has no weight. The pole
  /// beyond the outermost row has the mean of that row.
  func units(latitude: Double, longitude: Double) -> Double? {
    guard let row = grid.row(of: latitude), let column = grid.column(of: longitude),
      let lower = units(row: row.lower, column)
    else { return nil }
    guard row.weight > 0 else { return lower }
    guard let upper = units(row: row.upper, column) else { return nil }
    return (1 - row.weight) * lower + row.weight * upper
  }

  /// The same map with only the rows that a latitude needs; nil when it lies outside the map.
  func rows(around latitude: Double) -> TECMap? {
    guard let place = grid.row(of: latitude) else { return nil }
    let inner = [place.lower, place.upper].filter { (0..<grid.latitudes.count).contains($0) }
    guard let low = inner.min(), let high = inner.max() else { return nil }
    let width = grid.longitudes.count
    // A pole needs the direction in which rows follow each other, which one row alone keeps.
    return TECMap(
      epoch: epoch,
      grid: MapGrid(latitudes: grid.latitudes.part(low...high), longitudes: grid.longitudes),
      values: Array(values[low * width..<(high + 1) * width]), exponent: exponent)
  }

  private func units(row: Int, _ column: AxisPlace) -> Double? {
    if row < 0 { return meanUnits(row: 0) }
    if row >= grid.latitudes.count { return meanUnits(row: grid.latitudes.count - 1) }
    let start = row * grid.longitudes.count
    let lower = values[start + column.lower]
    guard lower != TECMap.none else { return nil }
    guard column.weight > 0 else { return Double(lower) }
    let upper = values[start + column.upper]
    guard upper != TECMap.none else { return nil }
    return (1 - column.weight) * Double(lower) + column.weight * Double(upper)
  }

  private func meanUnits(row: Int) -> Double? {
    let width = grid.longitudes.count
    let count = grid.repeatsSeam ? width - 1 : width
    var sum = 0
    for value in values[row * width..<row * width + count] {
      guard value != TECMap.none else { return nil }
      sum += Int(value)
    }
    return Double(sum) / Double(count)
  }
}
