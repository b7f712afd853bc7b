/// The limits of solar and geomagnetic quiet; each is strict.
public struct QuietLimits: Sendable, Equatable, Codable {
  /// Quiet while Kp < this.
  public var kpBelow: Double
  /// Quiet while the 3-hourly ap < this (2 nT).
  public var apBelow: Double
  /// Quiet while Dst > this (nT).
  public var dstAbove: Double
  /// Quiet while Dst < this (nT).
  public var dstBelow: Double
  /// Quiet while observed daily F10.7 < this (sfu).
  public var f107Below: Double

  /// Limits; a limit that a study does not use is an infinity.
  public init(
    kpBelow: Double, apBelow: Double, dstAbove: Double, dstBelow: Double, f107Below: Double
  ) {
    self.kpBelow = kpBelow
    self.apBelow = apBelow
    self.dstAbove = dstAbove
    self.dstBelow = dstBelow
    self.f107Below = f107Below
  }
}
