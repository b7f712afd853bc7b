/// The interval in which a sample is not anomalous, sample by sample (TECU).
public struct Bounds: Sendable, Equatable {
  /// The lower bounds (TECU); nil where undefined.
  public let lower: [Double?]
  /// The upper bounds (TECU), as many; nil exactly where the lower ones are.
  public let upper: [Double?]

  /// Bounds at `centre` ± `factor` × `scale`; nil where either is, or where a bound overflows.
  ///
  /// - Precondition: as many scales as centres, and factor ≥ 0.
  package init(centre: [Double?], scale: [Double?], factor: Double) {
    precondition(centre.count == scale.count && factor >= 0)
    let pairs = zip(centre, scale).map { pair -> (lower: Double, upper: Double)? in
      guard let centre = pair.0, let scale = pair.1 else { return nil }
      let reach = factor * scale
      let (lower, upper) = (centre - reach, centre + reach)
      return lower.isFinite && upper.isFinite ? (lower, upper) : nil
    }
    lower = pairs.map { $0?.lower }
    upper = pairs.map { $0?.upper }
  }

  private init(lower: [Double?], upper: [Double?]) {
    self.lower = lower
    self.upper = upper
  }

  /// The same bounds round another line: those of a forecast's error, moved by the forecast, are
  /// the bounds drawn about TEC, predicted + μ ± factor × σ.
  ///
  /// - Parameter line: as many values (TECU); nil gives no bounds.
  public func moved(by line: [Double?]) -> Bounds {
    precondition(line.count == lower.count)
    func moved(_ bounds: [Double?]) -> [Double?] {
      zip(bounds, line).map { bound, line in
        guard let bound, let line, (bound + line).isFinite else { return nil }
        return bound + line
      }
    }
    let (lower, upper) = (moved(lower), moved(upper))
    return Bounds(
      lower: zip(lower, upper).map { $1 == nil ? nil : $0 },
      upper: zip(lower, upper).map { $0 == nil ? nil : $1 })
  }
}
