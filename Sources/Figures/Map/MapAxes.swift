/// Degrees along the edges of a map.
enum MapAxes {
  /// `85°E`, `0°`, `120°W`; longitudes beyond ±180 are turned back.
  static func longitude(_ tick: Tick) -> Tick {
    var value = tick.value
    while value > 180 { value -= 360 }
    while value < -180 { value += 360 }
    let isPlain = value == 0 || value.magnitude == 180
    return Tick(tick.value, words(value, isPlain ? "" : value > 0 ? "E" : "W"))
  }

  static func latitude(_ tick: Tick) -> Tick {
    Tick(tick.value, words(tick.value, tick.value == 0 ? "" : tick.value > 0 ? "N" : "S"))
  }

  private static func words(_ value: Double, _ side: String) -> String {
    Decimal3.text(value.magnitude, decimals: 2) + "°" + side
  }

  static func axes(_ frame: GeoFrame, width: Double, height: Double) -> (x: Axis, y: Axis) {
    let x = NiceTicks.ticks(frame.longitudes, count: max(2, Int(width / 38))).map(longitude)
    let y = NiceTicks.ticks(frame.latitudes, count: max(2, Int(height / 34))).map(latitude)
    return (
      Axis(range: frame.longitudes, ticks: x, label: ""),
      Axis(range: frame.latitudes, ticks: y, label: "")
    )
  }
}
