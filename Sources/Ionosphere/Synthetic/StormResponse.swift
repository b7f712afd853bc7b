import Determinism

/// The natural logarithm of the factor by which a storm changes TEC.
///
/// ap above 18 of the last 15 hours raises TEC, that of 15 to 54 hours ago lowers it, more so the
/// higher the dipole latitude: the positive and the negative phase of an ionospheric storm (order
/// and size after the review of Mendillo, Reviews of Geophysics 44, RG4001, 2006). Only past ap
/// enters; values between the starts of two 3-hour intervals are linear.
struct StormResponse: Sendable {
  private static let positive = 0..<5
  private static let negative = 5..<18

  private let firstInterval: Int
  private let knots: [Double]

  /// The response of a place over a range of hours since 1970-01-01, both ends included.
  init(indices: SyntheticIndices, gain: Double, place: GeographicPoint, hours: ClosedRange<Int>) {
    let first = hours.lowerBound.flooredQuotient(by: 3)
    let last = hours.upperBound.flooredQuotient(by: 3) + 1
    let history = Self.negative.upperBound
    let excess = indices.ap(first - history..<last + 1).map { min(2, max(0, $0 - 18) / 100) }
    let dipole = GeomagneticDipole(at: UTCTime(seconds: 1_420_070_400))
    let latitude = min(1.5, dipole.coordinates(of: place).latitude.magnitude / 40)
    firstInterval = first
    knots = (first...last).map { interval in
      let now = interval - first + history
      let raised = Self.positive.reduce(0.0) { $0 + excess[now - 1 - $1] } / 3
      let lowered = Self.negative.reduce(0.0) { $0 + excess[now - 1 - $1] } / 6
      return gain * (0.5 * min(1, raised) - 0.4 * latitude * min(1, lowered))
    }
  }

  /// The logarithm of the factor at a moment within the range.
  func value(at time: UTCTime) -> Double {
    let seconds = 3 * 3_600
    let interval = time.seconds.flooredQuotient(by: seconds)
    let weight = Double(time.seconds - interval * seconds) / Double(seconds)
    let index = interval - firstInterval
    return knots[index] + (knots[index + 1] - knots[index]) * weight
  }
}
