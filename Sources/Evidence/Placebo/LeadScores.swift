import Detection
import Studies

/// How far each unlearned sample of a station left what a model expected of it, in standard deviations
/// of the errors of the days before.
package struct LeadScores: Sendable {
  /// The least share of the background that must be present.
  package static let minimumShare = 0.8

  /// For each span of unlearned samples: the samples, and their scores; nil where there is none.
  let spans: [(samples: Range<Int>, scores: [Double?])]

  /// From its parts.
  init(spans: [(samples: Range<Int>, scores: [Double?])]) {
    self.spans = spans
  }

  /// The scores of a model's forecast at a station.
  ///
  /// Only samples that no model learned from are used, for the scale too: errors of learned samples
  /// are smaller.
  ///
  /// - Parameters:
  ///   - predicted: TEC (TECU) of each sample of the study's record.
  ///   - background: days over which errors are scaled.
  ///   - void: samples of the record that say nothing. The least share of the background is one of
  ///     those that are not void, or a day left out would take the next two weeks with it.
  package init?(
    of predicted: [Double?], at station: StationRecord, in frame: Frame, background: Int,
    void: [Range<Int>] = []
  ) {
    let window = background * 86_400 / frame.axis.step
    var isVoid = [Bool](repeating: false, count: frame.axis.count)
    for range in void {
      for sample in range.clamped(to: 0..<isVoid.count) { isVoid[sample] = true }
    }
    let left = Double(window - Self.most(isVoid, in: window)) / Double(window)
    guard
      let detector = RollingErrorDetector(
        window: window, minimumShare: Self.minimumShare * left),
      !frame.unlearned.isEmpty
    else { return nil }
    spans = frame.unlearned.map { samples in
      let scores = detector.background(
        observed: samples.map { sample in
          isVoid[sample] ? nil : station.tec.series.values[sample]
        },
        predicted: Array(predicted[samples])
      ).scores
      // An error beside a constant past is beyond every scale, and no number to sum.
      return (samples, scores.map { score in score.flatMap { $0.isFinite ? $0 : nil } })
    }
  }

  /// The most void samples in any window.
  private static func most(_ isVoid: [Bool], in window: Int) -> Int {
    var (count, most) = (0, 0)
    for sample in isVoid.indices {
      if isVoid[sample] { count += 1 }
      if sample >= window, isVoid[sample - window] { count -= 1 }
      most = max(most, count)
    }
    return most
  }
}
