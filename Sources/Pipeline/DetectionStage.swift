import Detection
import Determinism
import Evaluation
import Forecasting
import Studies

/// Turns a forecast into scores, DTEC and anomalies.
struct DetectionStage {
  let study: PreparedStudy

  /// What the detector makes of a forecast.
  func examine(_ forecast: Forecast) throws(DTEC.Failure) -> ModelSuccess {
    let predicted = forecast.predictions[0]
    let observed = study.tec.series.values
    let dtec = try DTEC(observed: observed, predicted: predicted, reference: reference)
    let shown = study.shown
    return ModelSuccess(
      forecast: forecast, predicted: predicted, dtec: dtec,
      testScores: Scores(observed: observed[study.test], predicted: predicted[study.test]),
      trainingScores: Scores(
        observed: observed[study.training], predicted: predicted[study.training]),
      skill: [], anomalies: anomalies(in: dtec, predicted: predicted),
      testable: shown.count { dtec.values[$0] != nil },
      quietTestable: shown.count { dtec.values[$0] != nil && study.quiet[$0] == true })
  }

  /// The samples whose median and quartiles scale DTEC.
  private var reference: [Bool] {
    let detector = study.manifest.detector
    return study.tec.series.values.indices.map { sample in
      switch detector.reference {
      case .shown: study.shown.contains(sample)
      case .test: study.test.contains(sample)
      case .testQuiet: study.test.contains(sample) && study.quiet[sample] == true
      case .training: study.training.contains(sample)
      }
    }
  }

  private func anomalies(in dtec: DTEC, predicted: [Double?]) -> [Anomaly] {
    let threshold = study.manifest.detector.threshold
    let earthquakeDay = study.indexHour.label(of: study.manifest.earthquake.time).date.dayNumber
    return study.shown.compactMap { sample in
      guard let value = dtec.values[sample], value.magnitude > threshold,
        let observed = study.tec.series.values[sample], let predicted = predicted[sample]
      else { return nil }
      let label = study.labels[sample]
      return Anomaly(
        sample: sample, time: study.tec.series.time(at: sample), label: label,
        day: label.date.dayNumber - earthquakeDay, observed: observed, predicted: predicted,
        dtec: value, conditions: study.conditions[sample], isQuiet: study.quiet[sample])
    }
  }
}
