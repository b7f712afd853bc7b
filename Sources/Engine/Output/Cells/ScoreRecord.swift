import Evaluation
import Studies

/// How well one model predicts at one horizon and one station, a group or all together, in
/// `results.json`.
package struct ScoreRecord: Codable, Sendable, Equatable {
  /// Scores over one part of the period.
  package struct Part: Codable, Sendable, Equatable {
    package let n: Int
    package let rmse: Double
    package let mae: Double
    package let bias: Double
    package let correlation: Double?
    package let squaredCorrelation: Double?
    package let explainedVariance: Double?

    init(_ scores: Scores) {
      n = scores.count
      rmse = scores.rmse
      mae = scores.mae
      bias = scores.bias
      correlation = scores.correlation
      squaredCorrelation = scores.squaredCorrelation
      explainedVariance = scores.explainedVariance
    }

    enum CodingKeys: String, CodingKey {
      case n, correlation
      case rmse = "rmse_tecu"
      case mae = "mae_tecu"
      case bias = "bias_tecu"
      case squaredCorrelation = "r2_correlation"
      case explainedVariance = "r2_explained"
    }
  }

  /// Over the test part.
  package let test: Part?
  /// Over the training part.
  package let training: Part?
  /// Over the quiet samples of the test part.
  package let quiet: Part?
  /// Over the disturbed samples of the test part.
  package let disturbed: Part?
  /// By the baseline's name; nil where no baseline was held against it.
  package let skill: [String: Double]?
  /// The model's parameters; in the first horizon's cell of all stations.
  package let parameters: Int?
  /// The settings that the model chose; in the cell of all stations, nil where it chose nothing.
  package let choices: [ChoiceRecord]?
  /// Why there is no forecast; in the cell of all stations.
  package let failure: String?

  init(
    _ scores: PartScores? = nil, skill: [Skill] = [], parameters: Int? = nil,
    choices: [ChoiceRecord] = [], failure: String? = nil
  ) {
    test = scores?.test.map(Part.init)
    training = scores?.training.map(Part.init)
    quiet = scores?.quiet.map(Part.init)
    disturbed = scores?.disturbed.map(Part.init)
    self.skill =
      skill.isEmpty
      ? nil : Dictionary(skill.map { ($0.baseline, $0.value) }, uniquingKeysWith: { $1 })
    self.parameters = parameters
    self.choices = choices.isEmpty ? nil : choices
    self.failure = failure
  }

  /// Reads scores; those of the test part stand directly in the cell.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let own = try decoder.container(keyedBy: Part.CodingKeys.self)
    test = own.contains(.n) ? try Part(from: decoder) : nil
    training = try container.decodeIfPresent(Part.self, forKey: .training)
    quiet = try container.decodeIfPresent(Part.self, forKey: .quiet)
    disturbed = try container.decodeIfPresent(Part.self, forKey: .disturbed)
    skill = try container.decodeIfPresent([String: Double].self, forKey: .skill)
    parameters = try container.decodeIfPresent(Int.self, forKey: .parameters)
    choices = try container.decodeIfPresent([ChoiceRecord].self, forKey: .choices)
    failure = try container.decodeIfPresent(String.self, forKey: .failure)
  }

  /// The test part's scores stand directly in the cell, because they are the ones quoted.
  package func encode(to encoder: any Encoder) throws {
    try test?.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(training, forKey: .training)
    try container.encodeIfPresent(quiet, forKey: .quiet)
    try container.encodeIfPresent(disturbed, forKey: .disturbed)
    try container.encodeIfPresent(skill, forKey: .skill)
    try container.encodeIfPresent(parameters, forKey: .parameters)
    try container.encodeIfPresent(choices, forKey: .choices)
    try container.encodeIfPresent(failure, forKey: .failure)
  }

  enum CodingKeys: String, CodingKey {
    case training, quiet, disturbed, skill, parameters, choices, failure
  }
}
