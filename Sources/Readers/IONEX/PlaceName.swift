/// The name of a place that has none but its coordinates.
package enum PlaceName {
  /// `35°N 45°E`, `0.5°S 70°W`.
  package static func text(latitude: Double, longitude: Double) -> String {
    let east = longitude > 180 ? longitude - 360 : longitude
    return degrees(latitude) + (latitude < 0 ? "°S " : "°N ") + degrees(east)
      + (east < 0 ? "°W" : "°E")
  }

  private static func degrees(_ value: Double) -> String {
    let text = abs(value).description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
