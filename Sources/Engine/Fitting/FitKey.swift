import Determinism
import Forecasting
import Foundation
import Studies

/// Everything that a fitted model follows from.
///
/// Neither the text of a manifest nor a path, a time or a title is in it; nor are threads, since no
/// result depends on them.
struct FitKey: Codable, Equatable, Sendable {
  /// A series and the digest of its values and of which of them were filled in.
  struct Channel: Codable, Equatable, Sendable {
    let name: String
    let digest: String
  }

  /// The series that a study's fits learn from; every horizon has the same.
  struct Channels: Codable, Equatable, Sendable {
    let stations: [Channel]
    let auxiliaries: [Channel]

    init(_ input: ForecastInput) {
      stations = input.targets.map(Channel.init)
      auxiliaries = input.auxiliaries.map(Channel.init)
    }
  }

  /// The samples learned from, and how.
  struct Learning: Codable, Equatable, Sendable {
    /// First and last sample but one, of the period and of its training part.
    let period: [Int]
    let training: [Int]
    /// Nil for a model that scales nothing.
    let normalisation: String?
    let stride: Int
  }

  /// The version of the stage.
  let version: Int
  /// The settings that the manifest gives, by their keys; one that it leaves out is left out here.
  let settings: [String: String]
  /// The series.
  let channels: Channels
  /// Seconds since 1970 of the first sample, and between samples.
  let start: Int
  let step: Int
  let learning: Learning
  let horizon: Int
  /// The seed, and the path that random numbers are named under; nil for a model that draws none.
  let seed: UInt64?
  let path: [String]?

  /// The key of a model's fit.
  ///
  /// - Parameter channels: those of the problem.
  init(
    _ settings: ForecasterSettings, _ problem: ForecastProblem, channels: Channels,
    seed path: SeedPath, version: Int = StageVersion.fit
  ) {
    let forecaster = try? settings.forecaster()
    self.version = version
    self.settings = settings.values
    self.channels = channels
    start = problem.start.seconds
    step = problem.step
    learning = Learning(
      period: [problem.period.lowerBound, problem.period.upperBound],
      training: [problem.training.lowerBound, problem.training.upperBound],
      normalisation: forecaster?.scalesSeries == false ? nil : problem.normalisation.rawValue,
      stride: problem.stride)
    horizon = problem.horizon
    let draws = forecaster?.drawsNumbers != false
    seed = draws ? path.seed : nil
    self.path = draws ? path.names : nil
  }
}

extension FitKey.Channel {
  /// A gap has a mark of its own, so that no number can stand for it.
  fileprivate init(_ channel: ForecastProblem.Channel) {
    name = channel.name
    var bytes: [UInt8] = []
    bytes.reserveCapacity(channel.values.count * 9)
    for (sample, value) in channel.values.enumerated() {
      let isFilled = !channel.isFilled.isEmpty && channel.isFilled[sample]
      bytes.append((value == nil ? 0 : 1) | (isFilled ? 2 : 0))
      if let value {
        withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
    }
    digest = SHA256Digest(of: bytes).description
  }
}

extension ForecasterSettings {
  /// Every setting that is given, by its key, in one text however a manifest writes it.
  ///
  /// The compiler lists the settings, so that none can be forgotten here.
  var values: [String: String] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = .sortedKeys
    // No setting is infinite, which alone JSON could not hold.
    guard let text = try? encoder.encode(self), let tree = try? JSONReader.read(Array(text)) else {
      preconditionFailure("settings have no text")
    }
    return Dictionary(
      (tree.members ?? []).map { ($0.key, $0.value.text ?? $0.value.canonicalText) },
      uniquingKeysWith: { first, _ in first })
  }
}
