import Ionosphere

/// One station of a study, with what was observed there.
public struct StationRecord: Sendable, Codable {
  /// Its code, or its coordinates as words in a study of one place.
  public let code: String
  /// The group that scores are pooled by; nil for none.
  public let group: String?
  /// TEC as observed, warm-up included; gaps are nil.
  public let tec: TECRecord
  /// TEC as models learn from it, on the same axis.
  public let prepared: PreparedSeries
  /// What the detectors that need no forecast found, in the manifest's order.
  public package(set) var detections: [DetectorOutcome] = []
  /// Detectors without a forecast that failed here, in the manifest's order.
  public package(set) var failures: [DetectorFailure] = []

  /// Geographic latitude in degrees.
  public var latitude: Double { tec.latitude }
  /// Geographic longitude in degrees.
  public var longitude: Double { tec.longitude }

  /// From its parts.
  package init(
    code: String, group: String?, tec: TECRecord, prepared: PreparedSeries,
    detections: [DetectorOutcome] = [], failures: [DetectorFailure] = []
  ) {
    self.code = code
    self.group = group
    self.tec = tec
    self.prepared = prepared
    self.detections = detections
    self.failures = failures
  }
}

/// A detector that found no scale at a station.
public struct DetectorFailure: Sendable, Equatable, Codable {
  /// The detector's name in the manifest.
  public let detector: String
  /// Why, in words; printed in the detector's place.
  public let reason: String

  /// From its parts.
  package init(detector: String, reason: String) {
    self.detector = detector
    self.reason = reason
  }
}
