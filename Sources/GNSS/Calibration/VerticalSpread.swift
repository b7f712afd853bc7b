import Determinism

/// The standard deviation of vertical TEC over a station, with what the equations do not know.
///
/// They take the ionosphere for a thin shell and what remains for noise. A layer that is thick, or
/// lies elsewhere, moves the offsets of all arcs alike and so all of a solution's TEC, by a share of
/// its mean; and at each moment a little more, by a share of TEC then. The shares are fitted to
/// stations under the synthetic ionosphere whose layers lie 12 % lower to 12 % higher than the shell
/// (`SyntheticTruthTests`): with them two standard deviations hold 95 % of the errors.
struct VerticalSpread {
  /// The share of the mean that a wrong shell may add, where satellites pass overhead.
  private static let meanShare = 0.035
  /// The share of TEC of the moment.
  private static let share = 0.02
  /// TECU that no solution is better than.
  private static let floor = 0.2
  /// By how much neighbouring links hold together longer than the equations have it, as variance.
  private static let correlation = 2.0
  /// The inclination of the satellites' orbits: nearer to the pole none passes overhead, and what
  /// tells offsets from TEC gets weaker; `meanShare` doubles in `doubling` degrees.
  private static let inclination = 55.0
  private static let doubling = 12.0

  private let level: Double

  /// - Parameters:
  ///   - latitude: the station's, in degrees.
  ///   - verticals: vertical TEC at all moments of the solution, in TECU.
  init(latitude: Double, _ verticals: [Double]) {
    let mean =
      OrderedStatistics.sum(verticals.map(\.magnitude)) / Double(max(1, verticals.count))
    let beyond = max(0, latitude.magnitude - Self.inclination)
    level = Self.meanShare * (1 + beyond / Self.doubling) * mean
  }

  /// The standard deviation in TECU of a moment's vertical TEC, whose variance in the equations is
  /// given.
  func deviation(_ vertical: Double, variance: Double) -> Double {
    let now = Self.share * vertical
    return
      (Self.correlation * variance + now * now + level * level + Self.floor * Self.floor)
      .squareRoot()
  }
}
