import Schema

/// The rolling bounds of the forecast's error (Xiong 2022, Eqs. 1 and 2).
public struct RollingErrorSettings: BackgroundDetector {
  /// Whether a sample belongs to its own window.
  public enum Current: String, Sendable, CaseIterable, Codable {
    case excluded
    case included
  }

  package static let kind = "rolling-error"
  package static let meaning =
    "the error outside mean ± factor × standard deviation of the days before (Xiong et al. 2022, "
    + "Eqs. 1 and 2)"
  package static let usesForecast = true
  package static let standardFactor = 2.0

  private static let currentKey = ManifestKey(
    "current", ValueFormat<Current>.choice, standard: .excluded,
    "With `kind: \(kind)`: whether a sample belongs to its own window.")

  /// The window and the width of the bounds.
  public var background: BackgroundSettings
  /// Whether a sample belongs to its own window.
  public var current: Current

  /// From its parts.
  package init(background: BackgroundSettings, current: Current) {
    self.background = background
    self.current = current
  }

  package init?(_ table: some KeyReading, background: BackgroundSettings) {
    guard let current = table.value(Self.currentKey) else { return nil }
    self.init(background: background, current: current)
  }

  package var words: [DetectorWord] {
    [DetectorWord(key: Self.currentKey.name, word: current.rawValue)]
  }

  package var chance: DetectorKind? { .rollingError(includesCurrent: current == .included) }

  package func background(
    observed: [Double?], predicted: [Double?], samplesPerDay: Int
  ) -> Background? {
    RollingErrorDetector(
      window: background.days * samplesPerDay, minimumShare: background.minimumShare,
      includesCurrent: current == .included)?.background(observed: observed, predicted: predicted)
  }
}
