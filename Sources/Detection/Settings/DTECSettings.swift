/// The DTEC detector (Akhoondzadeh 2021, section 3.2).
public struct DTECSettings: Sendable, Equatable, Codable {
  /// The samples whose median and quartiles scale DTEC.
  public enum Reference: String, Sendable, CaseIterable, Codable {
    case shown
    case test
    case testQuiet = "test-quiet"
    case training
  }

  /// |DTEC| above which a sample is anomalous, > 0.
  public var threshold: Double
  /// The samples whose median and quartiles scale DTEC.
  public var reference: Reference

  /// Settings from their values.
  public init(threshold: Double, reference: Reference) {
    self.threshold = threshold
    self.reference = reference
  }
}
