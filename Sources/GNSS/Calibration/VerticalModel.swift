import Determinism
import Ionosphere

/// Vertical TEC around a station as a polynomial of modified dip and longitude whose coefficients
/// run linearly from knot to knot in time.
///
/// A weak random walk joins each coefficient's knots and holds terms that nothing determines near
/// zero, so that a stretch with few links borrows from its neighbours and its variance says so.
struct VerticalModel {
  /// Seconds between knots.
  static let spacing = 900.0
  /// Steps of the walk in TECU per root of an hour, and the standard deviation of the level, of
  /// each term: 1, x, y, x², x y, y², where x and y are in tens of degrees.
  private static let walks = [4.0, 2.0, 2.0, 0.7, 0.7, 0.7]
  private static let levels = [200.0, 15.0, 15.0, 4.0, 4.0, 4.0]

  static let terms = 6
  let knots: Int
  private let start: GPSTime
  private let dip: ModifiedDip
  private let stationDip: Double
  private let longitude: Double
  private let scale: Double

  init(site: StationSite, from start: GPSTime, to end: GPSTime) {
    self.start = start
    knots = Int(((end - start) / Self.spacing).rounded(.up)) + 1
    dip = ModifiedDip(at: start.date)
    longitude = site.longitude
    scale = Elementary.cos(radians(site.latitude)) / 10
    stationDip =
      GeographicPoint(latitude: site.latitude, longitude: site.longitude).map {
        [dip] in dip.latitude(at: $0)
      } ?? 0
  }

  var count: Int { knots * Self.terms }

  /// The two knots around a moment and the second one's share.
  func place(of time: GPSTime) -> (knot: Int, share: Double) {
    let position = min(Double(knots - 1), max(0, (time - start) / Self.spacing))
    let knot = min(max(0, knots - 2), Int(position))
    return (knot, position - Double(knot))
  }

  /// The polynomial's terms at a pierce point.
  func terms(at point: PiercePoint) -> [Double] {
    guard let place = GeographicPoint(latitude: point.latitude, longitude: point.longitude) else {
      return [1, 0, 0, 0, 0, 0]
    }
    var east = point.longitude - longitude
    if east > 180 { east -= 360 }
    if east < -180 { east += 360 }
    let x = (dip.latitude(at: place) - stationDip) / 10
    let y = east * scale
    return [1, x, y, x * x, x * y, y * y]
  }

  /// The factors of the unknowns in vertical TEC of a moment, times a factor.
  func factors(
    _ time: GPSTime, _ terms: [Double], times factor: Double
  ) -> [(index: Int, factor: Double)] {
    let (knot, share) = place(of: time)
    var result: [(index: Int, factor: Double)] = []
    result.reserveCapacity(2 * Self.terms + 2)
    for (term, value) in terms.enumerated() where value != 0 {
      result.append((knot * Self.terms + term, value * factor * (1 - share)))
      if share > 0 {
        result.append(((knot + 1) * Self.terms + term, value * factor * share))
      }
    }
    return result
  }

  /// Adds the walk and the levels.
  func addPriors(to system: inout SkylineSystem) {
    let hours = Self.spacing / 3_600
    for term in 0..<Self.terms {
      for knot in 0..<knots {
        let index = knot * Self.terms + term
        // Spread over a day's knots, so that a longer span is not held harder.
        let level = 1 / (Self.levels[term] * Self.levels[term] * 96)
        system.observe([(index, 1)], 0, weight: level)
        if knot + 1 < knots {
          let step = Self.walks[term] * Self.walks[term] * hours
          system.observe([(index, 1), (index + Self.terms, -1)], 0, weight: 1 / step)
        }
      }
    }
  }
}
