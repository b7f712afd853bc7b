/// By how much samples leave their bounds (TECU).
///
/// Observed - upper bound where the sample lies above it, observed - lower bound where it lies
/// below, 0 between them and on them. Xiong 2022 (section III) calls this DTEC; it carries a unit,
/// unlike the ``DTEC`` of Akhoondzadeh 2021.
public struct Exceedance: Sendable, Equatable {
  /// The exceedances (TECU): positive above, negative below, 0 within; nil where value or bounds
  /// are missing.
  public let values: [Double?]

  /// The exceedance of values beyond bounds.
  ///
  /// - Parameters:
  ///   - values: TEC or forecast errors (TECU), nil for gaps.
  ///   - bounds: as many bounds of the same quantity.
  public init(of values: [Double?], beyond bounds: Bounds) {
    precondition(values.count == bounds.lower.count)
    self.values = values.indices.map { index in
      guard let value = values[index], let lower = bounds.lower[index],
        let upper = bounds.upper[index]
      else { return nil }
      if value > upper { return value - upper }
      return value < lower ? value - lower : 0
    }
  }

  /// How many samples were tested.
  public var testedCount: Int { values.count { $0 != nil } }

  /// How many samples leave their bounds.
  public var anomalousCount: Int { values.count { ($0 ?? 0) != 0 } }

  /// The exceedances under a mask: nil wherever the flag is not true, so that a sample of unknown
  /// quiet is not counted as quiet.
  ///
  /// Xiong 2022 keeps |exceedance| > 0, Kp < 3 and Dst > -30 nT.
  public func masked(by quiet: [Bool?]) -> [Double?] {
    precondition(quiet.count == values.count)
    return zip(values, quiet).map { $1 == true ? $0 : nil }
  }
}
