/// A number as it is printed, with the decimals that say how far it was rounded.
public struct PrintedNumber: Sendable, Equatable, Codable {
  /// The number.
  public let value: Double
  /// Digits after the point, 0 ... 15.
  public let decimals: Int

  /// A printed number; decimals beyond 15 count as 15.
  public init(_ value: Double, decimals: Int) {
    self.value = value
    self.decimals = min(max(decimals, 0), 15)
  }

  /// Half a unit of the last printed digit: every number within it of `value` may be printed so.
  public var halfUnit: Double {
    var unit = 1.0
    for _ in 0..<decimals { unit *= 10 }
    return 0.5 / unit
  }

  /// Whether a number may have been printed so.
  public func mayBe(_ exact: Double) -> Bool {
    (exact - value).magnitude <= halfUnit * (1 + PrintedNumber.tolerance)
  }

  /// Whether the size of every number printed so is surely below a limit.
  public func isSurelyBelow(_ limit: PrintedNumber) -> Bool {
    value.magnitude + halfUnit < limit.value
  }

  /// Decimal halves have no exact Double; without this, 8.25 would not be printed as 8.3.
  private static let tolerance = 1e-6
}
