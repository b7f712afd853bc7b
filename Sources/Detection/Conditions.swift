import Determinism
import Ionosphere

/// The solar and geomagnetic conditions that belong to one TEC sample; nil where the archive has a
/// gap.
public struct Conditions: Sendable, Equatable, Codable {
  /// Kp.
  public let kp: Double?
  /// 3-hourly ap (2 nT).
  public let ap: Double?
  /// Hourly Dst (nT).
  public let dst: Double?
  /// Observed daily F10.7 (sfu).
  public let f107: Double?

  /// The conditions of a sample at `time`.
  public init(at time: UTCTime, in weather: SpaceWeather, indexHour: IndexHour) {
    let moment = indexHour.moment(of: time)
    kp = weather.kp.value(during: moment)
    ap = weather.ap.value(during: moment)
    dst = weather.dst.value(during: moment)
    f107 = weather.f107.value(during: moment)
  }

  /// Conditions from their values.
  public init(kp: Double?, ap: Double?, dst: Double?, f107: Double?) {
    self.kp = kp
    self.ap = ap
    self.dst = dst
    self.f107 = f107
  }

  /// Whether every index keeps its limit; nil where an index is missing and no other breaks its
  /// limit, because then nobody knows. A sample of unknown quiet is not counted as quiet. An index
  /// whose limit is infinite may be missing.
  public func isQuiet(within limits: QuietLimits) -> Bool? {
    func keeps(_ value: Double?, above: Double = -.infinity, below: Double) -> Bool? {
      if above == -.infinity, below == .infinity { return true }
      return value.map { $0 > above && $0 < below }
    }
    let verdicts = [
      keeps(kp, below: limits.kpBelow), keeps(ap, below: limits.apBelow),
      keeps(dst, above: limits.dstAbove, below: limits.dstBelow),
      keeps(f107, below: limits.f107Below),
    ]
    if verdicts.contains(false) { return false }
    return verdicts.contains(nil) ? nil : true
  }
}

extension Series {
  /// The value of the interval [time(at: i), time(at: i + 1)) that holds a moment.
  fileprivate func value(during moment: UTCTime) -> Double? {
    let index = (moment - start).flooredQuotient(by: step)
    return values.indices.contains(index) ? values[index] : nil
  }
}
