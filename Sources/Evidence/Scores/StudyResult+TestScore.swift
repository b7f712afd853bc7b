import Evaluation
import Studies

extension StudyResult {
  /// A model's score over the test part at the first horizon; R² as 1 − SSE/SST.
  ///
  /// - Parameters:
  ///   - station: the station's code; nil for stations together.
  ///   - group: the stations that are pooled where none is named; nil for all.
  /// - Returns: nil where the study has no such model, station or group, or nothing to score.
  package func testScore(
    _ metric: PublishedScores.Metric, of model: String, at station: String? = nil,
    group: String? = nil
  ) -> Double? {
    guard let success = models.first(where: { $0.name == model })?.success,
      let horizon = success.horizons.first
    else { return nil }
    let parts: PartScores?
    if let station {
      parts = stations.firstIndex { $0.code == station }.map { horizon.stations[$0] }
    } else if let group {
      parts = horizon.groups.first { $0.group == group }?.scores
    } else {
      parts = horizon.pooled
    }
    return parts?.test.flatMap(metric.value)
  }
}

extension PublishedScores.Metric {
  /// The score among those of a model; R² as 1 − SSE/SST.
  func value(of scores: Scores) -> Double? {
    switch self {
    case .r2: scores.explainedVariance
    case .mae: scores.mae
    case .rmse: scores.rmse
    case .correlation: scores.correlation
    }
  }
}
