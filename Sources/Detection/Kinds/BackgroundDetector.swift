import Schema

/// A kind of detector that holds each sample against the days before it.
///
/// A kind is one file of this folder, one line of ``DetectorCatalogue``, and its words.
package protocol BackgroundDetector: Sendable, Equatable, Codable {
  /// The word of the manifest's `kind`.
  static var kind: String { get }
  /// What it holds against what, for the reference, with its source.
  static var meaning: String { get }
  /// Whether it looks at a forecast's error, and not at TEC alone.
  static var usesForecast: Bool { get }
  /// Half the width of its bounds where the manifest is silent.
  static var standardFactor: Double { get }

  /// The days looked back and the width of the bounds.
  var background: BackgroundSettings { get set }
  /// Its own settings as a manifest writes them.
  var words: [DetectorWord] { get }
  /// What is known of its false alarms by chance; nil where no formula is.
  var chance: DetectorKind? { get }

  /// Reads its own settings; nil where one was refused.
  init?(_ table: some KeyReading, background: BackgroundSettings)

  /// Centre and scale of each sample's days before.
  ///
  /// - Parameters:
  ///   - observed: TEC (TECU), nil for gaps.
  ///   - predicted: TEC (TECU), as many values; empty for a kind that uses no forecast.
  ///   - samplesPerDay: samples in a day, ≥ 1.
  /// - Returns: nil where the window holds fewer than two samples.
  func background(observed: [Double?], predicted: [Double?], samplesPerDay: Int) -> Background?
}

/// A setting of a detector that takes one of some words.
package struct DetectorWord: Sendable, Equatable {
  /// The key's name.
  package let key: String
  /// The word in force.
  package let word: String
}

extension BackgroundDetector {
  /// Whether two detectors are of one kind and have the same settings.
  package func isEqual(to other: any BackgroundDetector) -> Bool { self == other as? Self }
}
