import Determinism

/// The synthetic indices as functions of numbered intervals, counted from 1970-01-01.
///
/// - Kp of a 3-hour interval is the level, plus noise that correlates by 0.82 from one interval to
///   the next, plus the storms, in thirds; ap follows by the table of Bartels.
/// - Dst of an hour is -4 nT, plus noise of 6 nT that correlates by 0.95 from hour to hour, minus a
///   ring current that each hour's ap above 12 feeds by 0.11 nT a unit (at most by 22 nT) and that
///   decays: 70 % of it with 7 hours, 30 % with 45 hours (after Burton, McPherron and Russell, JGR
///   80, 1975, with ap in the place of the solar wind).
/// - F10.7 of a day is the level, plus a wave of 27 days, plus noise that correlates by 0.93 from
///   day to day; never below 63.
///
/// Measured with the default settings over August to November 2017, seeds 0 to 7: 61 to 73 % of the
/// hours are quiet (Kp < 2.5, ap < 25, -20 < Dst < 20 nT, F10.7 < 120), 67 % with seed 20171112; the
/// archives give 58 %. Kp has mean 1.9 and standard deviation 1.2 (archives 2.1 and 1.4), Dst -11 and
/// 13 nT with a least value of -127 nT (archives -8, 17 and -122 nT).
struct SyntheticIndices: Sendable {
  private static let dstHistory = 240

  private let seed: SeedPath
  private let settings: SyntheticIonosphereSettings

  init(seed: SeedPath, settings: SyntheticIonosphereSettings) {
    self.seed = seed
    self.settings = settings
  }

  /// Thirds of Kp, 0 ... 27, of a range of 3-hour intervals.
  func kpThirds(_ range: Range<Int>) -> [Int] {
    let noise = IndexedNoise(seed: seed.appending("kp"), perDay: 8, correlation: 0.82).values(range)
    let storms = SyntheticStorm.all(
      seed: seed, perRotation: settings.stormsPerRotation, reaching: range)
    return zip(range, noise).map { interval, noise in
      let middle = Double(interval) * 3 + 1.5
      let raised = storms.reduce(0) { max($0, $1.raise(atHour: middle)) }
      let kp = settings.kpLevel + settings.kpDeviation * noise + raised
      return min(27, max(0, Int((3 * kp).rounded())))
    }
  }

  /// ap of a range of 3-hour intervals.
  func ap(_ range: Range<Int>) -> [Double] { kpThirds(range).map { Self.apOfKp[$0] } }

  /// Dst in nT of a range of hours, rounded to 1 nT.
  func dst(_ range: Range<Int>) -> [Double] {
    let noise = IndexedNoise(seed: seed.appending("dst"), perDay: 24, correlation: 0.95)
      .values(range)
    let firstInterval = (range.lowerBound - Self.dstHistory).flooredQuotient(by: 3)
    let ap = ap(firstInterval..<(range.upperBound - 1).flooredQuotient(by: 3) + 1)
    let kernel = (0..<Self.dstHistory).map { age in
      0.7 * Elementary.exp(-Double(age) / 7) + 0.3 * Elementary.exp(-Double(age) / 45)
    }
    return zip(range, noise).map { hour, noise in
      var ring = 0.0
      for (age, weight) in kernel.enumerated() {
        let interval = (hour - age).flooredQuotient(by: 3) - firstInterval
        ring += weight * min(22, 0.11 * max(0, ap[interval] - 12))
      }
      return (-4 + 6 * noise - ring).rounded()
    }
  }

  /// F10.7 in solar flux units of a range of days, rounded to 0.1.
  func f107(_ range: Range<Int>) -> [Double] {
    let noise = IndexedNoise(seed: seed.appending("f107"), perDay: 1, correlation: 0.93)
      .values(range)
    var phases = seed.appending("f107-rotation").stream()
    let phase = phases.uniform()
    return zip(range, noise).map { day, noise in
      let wave = Elementary.sin(2 * Double.pi * (Double(day) / 27 + phase))
      let flux =
        settings.f107Level + settings.f107Rotation * wave + settings.f107Deviation * noise
      return (max(63, flux) * 10).rounded() / 10
    }
  }

  /// ap for each third of Kp from 0o to 9o (Bartels, as published by GFZ Potsdam).
  private static let apOfKp: [Double] = [
    0, 2, 3, 4, 5, 6, 7, 9, 12, 15, 18, 22, 27, 32, 39, 48, 56, 67, 80, 94, 111, 132, 154, 179, 207,
    236, 300, 400,
  ]
}
