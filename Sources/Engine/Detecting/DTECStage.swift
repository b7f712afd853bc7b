import Detection
import Studies

/// Applies a DTEC detector to a forecast.
struct DTECStage {
  let study: PreparedStudy
  let settings: DTECSettings

  func outcome(
    named name: String, at station: StationRecord, predicted: [Double?]
  ) throws(DetectingError) -> DetectorOutcome {
    let observed = station.tec.series.values
    let dtec: DTEC
    do {
      dtec = try DTEC(observed: observed, predicted: predicted, reference: reference)
    } catch { throw .dtec(error) }
    let shown = study.frame.shown
    let threshold = settings.threshold
    let reach = threshold * dtec.interquartileRange
    let lower = predicted.map { $0.map { $0 + dtec.median - reach } }
    let upper = predicted.map { $0.map { $0 + dtec.median + reach } }
    let exceedances = dtec.values.map { $0.map { $0.magnitude > threshold ? $0 : 0 } }
    let counts = FlagCounter(study: study, exceedances: exceedances)
    return DetectorOutcome(
      detector: name, factor: threshold,
      windows: study.frame.windows.map { window in
        WindowOutcome(
          window: window.window.name, samples: window.samples,
          exceedances: Array(exceedances[window.samples]), lower: Array(lower[window.samples]),
          upper: Array(upper[window.samples]), all: counts.all(window.samples),
          quiet: counts.quiet(window.samples))
      }, base: counts.base(),
      dtec: DTECOutcome(
        dtec: dtec, anomalies: anomalies(in: dtec, observed: observed, predicted: predicted),
        testable: shown.count { dtec.values[$0] != nil },
        quietTestable: shown.count { dtec.values[$0] != nil && study.frame.quiet[$0] == true }))
  }

  /// The samples whose median and quartiles scale DTEC.
  private var reference: [Bool] {
    (0..<study.frame.axis.count).map { sample in
      switch settings.reference {
      case .shown: study.frame.shown.contains(sample)
      case .test: study.frame.test.contains(sample)
      case .testQuiet: study.frame.test.contains(sample) && study.frame.quiet[sample] == true
      case .training: study.frame.training.contains(sample)
      }
    }
  }

  private func anomalies(
    in dtec: DTEC, observed: [Double?], predicted: [Double?]
  ) -> [Anomaly] {
    let earthquakeDay = study.frame.earthquakeDay.dayNumber
    return study.frame.shown.compactMap { sample in
      guard let value = dtec.values[sample], value.magnitude > settings.threshold,
        let observed = observed[sample], let predicted = predicted[sample]
      else { return nil }
      let label = study.frame.labels[sample]
      return Anomaly(
        sample: sample, time: study.frame.axis.time(at: sample), label: label,
        day: label.date.dayNumber - earthquakeDay, observed: observed, predicted: predicted,
        dtec: value, conditions: study.frame.conditions[sample], isQuiet: study.frame.quiet[sample])
    }
  }
}
