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
    guard let scores = scores(of: model) else { return nil }
    guard let station else { return scores.part(of: group)?.test.flatMap(metric.value) }
    return stations.firstIndex { $0.code == station }
      .flatMap { scores.stations[$0].test.flatMap(metric.value) }
  }

  /// A model's scores at the first horizon; nil without a forecast.
  func scores(of model: String) -> StudyScores? {
    models.first { $0.name == model }?.success?.horizons.first?.scores
  }
}

extension StudyScores {
  /// The scores of a group of stations, or of all; nil where there is no such group.
  func part(of group: String?) -> PartScores? {
    guard let group else { return pooled }
    return groups.first { $0.group == group }?.scores
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
