import Determinism

/// Vertical TEC between the maps of a file, at any place and moment that they hold: linear in time
/// between the two maps around it, each turned with the Sun (`MapInterpolation.rotated`).
package struct MapField: Sendable {
  private let maps: [TECMap]

  /// The field of a file's maps.
  package init(_ file: IONEXFile) { maps = file.tec.sorted { $0.epoch < $1.epoch } }

  /// TECU at a place; nil where the maps do not reach, or a node that counts has no value.
  ///
  /// - Parameters:
  ///   - latitude: degrees north.
  ///   - longitude: degrees east.
  package func vertical(latitude: Double, longitude: Double, at time: UTCTime) -> Double? {
    guard let index = maps.lastIndex(where: { $0.epoch <= time }) else { return nil }
    func value(_ map: TECMap) -> Double? {
      map.units(latitude: latitude, longitude: longitude + Double(time - map.epoch) / 240)
        .map { TECMap.scaled($0, by: map.exponent) }
    }
    guard let before = value(maps[index]) else { return nil }
    if maps[index].epoch == time { return before }
    guard index + 1 < maps.count, let after = value(maps[index + 1]) else { return nil }
    let share =
      Double(time - maps[index].epoch) / Double(maps[index + 1].epoch - maps[index].epoch)
    return before + share * (after - before)
  }
}
