import Determinism

/// The text around the observations of a synthetic station.
struct SyntheticHeader {
  let station: SyntheticStation
  let place: SIMD3<Double>

  private static func line(_ data: String, _ label: String) -> [UInt8] {
    Array((data + String(repeating: " ", count: 60 - data.count) + label + "\n").utf8)
  }

  func text(day: Int) -> [UInt8] {
    let date = station.date.advanced(by: day)
    let version = station.isVersion2 ? "     2.11" : "     3.05"
    var text = Self.line(
      version + "           OBSERVATION DATA    " + (station.hasGalileo ? "M" : "G"),
      "RINEX VERSION / TYPE")
    text += Self.line(station.name, "MARKER NAME")
    let numbers = (0..<3).flatMap { SyntheticText.fixed(place[$0], 14, decimals: 4) }
    text += Self.line(String(decoding: numbers, as: UTF8.self), "APPROX POSITION XYZ")
    text += Self.line("        0.0000        0.0000        0.0000", "ANTENNA: DELTA H/E/N")
    text +=
      station.isVersion2
      ? Self.line("     4    C1    L1    P2    L2", "# / TYPES OF OBSERV")
      : Self.line(
        station.isOnL5 ? "G    4 C1C L1C C5Q L5Q" : "G    4 C1C L1C C2W L2W", "SYS / # / OBS TYPES")
    if station.hasGalileo { text += Self.line("E    4 C1X L1X C5X L5X", "SYS / # / OBS TYPES") }
    let first = [date.year, date.month, date.day, 0, 0].flatMap { SyntheticText.whole($0, 6) }
    text += Self.line(
      String(decoding: first, as: UTF8.self) + "    0.0000000     GPS", "TIME OF FIRST OBS")
    text += Self.line("", "END OF HEADER")
    return text
  }

  /// Adds an epoch.
  static func append(
    _ seen: [(name: String, values: [Double])], day: Int, second: Int, _ station: SyntheticStation,
    _ text: inout [UInt8]
  ) {
    let date = station.date.advanced(by: day)
    let clock = [second / 3_600, second / 60 % 60]
    if station.isVersion2 {
      text += [0x20] + SyntheticText.whole(date.year % 100, 2, fill: 0x30)
      for part in [date.month, date.day] + clock {
        text += [0x20] + SyntheticText.whole(part, 2)
      }
      text += SyntheticText.fixed(Double(second % 60), 11, decimals: 7) + Array("  0".utf8)
      text += SyntheticText.whole(seen.count, 3)
      for (place, one) in seen.enumerated() {
        if place > 0, place % 12 == 0 { text += [0x0A] + [UInt8](repeating: 0x20, count: 32) }
        text += Array(one.name.utf8)
      }
    } else {
      text += [0x3E, 0x20] + SyntheticText.whole(date.year, 4)
      for part in [date.month, date.day] + clock {
        text += [0x20] + SyntheticText.whole(part, 2, fill: 0x30)
      }
      text += SyntheticText.fixed(Double(second % 60), 11, decimals: 7) + Array("  0".utf8)
      text += SyntheticText.whole(seen.count, 3)
    }
    text.append(0x0A)
    for one in seen {
      if !station.isVersion2 { text += Array(one.name.utf8) }
      for value in one.values {
        text += SyntheticText.fixed(value, 14, decimals: 3) + [0x20, 0x20]
      }
      text.append(0x0A)
    }
  }
}
