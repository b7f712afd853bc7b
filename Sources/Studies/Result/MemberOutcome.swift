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
    /// Scores at the first horizon; nil without.
    package let scores: StudyScores?
    /// Scores over the samples of the test part that every model predicts, by group of the comparison
    /// of models; empty where the model is not compared.
    package let compared: [Scores?]
    /// What a Taylor diagram shows of the same samples; nil where the model is not compared.
    package let taylor: TaylorStatistics?
    /// Skill against each baseline at the first station, in the result's order.
    package let skill: [Skill]
    /// What the first detector flags in quiet time in the windows.
    package let flags: Set<Flag>

    /// From its parts.
    package init(
      model: String, scores: StudyScores?, compared: [Scores?],
      taylor: TaylorStatistics?, skill: [Skill], flags: Set<Flag>
    ) {
      self.model = model
      self.scores = scores
      self.compared = compared
      self.taylor = taylor
      self.skill = skill
      self.flags = flags
    }
  }

  /// Models in the manifest's order; a model without forecast is left out.
  package let models: [OfModel]

  /// From its parts.
  package init(models: [OfModel]) { self.models = models }
}
