import Evaluation
import Forecasting
import Studies

/// Scores forecasts by station, by group and together.
struct ScoringStage {
  let study: PreparedStudy

  /// A model's forecast at one horizon with its scores; stations as in the study.
  func outcome(of forecast: Forecast, steps: Int) -> HorizonOutcome {
    let predictions = forecast.predictions
    let all = Array(study.stations.indices)
    var groups: [String] = []
    for group in study.stations.compactMap(\.group) where !groups.contains(group) {
      groups.append(group)
    }
    return HorizonOutcome(
      steps: steps, predicted: predictions, searches: forecast.searches,
      stations: all.map { scores([$0], predictions) }, pooled: scores(all, predictions),
      groups: groups.map { group in
        let members = all.filter { study.stations[$0].group == group }
        return GroupScores(
          group: group, stations: members.map { study.stations[$0].code },
          scores: scores(members, predictions))
      })
  }

  /// The scores of some stations' samples in one pool.
  private func scores(_ stations: [Int], _ predictions: [[Double?]]) -> PartScores {
    func score(_ samples: some Sequence<Int>) -> Scores? {
      let samples = Array(samples)
      return Scores(
        observed: stations.flatMap { station in
          samples.map { study.stations[station].tec.series.values[$0] }
        },
        predicted: stations.flatMap { station in samples.map { predictions[station][$0] } })
    }
    return PartScores(
      test: score(study.frame.test), training: score(study.frame.training),
      quiet: score(study.frame.test.lazy.filter { study.frame.quiet[$0] == true }),
      disturbed: score(study.frame.test.lazy.filter { study.frame.quiet[$0] == false }))
  }
}
