import Evaluation
import Studies

extension MemberOutcome {
  /// What a result says of its models.
  package init(of result: StudyResult) {
    let leader = result.manifest.detectors.first?.name
    let comparison = ModelComparison(result)
    let groups = ComparisonGroup.all(of: comparison)
    let models = result.models.compactMap { model -> OfModel? in
      guard let success = model.success else { return nil }
      let place = comparison.models.firstIndex(of: model.name)
      return OfModel(
        model: model.name, scores: success.horizons.first?.scores,
        compared: place.map { place in
          groups.map { group in
            let samples = group.samples(of: place, in: comparison)
            return Scores(
              observed: samples.map(\.observed), predicted: samples.map(\.predicted))
          }
        } ?? [], taylor: place.flatMap { comparison.statistics($0) },
        skill: success.stations.first?.skill ?? [],
        flags: Self.flags(of: success, by: leader, in: result))
    }
    self.init(models: models)
  }

  /// What a detector flags in quiet time in the windows.
  private static func flags(
    of success: ModelSuccess, by detector: String?, in result: StudyResult
  ) -> Set<Flag> {
    var flags: Set<Flag> = []
    for (station, outcome) in success.stations.enumerated() {
      for found in outcome.detections where found.detector == detector {
        for window in found.windows {
          for (sample, value) in zip(window.samples, window.exceedances)
          where result.quiet[sample] == true {
            guard let value, value != 0 else { continue }
            flags.insert(Flag(station: station, sample: sample, isPositive: value > 0))
          }
        }
      }
    }
    return flags
  }
}
