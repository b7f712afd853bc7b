import Detection

/// What one detector found at one station.
public struct DetectorOutcome: Sendable, Codable {
  /// The detector's name in the manifest.
  public let detector: String
  /// Half the width of the bounds in the detector's scale: the manifest's factor or threshold, or
  /// the factor that the manifest's rate came to.
  public let factor: Double
  /// What it found in each of the manifest's windows, in their order.
  public let windows: [WindowOutcome]
  /// The quiet samples of the test part outside every window: how often the detector flags when
  /// nothing is looked for.
  public let base: FlagCount
  /// DTEC over the whole study; nil for other detectors.
  public let dtec: DTECOutcome?

  /// From its parts.
  package init(
    detector: String, factor: Double, windows: [WindowOutcome], base: FlagCount, dtec: DTECOutcome?
  ) {
    self.detector = detector
    self.factor = factor
    self.windows = windows
    self.base = base
    self.dtec = dtec
  }
}

/// What a detector found at one station in one window.
public struct WindowOutcome: Sendable, Codable {
  /// The window's name in the manifest.
  public let window: String
  /// The window's samples in the study's record.
  public let samples: Range<Int>
  /// For each of them, by how much it leaves its bounds: observed - bound (TECU), or DTEC (unitless)
  /// with a DTEC detector; 0 within, nil where it cannot be tested.
  public let exceedances: [Double?]
  /// The lower bounds about TEC (TECU); nil where there are none.
  public let lower: [Double?]
  /// The upper bounds about TEC (TECU).
  public let upper: [Double?]
  /// Samples tested and flagged.
  public let all: FlagCount
  /// Quiet samples tested and flagged.
  public let quiet: FlagCount

  /// Whether a sample of the study's record is flagged; nil where it cannot be tested, and outside
  /// the window.
  public func isFlagged(_ sample: Int) -> Bool? {
    guard samples.contains(sample) else { return nil }
    return exceedances[sample - samples.lowerBound].map { $0 != 0 }
  }

  /// From its parts.
  package init(
    window: String, samples: Range<Int>, exceedances: [Double?], lower: [Double?], upper: [Double?],
    all: FlagCount, quiet: FlagCount
  ) {
    self.window = window
    self.samples = samples
    self.exceedances = exceedances
    self.lower = lower
    self.upper = upper
    self.all = all
    self.quiet = quiet
  }
}

/// How many samples could be tested, how many were flagged, and how many chance would flag.
public struct FlagCount: Sendable, Equatable, Codable {
  /// Samples that could be tested.
  public let tested: Int
  /// Samples that left their bounds.
  public let flagged: Int
  /// Samples that independent Gaussian values would have flagged (``ChanceRates``); nil for a
  /// detector without such an expectation.
  public let expected: Double?

  /// The share flagged; nil of none tested.
  public var rate: Double? { tested == 0 ? nil : Double(flagged) / Double(tested) }

  /// From its parts.
  package init(tested: Int, flagged: Int, expected: Double?) {
    self.tested = tested
    self.flagged = flagged
    self.expected = expected
  }
}

/// What a DTEC detector found over the samples shown.
public struct DTECOutcome: Sendable, Codable {
  /// DTEC of each sample of the study's record.
  public let dtec: DTEC
  /// Samples shown with |DTEC| above the threshold, in order of time.
  public let anomalies: [Anomaly]
  /// Samples shown that have a DTEC.
  public let testable: Int
  /// Samples shown that have a DTEC and were quiet.
  public let quietTestable: Int

  /// From its parts.
  package init(dtec: DTEC, anomalies: [Anomaly], testable: Int, quietTestable: Int) {
    self.dtec = dtec
    self.anomalies = anomalies
    self.testable = testable
    self.quietTestable = quietTestable
  }
}
