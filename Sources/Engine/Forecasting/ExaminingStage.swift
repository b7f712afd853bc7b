import Detection
import Forecasting
import Studies

/// Scores the forecasts of a study and asks its detectors.
struct ExaminingStage: Sendable {
  private let study: VariedStudy
  private let detection: DetectionStage
  private let scoring: ScoringStage

  /// One model with its forecasts at every horizon.
  struct Part: Sendable {
    fileprivate let stage: ExaminingStage
    fileprivate let settings: ForecasterSettings
    fileprivate let forecasts: [ForecastSchedule.Outcome]

    /// What the model found.
    func result() -> ModelResult { stage.result(settings, forecasts) }
  }

  init(_ study: VariedStudy, rates: ChanceRates) {
    self.study = study
    detection = DetectionStage(study: study.examined, rates: rates)
    scoring = ScoringStage(study: study.examined)
  }

  /// The models in the manifest's order.
  ///
  /// - Parameter forecasts: those of every model at every horizon, horizons within models.
  func parts(of forecasts: [ForecastSchedule.Outcome]) -> [Part] {
    let horizons = study.learned.manifest.training.horizons.count
    return study.learned.manifest.forecasters.enumerated().map { model, settings in
      Part(
        stage: self, settings: settings,
        forecasts: Array(forecasts[model * horizons..<(model + 1) * horizons]))
    }
  }

  private func result(
    _ settings: ForecasterSettings, _ forecasts: [ForecastSchedule.Outcome]
  ) -> ModelResult {
    let horizons = study.learned.manifest.training.horizons
    return ModelResult(
      name: settings.model, settings: settings,
      seedPaths: horizons.map { study.path(settings, steps: $0) },
      outcome: outcome(Array(zip(horizons, forecasts))))
  }

  private func outcome(
    _ forecasts: [(steps: Int, outcome: ForecastSchedule.Outcome)]
  ) -> ModelResult.Outcome {
    do {
      guard let first = forecasts.first else { return .failure("the study has no horizon") }
      var success = try examine(try first.outcome.get(), steps: first.steps)
      for (steps, outcome) in forecasts.dropFirst() {
        switch outcome {
        case .success(let forecast):
          success.horizons.append(scoring.outcome(of: forecast, steps: steps))
        case .failure(let error):
          success.horizonFailures.append(HorizonFailure(steps: steps, reason: error.words))
        }
      }
      return .success(success)
    } catch {
      return .failure((error as? ForecastError)?.words ?? String(describing: error))
    }
  }

  /// What the detectors make of a forecast.
  ///
  /// - Throws: `ExaminationError` when every detector failed at the study's only station, since
  ///   then nothing can be said of the model.
  private func examine(_ forecast: Forecast, steps: Int) throws(ExaminationError) -> ModelSuccess {
    let outcome = scoring.outcome(of: forecast, steps: steps)
    let places = study.examined.stations
    var stations: [StationOutcome] = []
    for (index, station) in places.enumerated() {
      let predicted = forecast.predictions[index]
      let (detections, failures) = detection.outcomes(at: station, predicted: predicted)
      if places.count == 1, detections.isEmpty, let failure = failures.first {
        throw ExaminationError(description: failure.reason)
      }
      stations.append(
        StationOutcome(
          predicted: predicted, scores: outcome.stations[index], skill: [],
          detections: detections, failures: failures))
    }
    return ModelSuccess(forecast: forecast, stations: stations, horizons: [outcome])
  }
}

/// Why nothing can be said of a forecast.
private struct ExaminationError: Error, CustomStringConvertible {
  let description: String
}
