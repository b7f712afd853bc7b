import Determinism

/// The solar and geomagnetic indices of a span of time, as archived.
public struct SpaceWeather: Sendable, Equatable, Codable {
  /// Kp, 3-hourly, stamped with the start of its interval.
  public var kp: Series<KpUnit>
  /// ap, 3-hourly, stamped with the start of its interval.
  public var ap: Series<ApUnit>
  /// Daily Ap, stamped with the start of its day.
  public var dailyAp: Series<ApUnit>
  /// Observed (not adjusted to 1 AU) F10.7, daily, stamped with the start of its day.
  public var f107: Series<SolarFluxUnit>
  /// Dst, hourly, stamped with the start of its hour.
  public var dst: Series<Nanotesla>

  /// Indices from their series.
  public init(
    kp: Series<KpUnit>, ap: Series<ApUnit>, dailyAp: Series<ApUnit>, f107: Series<SolarFluxUnit>,
    dst: Series<Nanotesla>
  ) {
    self.kp = kp
    self.ap = ap
    self.dailyAp = dailyAp
    self.f107 = f107
    self.dst = dst
  }
}
