/// Where a TEC sample comes from; reports mark every row that does not rest on a measurement.
public enum SampleOrigin: String, Sendable, CaseIterable, Codable {
  /// Given at this very moment by the source.
  case observed
  /// Interpolated in time between two maps of the source.
  case interpolated
  /// Put in by a named filling step; never scored or flagged.
  case filled
  /// Drawn by the synthetic ionosphere.
  case synthetic
}
