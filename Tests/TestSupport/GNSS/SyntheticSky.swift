import Determinism
import Foundation

/// Thirty satellites on circles in six planes, and the broadcast file that describes them.
package struct SyntheticSky: Sendable {
  /// How many satellites there are; they are named G01 to G30.
  package static let count = 30
  private static let gravity = 3.986005e14
  private static let rate = 7.2921151467e-5
  private static let root = 5_153.65
  private static let tilt = 0.9599

  /// A turn of the whole sky, radians, so that days differ.
  let turn: Double

  private static var motion: Double {
    let axis = root * root
    return (gravity / (axis * axis * axis)).squareRoot()
  }

  private func node(_ index: Int) -> Double { turn + Double(index / 5) * Double.pi / 3 }

  private func start(_ index: Int) -> Double {
    let (plane, slot) = index.quotientAndRemainder(dividingBy: 5)
    return Double(slot) * 2 * Double.pi / 5 + Double(plane) * 0.42
      + 0.13 * Double((slot * 3 + plane) % 4)
  }

  /// The place of a satellite in metres in the Earth-fixed frame.
  ///
  /// - Parameters:
  ///   - index: 0 for G01.
  ///   - week: seconds of the week of GPS time; beyond 604 800 in the week after.
  func place(_ index: Int, week: Double) -> SIMD3<Double> {
    let radius = Self.root * Self.root
    let angle = start(index) + Self.motion * week
    let length = node(index) - Self.rate * week
    let x = radius * Elementary.cos(angle)
    let y = radius * Elementary.sin(angle)
    let level = y * Elementary.cos(Self.tilt)
    let sine = Elementary.sin(length)
    let cosine = Elementary.cos(length)
    return SIMD3(
      x * cosine - level * sine, x * sine + level * cosine, y * Elementary.sin(Self.tilt))
  }

  /// A RINEX 3.04 navigation file with elements every two hours of some days.
  func navigation(from date: CivilDate, days: Int) -> String {
    var lines = [
      "     3.04           N: GNSS NAV DATA    G: GPS              RINEX VERSION / TYPE",
      String(repeating: " ", count: 60) + "END OF HEADER",
    ]
    func row(_ values: [Double]) -> String {
      "    " + values.map { String(format: "%19.12E", $0) }.joined()
    }
    for hours in stride(from: 0, through: 24 * days, by: 2) {
      let day = date.advanced(by: hours / 24)
      let first = date.dayNumber - 3_657
      let whole = Double(first % 7 * 86_400 + hours * 3_600)
      let week = whole.truncatingRemainder(dividingBy: 604_800)
      // The node counts from the start of its own week, the angle from that of the first day's.
      let shift = -Self.rate * (whole - week)
      for index in 0..<Self.count {
        let angle = (start(index) + Self.motion * whole)
          .truncatingRemainder(dividingBy: 2 * Double.pi)
        let length = (node(index) + shift).truncatingRemainder(dividingBy: 2 * Double.pi)
        lines.append(
          String(
            format: "G%02d %04d %02d %02d %02d 00 00", index + 1, day.year, day.month, day.day,
            hours % 24)
            + [0.0, 0, 0].map { String(format: "%19.12E", $0) }.joined())
        lines.append(row([1, 0, 0, angle]))
        lines.append(row([0, 0, 0, Self.root]))
        lines.append(row([week, 0, length, 0]))
        lines.append(row([Self.tilt, 0, 0, 0]))
        lines.append(row([0, 1, 2_300, 0]))
        lines.append(row([2, 0, 0, 1]))
        lines.append(row([week, 4]))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
