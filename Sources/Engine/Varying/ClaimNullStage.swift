import Detection
import Evidence
import Studies

/// Asks other dates of the same record the paper's conclusions: the same forecasts, with the
/// earthquake and the windows moved.
struct ClaimNullStage: Sendable {
  /// Dates asked at most; more are thinned evenly.
  static let most = 60

  let study: VariedStudy
  let rates: ChanceRates

  /// How often each conclusion's rule holds where there is nothing, in their order.
  ///
  /// - Parameter jobs: dates asked side by side, ≥ 1.
  func nulls(of result: StudyResult, jobs: Int) async -> [ClaimNull?] {
    let rules = result.manifest.paper.claims.map(\.rule)
    let verdicts =
      rules.contains(where: \.isOfDates)
      ? await parallelMap(shifts(of: result), jobs: jobs) { moved(result, by: $0).foundVerdicts }
      : []
    return rules.enumerated().map { index, rule in
      guard rule.isOfDates else { return result.nullWithoutDates(of: rule) }
      let found = verdicts.map { $0[index] }
      return ClaimNull(
        .dates, holds: found.count { $0 == .holds },
        judged: found.count { $0 == .holds || $0 == .fails })
    }
  }

  private func shifts(of result: StudyResult) -> [Int] {
    let event = result.earthquakeDay.dayNumber
    var reach = -LeadStatistic.days...0
    for rule in result.manifest.paper.claims.map(\.rule) {
      guard let days = rule.days else { continue }
      reach = min(reach.lowerBound, days.lowerBound)...max(reach.upperBound, days.upperBound)
    }
    for window in result.manifest.period.windows {
      let (first, last) = (window.start.dayNumber - event, window.end.dayNumber - event)
      reach = min(reach.lowerBound, first)...max(reach.upperBound, last)
    }
    let all = result.placeboShifts(reach: reach)
    guard all.count > Self.most else { return all }
    return (0..<Self.most).map { all[$0 * all.count / Self.most] }
  }

  /// The result as it would be had the earthquake been other days; nothing is trained or predicted.
  private func moved(_ result: StudyResult, by days: Int) -> StudyResult {
    var variation = study.variation
    variation.days = days
    let manifest = result.manifest.examined(under: variation)
    let framed = study.examined.framed(by: manifest, in: result.weather)
    let detection = DetectionStage(study: framed, rates: rates)
    let models = result.models.map { model -> ModelResult in
      guard var success = model.success else { return model }
      success.stations = zip(framed.stations, success.stations).map { station, outcome in
        let (detections, failures) = detection.outcomes(at: station, predicted: outcome.predicted)
        return StationOutcome(
          predicted: outcome.predicted, scores: outcome.scores, skill: outcome.skill,
          detections: detections, failures: failures)
      }
      return model.replacing(success)
    }
    return StudyResult(
      id: result.id, manifest: manifest, manifestDigests: result.manifestDigests,
      sources: result.sources, stations: detection.stations(),
      failedStations: result.failedStations, frame: framed.frame, weather: result.weather,
      models: models, surroundings: result.surroundings)
  }
}
