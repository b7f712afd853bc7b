import Determinism
import Ionosphere

/// The modified dip latitude ("modip") of Rawer: tan µ = I / √cos φ, with the dip I of the main field
/// in radians and the geographic latitude φ.
///
/// Source of the definition: Rawer, "Propagation of decameter waves (HF-band)", in *Meteorological and
/// Astronomical Influences on Radio Wave Propagation*, 1963. The field is that of the IGRF, 13th
/// generation (Alken et al., Earth, Planets and Space 73:49, 2021), up to degree 6, whose rest
/// changes the dip by less than a degree at 300 km, where it is taken; coefficients of 2000, 2010
/// and 2020, and the forecast after it, linear in between and held before 2000 and after 2030.
package struct ModifiedDip: Sendable {
  private static let degree = 6
  private static let height = 300.0
  private let cosines: [Double]
  private let sines: [Double]

  /// The field at a date.
  package init(at date: CivilDate) {
    let year = min(2_030, max(2_000, Double(date.year) + Double(date.dayOfYear - 1) / 365.25))
    func value(_ row: SIMD4<Double>) -> Double {
      if year <= 2_010 { return row[0] + (row[1] - row[0]) * (year - 2_000) / 10 }
      if year <= 2_020 { return row[1] + (row[2] - row[1]) * (year - 2_010) / 10 }
      return row[2] + row[3] * (year - 2_020)
    }
    cosines = Self.table.map { value($0.cosine) }
    sines = Self.table.map { value($0.sine) }
  }

  /// The modified dip latitude of a place in degrees.
  package func latitude(at place: GeographicPoint) -> Double {
    let up = Elementary.sin(radians(place.latitude))
    let level = max(1e-6, Elementary.cos(radians(place.latitude)))
    let (horizontal, down) = field(up, level, radians(place.longitude))
    let dip = Elementary.atan2(down, horizontal)
    return degrees(Elementary.atan2(dip, level.squareRoot()))
  }

  /// Horizontal and downward strength, by Schmidt's semi-normalised functions of the colatitude.
  private func field(_ x: Double, _ s: Double, _ longitude: Double) -> (Double, Double) {
    let count = Self.degree + 1
    var functions = [Double](repeating: 0, count: count * count)
    var slopes = functions
    functions[0] = 1
    for n in 1..<count {
      for m in 0...n {
        let here = n * count + m
        let above = (n - 1) * count + m
        if m == n {
          let scale = n == 1 ? 1 : (1 - 1 / Double(2 * n)).squareRoot()
          functions[here] = scale * s * functions[above - 1]
          slopes[here] = scale * (s * slopes[above - 1] + x * functions[above - 1])
        } else {
          let root = Double(n * n - m * m).squareRoot()
          let first = Double(2 * n - 1) / root
          let second = n > 1 ? Double((n - 1) * (n - 1) - m * m).squareRoot() / root : 0
          let older = n > 1 ? (n - 2) * count + m : 0
          functions[here] = first * x * functions[above] - second * functions[older]
          slopes[here] =
            first * (x * slopes[above] - s * functions[above]) - second * slopes[older]
        }
      }
    }
    return components(functions, slopes, s, longitude)
  }

  private func components(
    _ functions: [Double], _ slopes: [Double], _ s: Double, _ longitude: Double
  ) -> (Double, Double) {
    let ratio = 6_371.2 / (6_371.2 + Self.height)
    let turns = (0...Self.degree).map {
      (cosine: Elementary.cos(Double($0) * longitude), sine: Elementary.sin(Double($0) * longitude))
    }
    var power = ratio * ratio
    var north = 0.0
    var east = 0.0
    var down = 0.0
    var index = 0
    for n in 1...Self.degree {
      power *= ratio
      for m in 0...n {
        let place = n * (Self.degree + 1) + m
        let wave = cosines[index] * turns[m].cosine + sines[index] * turns[m].sine
        let turned = cosines[index] * turns[m].sine - sines[index] * turns[m].cosine
        north += power * wave * slopes[place]
        east += power * Double(m) * turned * functions[place] / s
        down -= power * Double(n + 1) * wave * functions[place]
        index += 1
      }
    }
    return ((north * north + east * east).squareRoot(), down)
  }

  /// g and h of each degree and order: 2000, 2010, 2020 in nanotesla, and the yearly change after.
  private static let table: [(cosine: SIMD4<Double>, sine: SIMD4<Double>)] = [
    (SIMD4(-29619.4, -29496.57, -29404.8, 5.7), SIMD4(0.0, 0.0, 0.0, 0.0)),
    (SIMD4(-1728.2, -1586.42, -1450.9, 7.4), SIMD4(5186.1, 4944.26, 4652.5, -25.9)),
    (SIMD4(-2267.7, -2396.06, -2499.6, -11.0), SIMD4(0.0, 0.0, 0.0, 0.0)),
    (SIMD4(3068.4, 3026.34, 2982.0, -7.0), SIMD4(-2481.6, -2708.54, -2991.6, -30.2)),
    (SIMD4(1670.9, 1668.17, 1677.0, -2.1), SIMD4(-458.0, -575.73, -734.6, -22.4)),
    (SIMD4(1339.6, 1339.85, 1363.2, 2.2), SIMD4(0.0, 0.0, 0.0, 0.0)),
    (SIMD4(-2288.0, -2326.54, -2381.2, -5.9), SIMD4(-227.6, -160.4, -82.1, 6.0)),
    (SIMD4(1252.1, 1232.1, 1236.2, 3.1), SIMD4(293.4, 251.75, 241.9, -1.1)),
    (SIMD4(714.5, 633.73, 525.7, -12.0), SIMD4(-491.1, -537.03, -543.4, 0.5)),
    (SIMD4(932.3, 912.66, 903.0, -1.2), SIMD4(0.0, 0.0, 0.0, 0.0)),
    (SIMD4(786.8, 808.97, 809.5, -1.6), SIMD4(272.6, 286.48, 281.9, -0.1)),
    (SIMD4(250.0, 166.58, 86.3, -5.9), SIMD4(-231.9, -211.03, -158.4, 6.5)),
    (SIMD4(-403.0, -356.83, -309.4, 5.2), SIMD4(119.8, 164.46, 199.7, 3.6)),
    (SIMD4(111.3, 89.4, 48.0, -5.1), SIMD4(-303.8, -309.72, -349.7, -5.0)),
    (SIMD4(-218.8, -230.87, -234.3, -0.3), SIMD4(0.0, 0.0, 0.0, 0.0)),
    (SIMD4(351.4, 357.29, 363.2, 0.5), SIMD4(43.8, 44.58, 47.7, 0.0)),
    (SIMD4(222.3, 200.26, 187.8, -0.6), SIMD4(171.9, 189.01, 208.3, 2.5)),
    (SIMD4(-130.4, -141.05, -140.7, 0.2), SIMD4(-133.1, -118.06, -121.2, -0.6)),
    (SIMD4(-168.6, -163.17, -151.2, 1.3), SIMD4(-39.3, -0.01, 32.3, 3.0)),
    (SIMD4(-12.9, -8.03, 13.5, 0.9), SIMD4(106.3, 101.04, 98.9, 0.3)),
    (SIMD4(72.3, 72.78, 66.0, -0.5), SIMD4(0.0, 0.0, 0.0, 0.0)),
    (SIMD4(68.2, 68.69, 65.5, -0.3), SIMD4(-17.4, -20.9, -19.1, 0.0)),
    (SIMD4(74.2, 75.92, 72.9, 0.4), SIMD4(63.7, 44.18, 25.1, -1.6)),
    (SIMD4(-160.9, -141.4, -121.5, 1.3), SIMD4(65.1, 61.54, 52.8, -1.3)),
    (SIMD4(-5.9, -22.83, -36.2, -1.4), SIMD4(-61.2, -66.26, -64.5, 0.8)),
    (SIMD4(16.9, 13.1, 13.5, 0.0), SIMD4(0.7, 3.02, 8.9, 0.0)),
    (SIMD4(-90.4, -78.09, -64.7, 0.9), SIMD4(43.8, 55.4, 68.1, 1.0)),
  ]
}
