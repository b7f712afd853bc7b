/// The rolling bounds of a forecast's error (Xiong 2022, section II-B-2, Eqs. 1 and 2).
///
/// With e = observed - predicted, and μ and σ the mean and sample standard deviation (ddof 1) of e
/// over the window of t, a sample is anomalous when e(t) < μ - 2σ or e(t) > μ + 2σ. The bounds
/// drawn about TEC are predicted + μ ± 2σ: `bounds(factor: 2).moved(by: predicted)`. The test is
/// made on e itself, so that no rounding of the drawn bounds can flag a sample.
///
/// The paper does not say whether t belongs to its own window. By default it does not: a sample
/// inside its own window raises its own bounds.
public struct RollingErrorDetector: Sendable, Equatable {
  /// Samples in the window: 15 days of 15 minutes are 1,440.
  public let window: Int
  /// The least share of the window that must be present, 0 ... 1.
  public let minimumShare: Double
  /// Whether the window is t - window + 1 ... t instead of t - window ... t - 1.
  public let includesCurrent: Bool

  /// A detector, or nil when the window holds fewer than two samples or the share lies outside
  /// 0 ... 1.
  public init?(window: Int, minimumShare: Double = 0.8, includesCurrent: Bool = false) {
    guard window >= 2, (0...1).contains(minimumShare) else { return nil }
    self.window = window
    self.minimumShare = minimumShare
    self.includesCurrent = includesCurrent
  }

  /// The errors with the mean and standard deviation of each one's window.
  ///
  /// Samples before the first are missing, so the first share of a window is a warm-up without
  /// bounds. A window of the least share that holds fewer than two errors has none either. Values
  /// that are not finite, or whose difference is not, are gaps.
  ///
  /// - Parameters:
  ///   - observed: TEC (TECU), nil for gaps.
  ///   - predicted: TEC (TECU), as many values.
  public func background(observed: [Double?], predicted: [Double?]) -> Background {
    precondition(observed.count == predicted.count)
    let errors = zip(observed, predicted).map { pair -> Double? in
      guard let observed = pair.0, let predicted = pair.1, (observed - predicted).isFinite
      else { return nil }
      return observed - predicted
    }
    let present = errors.compactMap { $0 }
    var presentBefore = [0]
    presentBefore.reserveCapacity(errors.count + 1)
    for error in errors {
      presentBefore.append(presentBefore[presentBefore.count - 1] + (error == nil ? 0 : 1))
    }
    let runs = errors.indices.map { index -> Range<Int> in
      let end = includesCurrent ? index + 1 : index
      return presentBefore[end - min(end, window)]..<presentBefore[end]
    }
    let moments = present.withUnsafeBufferPointer { present in
      runs.map { run -> WindowMoments? in
        // The quotient equals the nearest Float64 to the decimal share it stands for; a product of
        // share and window may not.
        guard Double(run.count) / Double(window) >= minimumShare else { return nil }
        return WindowMoments(of: present, in: run)
      }
    }
    return Background(
      values: errors, centre: moments.map { $0?.mean }, scale: moments.map { $0?.deviation },
      counts: runs.map(\.count))
  }
}
