import Determinism
import Foundation

/// Satellites on circles, and the broadcast file that describes them: thirty of GPS in six planes or
/// twenty-four of Galileo in three.
package struct SyntheticSky: Sendable {
  /// How many satellites of GPS there are; they are named G01 to G30.
  package static let count = 30
  private static let rate = 7.2921151467e-5

  /// How many there are; the letter of their names; the frequencies of their two bands in hertz.
  let count: Int
  let letter: String
  let frequencies: SIMD2<Double>
  private let planes: Int
  private let gravity: Double
  private let root: Double
  private let tilt: Double

  /// A turn of the whole sky, radians, so that days differ.
  let turn: Double

  /// The sky of GPS, its second band as asked.
  init(turn: Double, secondBand: Double = 1_227.60e6) {
    self.turn = turn
    (count, letter, planes) = (Self.count, "G", 6)
    (gravity, root, tilt) = (3.986005e14, 5_153.65, 0.9599)
    frequencies = SIMD2(1_575.42e6, secondBand)
  }

  /// The sky of Galileo.
  init(galileoTurn turn: Double) {
    self.turn = turn
    (count, letter, planes) = (24, "E", 3)
    (gravity, root, tilt) = (3.986004418e14, 5_440.6, 0.9774)
    frequencies = SIMD2(1_575.42e6, 1_176.45e6)
  }

  /// `G05`.
  func name(_ index: Int) -> String { letter + (index < 9 ? "0" : "") + "\(index + 1)" }

  private var motion: Double {
    let axis = root * root
    return (gravity / (axis * axis * axis)).squareRoot()
  }

  private var slots: Int { count / planes }

  private func node(_ index: Int) -> Double {
    turn + Double(index / slots) * 2 * Double.pi / Double(planes)
  }

  private func start(_ index: Int) -> Double {
    let (plane, slot) = index.quotientAndRemainder(dividingBy: slots)
    return Double(slot) * 2 * Double.pi / Double(slots) + Double(plane) * 0.42
      + 0.13 * Double((slot * 3 + plane) % 4)
  }

  /// The place of a satellite in metres in the Earth-fixed frame.
  ///
  /// - Parameters:
  ///   - index: 0 for G01.
  ///   - week: seconds of the week of GPS time; beyond 604 800 in the week after.
  func place(_ index: Int, week: Double) -> SIMD3<Double> {
    let radius = root * root
    let angle = start(index) + motion * week
    let length = node(index) - Self.rate * week
    let x = radius * Elementary.cos(angle)
    let y = radius * Elementary.sin(angle)
    let level = y * Elementary.cos(tilt)
    let sine = Elementary.sin(length)
    let cosine = Elementary.cos(length)
    return SIMD3(
      x * cosine - level * sine, x * sine + level * cosine, y * Elementary.sin(tilt))
  }

  /// A RINEX 3.04 navigation file with elements every two hours of some days.
  func navigation(from date: CivilDate, days: Int) -> String {
    var lines = [
      "     3.04           N: GNSS NAV DATA    "
        + (letter == "G" ? "G: GPS    " : "E: GALILEO") + "          RINEX VERSION / TYPE",
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
      for index in 0..<count {
        let angle = (start(index) + motion * whole)
          .truncatingRemainder(dividingBy: 2 * Double.pi)
        let length = (node(index) + shift).truncatingRemainder(dividingBy: 2 * Double.pi)
        lines.append(
          name(index)
            + String(
              format: " %04d %02d %02d %02d 00 00", day.year, day.month, day.day, hours % 24)
            + [0.0, 0, 0].map { String(format: "%19.12E", $0) }.joined())
        lines.append(row([1, 0, 0, angle]))
        lines.append(row([0, 0, 0, root]))
        lines.append(row([week, 0, length, 0]))
        lines.append(row([tilt, 0, 0, 0]))
        lines.append(row([0, 1, 2_300, 0]))
        lines.append(row([2, 0, 0, 1]))
        lines.append(row([week, 4]))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
