import Schema

/// The bounds of the same time of day (Xiong 2022, Eqs. 7 and 8).
public struct SameTimeMedianSettings: BackgroundDetector {
  /// What the interquartile range is, as a manifest calls it.
  public enum Reading: String, Sendable, CaseIterable, Codable {
    /// Third quartile less first, of the sample.
    case sample
    /// 1.34 sample standard deviations.
    case normal

    /// The reading as the detector takes it.
    package var interquartile: InterquartileReading {
      self == .sample ? .quartiles : .scaledDeviation
    }
  }

  package static let kind = "same-time-median"
  package static let meaning =
    "TEC outside median ± factor × interquartile range of the same time of the days before "
    + "(Eqs. 7 and 8), without a forecast"
  package static let usesForecast = false
  package static let standardFactor = 1.5

  private static let readingKey = ManifestKey(
    "reading", ValueFormat<Reading>.choice,
    "With `kind: \(kind)`: the interquartile range of the `sample`, or that of a `normal` "
      + "distribution, 1.34 standard deviations.")

  /// The window and the width of the bounds.
  public var background: BackgroundSettings
  /// What the interquartile range is.
  public var reading: Reading

  /// From its parts.
  package init(background: BackgroundSettings, reading: Reading) {
    self.background = background
    self.reading = reading
  }

  package init?(_ table: some KeyReading, background: BackgroundSettings) {
    guard let reading = table.required(Self.readingKey) else { return nil }
    self.init(background: background, reading: reading)
  }

  package var words: [DetectorWord] {
    [DetectorWord(key: Self.readingKey.name, word: reading.rawValue)]
  }

  package var chance: DetectorKind? { .sameTimeMedian(reading.interquartile) }

  package func background(
    observed: [Double?], predicted: [Double?], samplesPerDay: Int
  ) -> Background? {
    SameTimeMedianDetector(
      samplesPerDay: samplesPerDay, days: background.days,
      minimumShare: background.minimumShare, reading: reading.interquartile
    )?.background(observed: observed)
  }
}
