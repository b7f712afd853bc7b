import Detection

/// The quiet-time mask: limits of the indices, and which interval of them belongs to a sample.
@dynamicMemberLookup
public struct QuietSettings: Sendable, Equatable, Codable {
  /// Which index interval belongs to the TEC sample at h:00.
  public typealias IndexHour = Detection.IndexHour

  /// The limits, each strict, and infinite where the study has none.
  public var limits: QuietLimits
  /// Which index interval belongs to the TEC sample at h:00.
  public var indexHour: IndexHour

  /// From the limits that a manifest gives.
  package init(
    kpBelow: Double, apBelow: Double, dstAbove: Double, dstBelow: Double, f107Below: Double,
    indexHour: IndexHour
  ) {
    limits = QuietLimits(
      kpBelow: kpBelow, apBelow: apBelow, dstAbove: dstAbove, dstBelow: dstBelow,
      f107Below: f107Below)
    self.indexHour = indexHour
  }

  /// One of the limits.
  public subscript<Value>(dynamicMember path: WritableKeyPath<QuietLimits, Value>) -> Value {
    get { limits[keyPath: path] }
    set { limits[keyPath: path] = newValue }
  }
}
