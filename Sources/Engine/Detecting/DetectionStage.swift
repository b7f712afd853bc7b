import Detection
import Studies

/// Applies the manifest's detectors to TEC and forecasts.
struct DetectionStage {
  let study: PreparedStudy
  /// The false-alarm rates of pure chance.
  let rates: ChanceRates

  /// The stations with what the detectors that need no forecast found.
  func stations() -> [StationRecord] {
    study.stations.map { station in
      var record = station
      (record.detections, record.failures) = detect(
        study.manifest.detectors.filter { !$0.usesForecast }, at: station, predicted: [])
      return record
    }
  }

  /// What the detectors of a forecast find at a station.
  func outcomes(
    at station: StationRecord, predicted: [Double?]
  ) -> ([DetectorOutcome], [DetectorFailure]) {
    detect(study.manifest.detectors.filter(\.usesForecast), at: station, predicted: predicted)
  }

  private func detect(
    _ detectors: [DetectorSettings], at station: StationRecord, predicted: [Double?]
  ) -> ([DetectorOutcome], [DetectorFailure]) {
    var outcomes: [DetectorOutcome] = []
    var failures: [DetectorFailure] = []
    for detector in detectors {
      do {
        outcomes.append(try outcome(of: detector, at: station, predicted: predicted))
      } catch {
        failures.append(DetectorFailure(detector: detector.name, reason: error.description))
      }
    }
    return (outcomes, failures)
  }

  private func outcome(
    of detector: DetectorSettings, at station: StationRecord, predicted: [Double?]
  ) throws(DetectingError) -> DetectorOutcome {
    switch detector.kind {
    case .dtec(let settings):
      return try DTECStage(study: study, settings: settings)
        .outcome(named: detector.name, at: station, predicted: predicted)
    case .background(let kind):
      return try BackgroundStage(study: study, detector: kind, rates: rates)
        .outcome(named: detector.name, at: station, predicted: predicted)
    }
  }
}

/// Why a detector found no scale at a station.
enum DetectingError: Error, CustomStringConvertible {
  /// DTEC has no scale.
  case dtec(DTEC.Failure)
  /// The window holds fewer than two samples.
  case window
  /// No factor flags so few of the quiet samples outside the windows.
  case rate(Double)

  var description: String {
    switch self {
    case .dtec(let failure): failure.description
    case .window: "the detector's window holds fewer than two samples; give it more days"
    case .rate(let rate):
      "no factor flags at most \(rate) of the quiet test samples outside the windows, or there is none; "
        + "lengthen the test part or give a factor"
    }
  }
}
