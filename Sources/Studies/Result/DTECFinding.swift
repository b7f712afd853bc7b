import Detection

/// What one DTEC detector made of one model's forecast at one station.
public struct DTECFinding: Sendable, Codable {
  /// The detector's name in the manifest.
  public let detector: String
  /// The detector's settings.
  public let settings: DTECSettings
  /// The model's name in the manifest.
  public let model: String
  /// The station.
  public let station: StationRecord
  /// Predicted TEC (TECU) of each sample of the study's record; nil where there is none.
  public let predicted: [Double?]
  /// What was found over the samples shown.
  public let outcome: DTECOutcome

  /// DTEC of each sample of the study's record.
  public var dtec: DTEC { outcome.dtec }
  /// Samples shown with |DTEC| above the threshold, in order of time.
  public var anomalies: [Anomaly] { outcome.anomalies }
  /// Samples shown that have a DTEC.
  public var testable: Int { outcome.testable }
  /// Samples shown that have a DTEC and were quiet.
  public var quietTestable: Int { outcome.quietTestable }
  /// Anomalies in quiet time.
  public var quietAnomalies: [Anomaly] { anomalies.filter { $0.isQuiet == true } }
}

extension StudyResult {
  /// What a DTEC detector found at a station, models in the manifest's order; a model without
  /// forecast, or one whose DTEC has no scale there, is left out.
  ///
  /// - Parameters:
  ///   - detector: its name in the manifest; nil for the first DTEC detector.
  ///   - station: the station's index in the result.
  public func dtecFindings(of detector: String? = nil, at station: Int) -> [DTECFinding] {
    guard
      let (name, settings) = dtecDetectors.first(where: { $0.name == detector ?? $0.name })
    else { return [] }
    return models.compactMap { model in
      guard let outcome = model.success?.stations[station],
        let found = outcome.detections.first(where: { $0.detector == name })?.dtec
      else { return nil }
      return DTECFinding(
        detector: name, settings: settings, model: model.name, station: stations[station],
        predicted: outcome.predicted, outcome: found)
    }
  }

  /// What the first DTEC detector found at the station of a code; empty where there is none.
  package func dtecFindings(at code: String) -> [DTECFinding] {
    stations.firstIndex { $0.code == code }.map { dtecFindings(at: $0) } ?? []
  }

  /// The DTEC detectors in the manifest's order.
  package var dtecDetectors: [(name: String, settings: DTECSettings)] {
    manifest.detectors.compactMap { detector in
      if case .dtec(let settings) = detector.kind { (detector.name, settings) } else { nil }
    }
  }
}
