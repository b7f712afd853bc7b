import Determinism

/// A magnetic storm: Kp rises through a main phase and recovers.
struct SyntheticStorm: Sendable {
  private static let reachDays = 6

  /// Hours since 1970-01-01 at its onset.
  let onset: Double
  /// Hours of the main phase, 6 ... 15.
  let mainPhase: Double
  /// The most that it adds to Kp, 2 ... 7.
  let size: Double
  /// Hours in which the recovery falls to 1/e, 10 ... 24.
  let recovery: Double

  /// What it adds to Kp at an hour since 1970-01-01.
  func raise(atHour hour: Double) -> Double {
    let elapsed = hour - onset
    guard elapsed >= 0, elapsed < Double(Self.reachDays * 24) else { return 0 }
    if elapsed < mainPhase { return size * (0.5 + 0.5 * elapsed / mainPhase) }
    return size * Elementary.exp(-(elapsed - mainPhase) / recovery)
  }

  /// Every storm that can be felt in a range of 3-hour intervals. At most one begins on a day; each
  /// day's draw has its own stream.
  static func all(
    seed: SeedPath, perRotation: Double, reaching range: Range<Int>
  ) -> [SyntheticStorm] {
    let first = range.lowerBound.flooredQuotient(by: 8) - reachDays
    let last = range.upperBound.flooredQuotient(by: 8)
    return (first...last).compactMap { day in
      let path = seed.appending("storms").appending(CivilDate(dayNumber: day).iso8601)
      var stream = path.stream()
      guard stream.uniform() < perRotation / 27 else { return nil }
      let onset = Double(day) * 24 + 24 * stream.uniform()
      let mainPhase = 6 + 9 * stream.uniform()
      let size = min(7, 2 - 1.3 * Elementary.log(1 - stream.uniform()))
      return SyntheticStorm(
        onset: onset, mainPhase: mainPhase, size: size, recovery: 10 + 14 * stream.uniform())
    }
  }
}
