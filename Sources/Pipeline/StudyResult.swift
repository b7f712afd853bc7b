import Detection
import Determinism
import Evaluation
import Forecasting
import Ionosphere
import Studies

/// Everything a study's run found; reports, tables and `results.json` are views of it.
public struct StudyResult: Sendable {
  /// The study's name: its folder's.
  public let name: String
  /// The manifest as decoded, with the seed in force.
  public let manifest: StudyManifest
  /// SHA-256 of the manifest's bytes.
  public let manifestDigest: SHA256Digest
  /// The inputs and their digests.
  public let sources: [StudySource]
  /// TEC of the warm-up and the period.
  public let tec: TECRecord
  /// The first sample of the period; those before it are warm-up.
  public let periodStart: Int
  /// The first sample shown.
  public let shownStart: Int
  /// The samples learned from end before this one.
  public let trainingEnd: Int
  /// The indices of the period.
  public let weather: SpaceWeather
  /// Conditions of each sample, warm-up included.
  public let conditions: [Conditions]
  /// Whether each sample was quiet; nil where an index is missing.
  public let quiet: [Bool?]
  /// The day and hour each sample is named by.
  public let labels: [HourLabel]
  /// The models' results in the manifest's order.
  public let models: [ModelResult]
  /// Radiation and other earthquakes about the study's.
  package let surroundings: Surroundings

  /// The samples of the period.
  public var period: Range<Int> { periodStart..<tec.series.values.count }
  /// The samples shown.
  public var shown: Range<Int> { shownStart..<tec.series.values.count }
  /// The samples of the test part.
  public var test: Range<Int> { trainingEnd..<tec.series.values.count }
  /// Whether any number of the study was drawn instead of measured.
  public var isSynthetic: Bool { tec.origins.contains(.synthetic) }
}

/// One input of a study.
public struct StudySource: Sendable, Equatable {
  /// What it gives, such as `TEC` or `Dst`.
  public let role: String
  /// The path below the data folder, or `synthetic ionosphere`.
  public let name: String
  /// SHA-256 of the file; nil for what was drawn.
  public let digest: SHA256Digest?
  /// Who made it and on what terms.
  public let citation: String
}

/// What one model found.
public struct ModelResult: Sendable {
  /// What came of the model.
  public enum Outcome: Sendable {
    /// A forecast, and what the detector made of it.
    case success(ModelSuccess)
    /// Why there is none; printed in the model's place.
    case failure(String)
  }

  /// The model's name in the manifest.
  public let name: String
  /// The model's settings in the manifest.
  public let settings: ForecasterSettings
  /// The path its random numbers are named under.
  public let seedPath: SeedPath
  /// What came of it.
  public let outcome: Outcome

  func replacing(skill: [Skill]) -> ModelResult {
    guard case .success(var success) = outcome else { return self }
    success.skill = skill
    return ModelResult(
      name: name, settings: settings, seedPath: seedPath, outcome: .success(success))
  }

  /// The success, if it is one.
  public var success: ModelSuccess? {
    if case .success(let success) = outcome { success } else { nil }
  }
}

/// A forecast, its scores, and its anomalies.
public struct ModelSuccess: Sendable {
  /// Predictions (TECU) of each sample, warm-up included; layers, parameters, losses.
  public let forecast: Forecast
  /// Predicted TEC (TECU) of each sample of the study's record.
  public let predicted: [Double?]
  /// DTEC of each sample of the study's record.
  public let dtec: DTEC
  /// Scores over the test part; nil when nothing there can be scored.
  public let testScores: Scores?
  /// Scores over the training part.
  public let trainingScores: Scores?
  /// Skill over the test part against the baselines on the same samples, by the baseline's name.
  public internal(set) var skill: [Skill]
  /// Samples shown with |DTEC| above the threshold, in order of time.
  public let anomalies: [Anomaly]
  /// Samples shown that have a DTEC.
  public let testable: Int
  /// Samples shown that have a DTEC and were quiet.
  public let quietTestable: Int

  /// Anomalies in quiet time.
  public var quietAnomalies: [Anomaly] { anomalies.filter { $0.isQuiet == true } }
}

/// Skill against a baseline.
public struct Skill: Sendable, Equatable {
  /// The baseline's name.
  public let baseline: String
  /// The samples that both predict.
  public let count: Int
  /// 1 - MSE/MSE of the baseline.
  public let value: Double
}
