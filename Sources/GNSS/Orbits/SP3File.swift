import Ionosphere
import Readers

/// An SP3 file of version c or d.
///
/// Source: Hilla, "The Extended Standard Product 3 Orbit Format (SP3-d)", 2016.
enum SP3File {
  /// Adds the places of GPS and Galileo satellites; those given as 0 0 0 are missing.
  static func read(_ file: InputFile, into orbits: inout Orbits) throws(GNSSError) {
    var text = TextScanner(file: file.name, bytes: file.bytes)
    guard let first = text.next(), first.byte(0) == UInt8(ascii: "#"),
      first.byte(1) == UInt8(ascii: "c") || first.byte(1) == UInt8(ascii: "d")
    else { throw text.endError(.sp3Header) }
    var time: GPSTime?
    var clock: Int?
    var ends = false
    var isTold = false
    while let line = text.next() {
      switch line.byte(0) {
      case UInt8(ascii: "%") where !isTold && line.byte(1) == UInt8(ascii: "c"):
        isTold = true
        clock = offset(line.text(9..<12))
      case UInt8(ascii: "*"):
        guard let shown = EpochFields.time(line, columns) else {
          throw text.error(.sp3Epoch, line.all)
        }
        guard let clock else { throw text.error(.timeSystem, "%c".utf8) }
        let next = shown.advanced(
          bySeconds: clock == leap ? LeapSeconds.before(utc: shown.shown) : clock)
        if let time, next <= time { throw text.error(.sp3LaterEpoch, line.all) }
        time = next
      case UInt8(ascii: "P"):
        guard let time else { throw text.error(.sp3Epoch, line.all) }
        try take(line, text, time, &orbits)
      case UInt8(ascii: "E") where line.text(0..<3) == "EOF":
        ends = true
      default: break
      }
      if ends { break }
    }
    guard ends else { throw text.endError(.label("EOF")) }
  }

  private static let columns = [3..<7, 8..<10, 11..<13, 14..<16, 17..<19, 20..<31]
  private static let leap = -1

  private static func offset(_ system: String) -> Int? {
    switch system {
    case "GPS", "GAL", "QZS", "IRN", "ccc": 0
    case "BDT", "BDS": 14
    case "TAI": -19
    case "UTC", "GLO": leap
    default: nil
    }
  }

  private static func take(
    _ line: TextLine, _ text: TextScanner, _ time: GPSTime, _ orbits: inout Orbits
  ) throws(GNSSError) {
    let letter = line.byte(1)
    guard (0x41...0x5A).contains(letter) || letter == 0x20 else {
      throw text.error(.sp3Position, line.all)
    }
    let name = SatelliteName(letter, line.byte(2), line.byte(3))
    guard case .used(let satellite) = name else {
      if name == nil, SatelliteSystem(rawValue: letter) != nil {
        throw text.error(.sp3Position, line.all)
      }
      return
    }
    var place = SIMD3<Double>()
    for axis in 0..<3 {
      guard let value = line.field(4 + 14 * axis..<18 + 14 * axis).real, value.magnitude < 1e6
      else { throw text.error(.sp3Position, line.all) }
      place[axis] = value * 1_000
    }
    if (place * place).sum() > 0 { orbits.add(satellite, time, place) }
  }
}
