/// A unit that a series is measured in; the type keeps a TEC from being read as a Dst.
public protocol PhysicalUnit: Sendable {
  /// The symbol as printed in parentheses; empty for a pure number.
  static var symbol: String { get }
}

/// Total electron content unit, 10¹⁶ electrons per square metre.
public enum TECU: PhysicalUnit {
  /// The symbol as printed.
  public static var symbol: String { "TECU" }
}

/// Nanotesla, the unit of Dst.
public enum Nanotesla: PhysicalUnit {
  /// The symbol as printed.
  public static var symbol: String { "nT" }
}

/// The planetary index Kp, 0 ... 9 in thirds.
public enum KpUnit: PhysicalUnit {
  /// The symbol as printed.
  public static var symbol: String { "" }
}

/// The planetary index ap or its daily mean Ap, in units of 2 nT.
public enum ApUnit: PhysicalUnit {
  /// The symbol as printed.
  public static var symbol: String { "2 nT" }
}

/// Solar flux unit, 10⁻²² W m⁻² Hz⁻¹.
public enum SolarFluxUnit: PhysicalUnit {
  /// The symbol as printed.
  public static var symbol: String { "sfu" }
}
