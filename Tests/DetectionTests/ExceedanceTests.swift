import Determinism
import Ionosphere
import Testing

@testable import Detection

@Suite struct ExceedanceTests {
  static let bounds = Bounds(
    centre: [10, 10, 10, 10, nil, 10], scale: [1, 1, 1, 1, 1, 1], factor: 2)

  /// On a bound is within it.
  @Test func isMeasuredFromTheNearerBound() {
    let exceedance = Exceedance(of: [13.5, 7.5, 12, 8, 99, nil], beyond: Self.bounds)
    #expect(exceedance.values == [1.5, -0.5, 0, 0, nil, nil])
    #expect(exceedance.testedCount == 4 && exceedance.anomalousCount == 2)
  }

  /// Xiong 2022: Kp < 3 and Dst > -30 nT, both strict; unknown quiet is not quiet.
  @Test func theMaskKeepsKnownQuietAlone() {
    let limits = QuietLimits(
      kpBelow: 3, apBelow: .infinity, dstAbove: -30, dstBelow: .infinity, f107Below: .infinity)
    let indices: [(Double?, Double?)] = [(2.7, -29), (3, -29), (2.7, -30), (nil, -5)]
    let quiet = indices.map {
      Conditions(kp: $0.0, ap: 5, dst: $0.1, f107: 70).isQuiet(within: limits)
    }
    let exceedance = Exceedance(
      of: [13, 14, 15, 16],
      beyond: Bounds(centre: [10, 10, 10, 10], scale: [1, 1, 1, 1], factor: 2))
    #expect(exceedance.masked(by: quiet) == [1, nil, nil, nil])
  }

  @Test func boundsMoveWithTheForecast() {
    let moved = Self.bounds.moved(by: [1, nil, 3, 4, 5, .infinity])
    #expect(moved.lower == [9, nil, 11, 12, nil, nil])
    #expect(moved.upper == [13, nil, 15, 16, nil, nil])
  }
}
