extension Elementary {
  /// The sine of any finite angle (radian). Worst error met: 0.501 ULP. NaN of ±∞.
  package static func sin(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    if x.magnitude < 0x1p-27 { return x }
    let angle = ReducedAngle(x)
    let part = angle.quadrant & 1 == 0 ? sine(angle.rest) : cosine(angle.rest)
    return angle.quadrant & 2 == 0 ? part.rounded : -part.rounded
  }

  /// The cosine of any finite angle (radian). Worst error met: 0.501 ULP. NaN of ±∞.
  package static func cos(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    let angle = ReducedAngle(x)
    let part = angle.quadrant & 1 == 0 ? cosine(angle.rest) : sine(angle.rest)
    return (angle.quadrant + 1) & 2 == 0 ? part.rounded : -part.rounded
  }

  /// The tangent of any finite angle (radian). Worst error met: 0.501 ULP. NaN of ±∞.
  package static func tan(_ x: Double) -> Double {
    guard x.isFinite else { return .nan }
    if x.magnitude < 0x1p-27 { return x }
    let angle = ReducedAngle(x)
    let sine = sine(angle.rest)
    let cosine = cosine(angle.rest)
    return (angle.quadrant & 1 == 0 ? sine / cosine : -cosine / sine).rounded
  }

  /// The sine of |r| ≤ π/4.
  private static func sine(_ r: DoublePair) -> DoublePair {
    let square = r * r
    let h = square.high
    var tail = -1 / 121_645_100_408_832_000.0
    tail = tail * h + 1 / 355_687_428_096_000.0
    tail = tail * h - 1 / 1_307_674_368_000.0
    tail = tail * h + 1 / 6_227_020_800.0
    tail = tail * h - 1 / 39_916_800.0
    tail = tail * h + 1 / 362_880.0
    tail = tail * h - 1 / 5_040.0
    tail = tail * h + 1 / 120.0
    let sixth = DoublePair(0x1.5555_5555_55555p-3, 0x1.5555_5555_5555_5p-57)
    return r + r * square * (-sixth + tail * h)
  }

  /// The cosine of |r| ≤ π/4.
  private static func cosine(_ r: DoublePair) -> DoublePair {
    let square = r * r
    let h = square.high
    var tail = 1 / 2_432_902_008_176_640_000.0
    tail = tail * h - 1 / 6_402_373_705_728_000.0
    tail = tail * h + 1 / 20_922_789_888_000.0
    tail = tail * h - 1 / 87_178_291_200.0
    tail = tail * h + 1 / 479_001_600.0
    tail = tail * h - 1 / 3_628_800.0
    tail = tail * h + 1 / 40_320.0
    tail = tail * h - 1 / 720.0
    let fourth = DoublePair(0x1.5555_5555_55555p-5, 0x1.5555_5555_5555_5p-59)
    return square * (square * (fourth + tail * h) + -0.5) + 1
  }
}
