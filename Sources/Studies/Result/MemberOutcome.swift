import Evaluation

/// What one more training of the same models found: nothing but the numbers drawn differs.
package struct MemberOutcome: Sendable, Equatable, Codable {
  /// One sample flagged in quiet time.
  package struct Flag: Sendable, Hashable, Codable {
    /// The station's index in the result.
    package let station: Int
    /// Its place in the study's record.
    package let sample: Int
    /// Whether TEC lay above what was expected.
    package let isPositive: Bool

    /// From its parts.
    package init(station: Int, sample: Int, isPositive: Bool) {
      self.station = station
      self.sample = sample
      self.isPositive = isPositive
    }
  }

  /// Of one model.
  package struct OfModel: Sendable, Equatable, Codable {
    /// The model's name.
    package let model: String
    /// Scores over the test part, all stations in one pool; nil without.
    package let scores: Scores?
    /// Skill against each baseline at the first station, in the result's order.
    package let skill: [Skill]
    /// What the first detector flags in quiet time in the windows.
    package let flags: Set<Flag>

    /// From its parts.
    package init(model: String, scores: Scores?, skill: [Skill], flags: Set<Flag>) {
      self.model = model
      self.scores = scores
      self.skill = skill
      self.flags = flags
    }
  }

  /// Models in the manifest's order; a model without forecast is left out.
  package let models: [OfModel]

  /// What a result says of its models.
  package init(of result: StudyResult) {
    let leader = result.manifest.detectors.first?.name
    models = result.models.compactMap { model in
      guard let success = model.success else { return nil }
      var flags: Set<Flag> = []
      for (station, outcome) in success.stations.enumerated() {
        for found in outcome.detections where found.detector == leader {
          for window in found.windows {
            for (sample, value) in zip(window.samples, window.exceedances)
            where result.quiet[sample] == true {
              guard let value, value != 0 else { continue }
              flags.insert(Flag(station: station, sample: sample, isPositive: value > 0))
            }
          }
        }
      }
      return OfModel(
        model: model.name, scores: success.horizons.first?.pooled.test,
        skill: success.stations.first?.skill ?? [], flags: flags)
    }
  }
}
