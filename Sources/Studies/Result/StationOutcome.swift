import Detection
import Evaluation
import Forecasting

/// What one model made of one station, at the first horizon.
public struct StationOutcome: Sendable, Codable {
  /// Predicted TEC (TECU) of each sample of the study's record; nil where there is none.
  public let predicted: [Double?]
  /// Scores by part and by quiet.
  public let scores: PartScores
  /// Skill over the test part against the baselines on the same samples.
  public package(set) var skill: [Skill]
  /// What the detectors of the forecast found, in the manifest's order.
  public let detections: [DetectorOutcome]
  /// Detectors of the forecast that failed here, in the manifest's order.
  public let failures: [DetectorFailure]

  /// What the first DTEC detector found; nil in a study without one.
  public var dtec: DTECOutcome? { detections.lazy.compactMap(\.dtec).first }

  /// From its parts.
  package init(
    predicted: [Double?], scores: PartScores, skill: [Skill], detections: [DetectorOutcome],
    failures: [DetectorFailure]
  ) {
    self.predicted = predicted
    self.scores = scores
    self.skill = skill
    self.detections = detections
    self.failures = failures
  }
}

/// Scores over the parts of the period. Samples of unknown quiet count as neither quiet nor
/// disturbed.
public struct PartScores: Sendable, Equatable, Codable {
  /// Over the test part; nil when nothing there can be scored.
  public let test: Scores?
  /// Over the training part.
  public let training: Scores?
  /// Over the quiet samples of the test part.
  public let quiet: Scores?
  /// Over the disturbed samples of the test part.
  public let disturbed: Scores?

  /// From its parts.
  package init(test: Scores?, training: Scores?, quiet: Scores?, disturbed: Scores?) {
    self.test = test
    self.training = training
    self.quiet = quiet
    self.disturbed = disturbed
  }
}

/// The scores of several stations together: all of their samples in one pool.
public struct GroupScores: Sendable, Equatable, Codable {
  /// The group's name in the manifest.
  public let group: String
  /// Its stations, in the manifest's order.
  public let stations: [String]
  /// The scores of the pool.
  public let scores: PartScores

  /// From its parts.
  package init(group: String, stations: [String], scores: PartScores) {
    self.group = group
    self.stations = stations
    self.scores = scores
  }
}

/// A model's forecasts at one horizon.
public struct HorizonOutcome: Sendable, Codable {
  /// Steps from the newest sample the model sees to the one it predicts.
  public let steps: Int
  /// Predicted TEC (TECU) of each station and sample; stations as in the result.
  public let predicted: [[Double?]]
  /// The choices of settings made for this horizon; empty for a model that chose nothing.
  public let searches: [SettingSearch]
  /// Scores of each station.
  public let stations: [PartScores]
  /// Scores of all stations' samples in one pool.
  public let pooled: PartScores
  /// Scores of each group's samples in one pool, groups in the order of their first station; empty
  /// in a study without groups.
  public let groups: [GroupScores]

  /// From its parts.
  package init(
    steps: Int, predicted: [[Double?]], searches: [SettingSearch], stations: [PartScores],
    pooled: PartScores, groups: [GroupScores]
  ) {
    self.steps = steps
    self.predicted = predicted
    self.searches = searches
    self.stations = stations
    self.pooled = pooled
    self.groups = groups
  }
}

/// A horizon at which a model gave no forecast.
public struct HorizonFailure: Sendable, Equatable, Codable {
  /// Steps from the newest sample the model sees to the one it predicts.
  public let steps: Int
  /// Why, in words.
  public let reason: String

  /// From its parts.
  package init(steps: Int, reason: String) {
    self.steps = steps
    self.reason = reason
  }
}

/// What a model scores at one horizon, together, by group and by station.
public struct StudyScores: Sendable, Equatable, Codable {
  /// Scores of all stations' samples in one pool.
  public let pooled: PartScores
  /// Scores of each group's samples in one pool, groups in the order of their first station.
  public let groups: [GroupScores]
  /// Scores of each station of the result.
  public let stations: [PartScores]

  /// From its parts.
  package init(pooled: PartScores, groups: [GroupScores], stations: [PartScores]) {
    self.pooled = pooled
    self.groups = groups
    self.stations = stations
  }
}

extension HorizonOutcome {
  /// The horizon's scores without its predictions.
  package var scores: StudyScores {
    StudyScores(pooled: pooled, groups: groups, stations: stations)
  }
}
