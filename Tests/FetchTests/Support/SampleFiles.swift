import Determinism
import TestSupport

/// Small files of each kind, made up.
enum SampleFiles {
  /// Maps of a day, every 12 hours; `base` is added to their values.
  static func maps(_ day: CivilDate, base: Int = 100) -> [UInt8] {
    var text = IONEXText()
    text.latitudes = (10, -10, -10)
    text.longitudes = (0, 40, 10)
    text.interval = 43_200
    text.maps = (0...2).map { index in
      IONEXText.Map(
        time: day.dayNumber * 86_400 + index * 43_200, values: (0..<15).map { base + $0 })
    }
    return Array(text.text.utf8)
  }

  /// Dst of some days of a month.
  static func dst(year: Int, month: Int, days: ClosedRange<Int>, version: String = "2") -> [UInt8] {
    let values = String(repeating: " -12", count: 25)
    let lines = days.map { day in
      "DST\(two(year % 100))\(two(month))*\(two(day))  X\(version)\(two(year / 100))   0\(values)\n"
    }
    return Array(lines.joined().utf8)
  }

  static let catalogue = Array(
    """
    time,latitude,longitude,depth,mag,magType,place
    2017-11-12T18:18:17.180Z,34.9109,45.9592,19,7.3,mww,"29 km S of Halabja, Iraq"

    """.utf8)

  /// CelesTrak's space weather of two days.
  static func celestrak(isWhole: Bool = true) -> [UInt8] {
    func day(_ day: Int) -> String {
      var row = "2017 01 \(two(day)) 2501  1"
      row += String(repeating: " 10", count: 8) + "  80"
      row += String(repeating: "   4", count: 8)
      return row + "   4 0.2 1  25  72.4 0  74.4  75.9  74.8  77.7  79.7"
    }
    let rows = isWhole ? [day(1), day(2), "END OBSERVED"] : [day(1)]
    let text = ["NUM_OBSERVED_POINTS 2", "BEGIN OBSERVED"] + rows
    return Array((text.joined(separator: "\n") + "\n").utf8)
  }

  /// Bytes within gzip, not made smaller.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var packed: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255]
    var rest = bytes[...]
    repeat {
      let part = rest.prefix(65_535)
      rest = rest.dropFirst(part.count)
      let count = UInt16(part.count)
      packed.append(rest.isEmpty ? 1 : 0)
      packed += little(count)
      packed += little(~count)
      packed += part
    } while !rest.isEmpty
    packed += little(crc(bytes))
    packed += little(UInt32(truncatingIfNeeded: bytes.count))
    return packed
  }

  private static func little(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.littleEndian) { Array($0) }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 {
        let isOdd = sum & 1 == 1
        sum >>= 1
        if isOdd { sum ^= 0xEDB8_8320 }
      }
    }
    return ~sum
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
