import Determinism

extension Study {
  /// The study that models learn from under a variation.
  package func learned(under variation: Variation) -> Study {
    var study = self
    if let seed = variation.seed { study.seed = seed }
    if let normalisation = variation.normalisation {
      study.training.normalisation = normalisation
    }
    if let split = variation.split { study.training.split = split }
    return study
  }

  /// The study that forecasts are examined by under a variation: what is learned, with other dates,
  /// conventions, limits and detectors.
  package func examined(under variation: Variation) -> Study {
    var study = learned(under: variation)
    study.earthquake.time = earthquake.time + variation.days * 86_400
    for index in study.period.windows.indices {
      study.period.windows[index].move(by: variation.days)
    }
    if let indexHour = variation.indexHour { study.quiet.indexHour = indexHour }
    if let limits = variation.limits { study.quiet.limits = limits }
    study.detectors = detectors.map { detector in
      variation.detectors.first { $0.name == detector.name } ?? detector
    }
    return study
  }
}

extension StudyManifest {
  /// The manifest with the study that models learn from under a variation.
  package func learned(under variation: Variation) -> StudyManifest {
    StudyManifest(
      version: version, study: study.learned(under: variation), paper: paper, report: report)
  }

  /// The manifest with the study that forecasts are examined by under a variation.
  package func examined(under variation: Variation) -> StudyManifest {
    StudyManifest(
      version: version, study: study.examined(under: variation), paper: paper, report: report)
  }
}

extension DetectionWindow {
  fileprivate mutating func move(by days: Int) {
    start = start.advanced(by: days)
    end = end.advanced(by: days)
  }
}
