import Detection

/// What one detector found at every station: from one model's forecasts, or from TEC alone.
public struct DetectionSeries: Sendable, Codable {
  /// The detector's settings in the manifest.
  public let detector: DetectorSettings
  /// The model whose forecast it looked at; nil for a detector of TEC alone.
  public let model: String?
  /// What it found at each station of the result; nil where it failed.
  public let outcomes: [DetectorOutcome?]

  /// The samples of one window, all stations together.
  ///
  /// - Parameter window: the window's index in the result.
  public func all(in window: Int) -> FlagCount {
    FlagCount.sum(outcomes.compactMap { $0?.windows[window].all })
  }

  /// The quiet samples of one window, all stations together.
  public func quiet(in window: Int) -> FlagCount {
    FlagCount.sum(outcomes.compactMap { $0?.windows[window].quiet })
  }

  /// The same at some stations alone.
  package func at(_ isWanted: (_ station: Int) -> Bool) -> DetectionSeries {
    DetectionSeries(
      detector: detector, model: model,
      outcomes: outcomes.enumerated().map { isWanted($0) ? $1 : nil })
  }

  /// The quiet test samples outside every window, all stations together.
  public var base: FlagCount { FlagCount.sum(outcomes.compactMap { $0?.base }) }
}

extension FlagCount {
  /// Counts together; the expectation is nil where one of them has none.
  package static func sum(_ counts: [FlagCount]) -> FlagCount {
    let expected = counts.compactMap(\.expected)
    return FlagCount(
      tested: counts.reduce(0) { $0 + $1.tested }, flagged: counts.reduce(0) { $0 + $1.flagged },
      expected: expected.count == counts.count ? expected.reduce(0, +) : nil)
  }
}

extension StudyResult {
  /// Every detector on every forecast, then the detectors of TEC alone; detectors in the manifest's
  /// order, and for each the models in theirs. A model without forecast is left out.
  public var detectionSeries: [DetectionSeries] {
    manifest.detectors.flatMap { detector -> [DetectionSeries] in
      guard detector.usesForecast else {
        return [
          DetectionSeries(
            detector: detector, model: nil,
            outcomes: stations.map { station in
              station.detections.first { $0.detector == detector.name }
            })
        ]
      }
      return models.compactMap { model in
        model.success.map { success in
          DetectionSeries(
            detector: detector, model: model.name,
            outcomes: success.stations.map { station in
              station.detections.first { $0.detector == detector.name }
            })
        }
      }
    }
  }

  /// What a detector found at the stations of a group; at all for nil.
  package func series(_ series: DetectionSeries, of group: String?) -> DetectionSeries {
    guard let group else { return series }
    return series.at { stations[$0].group == group }
  }

  /// What a detector found.
  ///
  /// - Parameters:
  ///   - detector: its name in the manifest.
  ///   - model: the model's name; unused for a detector of TEC alone.
  public func series(detector: String, model: String?) -> DetectionSeries? {
    detectionSeries.first {
      $0.detector.name == detector && ($0.model == nil || $0.model == model)
    }
  }
}
