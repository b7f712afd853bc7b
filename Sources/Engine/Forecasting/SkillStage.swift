import Evaluation
import Evidence
import Studies

/// Compares every model with the baselines over the samples that both predict.
struct SkillStage {
  let study: PreparedStudy

  /// The results with their skill filled in; the skill of a baseline against itself is left out.
  func compare(_ results: [ModelResult]) -> [ModelResult] {
    let baselines = results.filter { Baselines.names.contains($0.name) }
    return results.map { result in
      guard case .success(let success) = result.outcome else { return result }
      return result.replacing(
        skill: success.stations.indices.map { station in
          baselines.compactMap { baseline -> Skill? in
            guard baseline.name != result.name, let reference = baseline.success else {
              return nil
            }
            return skill(
              of: success.stations[station].predicted,
              against: reference.stations[station].predicted, named: baseline.name,
              observed: study.stations[station].tec.series.values)
          }
        })
    }
  }

  private func skill(
    of predicted: [Double?], against baseline: [Double?], named name: String,
    observed values: [Double?]
  ) -> Skill? {
    let common = study.frame.test.filter { predicted[$0] != nil && baseline[$0] != nil }
    let observed = common.map { values[$0] }
    guard let scores = Scores(observed: observed, predicted: common.map { predicted[$0] }),
      let reference = Scores(observed: observed, predicted: common.map { baseline[$0] }),
      let value = scores.skill(against: reference)
    else { return nil }
    return Skill(baseline: name, count: scores.count, value: value)
  }
}
