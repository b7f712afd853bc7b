import Detection
import Determinism
import Studies

/// A study read by the other convention of hours: the same forecasts with other labels, another
/// mask and, where it scales by samples shown or quiet, another DTEC.
struct OtherConvention {
  let result: StudyResult
  let rates: ChanceRates

  /// The verdicts on the paper's conclusions by the other convention, in their order; none for a
  /// study without conclusions.
  ///
  /// - Throws: `RunError` as preparing a study does.
  func verdicts() throws(RunError) -> [StatementVerdict] {
    result.manifest.claims.isEmpty ? [] : try read().claims.map(\.verdict)
  }

  private func read() throws(RunError) -> StudyResult {
    var manifest = result.manifest
    manifest.quiet.indexHour = manifest.quiet.indexHour == .ending ? .containing : .ending
    let inputs = GatheredInputs(
      stations: result.stations.map { .init(group: $0.group, tec: $0.tec) },
      failedStations: result.failedStations, weather: result.weather, sources: result.sources)
    let prepared = try PreparedStudy(manifest: manifest, inputs: inputs)
    let detection = DetectionStage(study: prepared, rates: rates)
    let models = result.models.map { model -> ModelResult in
      guard case .success(let success) = model.outcome else { return model }
      return model.replacing(success.examined(by: detection))
    }
    return StudyResult(
      id: result.id, manifest: manifest, manifestDigests: result.manifestDigests,
      sources: result.sources, stations: detection.stations(),
      failedStations: prepared.failedStations, windows: prepared.windows,
      periodStart: prepared.periodStart, shownStart: prepared.shownStart,
      trainingEnd: prepared.trainingEnd, weather: prepared.weather,
      conditions: prepared.conditions, quiet: prepared.quiet, labels: prepared.labels,
      models: models, surroundings: result.surroundings)
  }
}

extension ModelSuccess {
  /// The same forecasts with what other detectors make of them.
  fileprivate func examined(by detection: DetectionStage) -> ModelSuccess {
    var success = self
    success.stations = zip(stations, detection.study.stations).map { outcome, station in
      let (detections, failures) = detection.outcomes(at: station, predicted: outcome.predicted)
      return StationOutcome(
        predicted: outcome.predicted, scores: outcome.scores, skill: outcome.skill,
        detections: detections, failures: failures)
    }
    return success
  }
}
