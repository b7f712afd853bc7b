/// The factor at which a detector would have flagged a given share of reference samples.
///
/// Two detectors at the same factor raise alarms at different rates; calibrated on the same quiet
/// samples to the same rate, what one finds and the other misses is no longer a matter of rate.
public struct FactorCalibration: Sendable, Equatable {
  /// The smallest factor that flags no more than the share asked for, to 1e-12 of itself.
  public let factor: Double
  /// The share of the reference that this factor flags, ≤ the share asked for.
  public let rate: Double
  /// How many reference samples could be tested.
  public let count: Int

  /// The factor for a rate, or nil when nothing can be tested, the rate lies outside 0 ... 1, or no
  /// finite factor is large enough because windows without spread flag too many samples.
  ///
  /// - Parameters:
  ///   - background: centre and scale of each sample.
  ///   - reference: as many flags; samples whose flag is not true are left out.
  ///   - rate: the share of the reference to be flagged at most, 0 ... 1.
  public init?(of background: Background, reference: [Bool?], rate: Double) {
    precondition(reference.count == background.values.count)
    let sizes = zip(background.scores, reference).compactMap { score, selected in
      selected == true ? score?.magnitude : nil
    }.sorted(by: >)
    guard !sizes.isEmpty, (0...1).contains(rate) else { return nil }
    let size = Double(sizes.count)
    var allowed = Int(rate * size)
    if allowed < sizes.count, Double(allowed + 1) / size <= rate { allowed += 1 }
    if Double(allowed) / size > rate { allowed -= 1 }
    // The largest score not to be flagged lies on the bounds of a factor equal to it, where their
    // rounding would decide; a hair more keeps it inside.
    let factor = allowed < sizes.count ? sizes[allowed] * (1 + 0x1p-40) : 0
    guard factor.isFinite else { return nil }
    let flagged = zip(background.exceedance(factor: factor).values, reference).count {
      ($0 ?? 0) != 0 && $1 == true
    }
    self.factor = factor
    self.rate = Double(flagged) / size
    count = sizes.count
  }
}
