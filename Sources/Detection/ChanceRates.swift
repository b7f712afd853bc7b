import Determinism
import Synchronization

/// How many samples chance would flag, for windows of any number of values.
///
/// At 2 standard deviations of a full 15-day window of 15-minute samples, 5 stations × 1,152 samples
/// give 264: a period without exceedances would be the surprising one.
///
/// Rates are kept once computed, since drawing the shapes of a window takes longer than all else that
/// a detector does. A rate depends on nothing but its arguments, so it does not matter who asks first.
package final class ChanceRates: Sendable {
  private struct Key: Hashable {
    let kind: DetectorKind
    let count: Int
    let factor: Double
  }

  private struct Window: Hashable {
    let kind: DetectorKind
    let count: Int
  }

  private struct Kept {
    var shapes: [Window: FalseAlarmRate] = [:]
    var rates: [Key: Double] = [:]
  }

  private let seed: SeedPath
  private let kept = Mutex(Kept())

  /// - Parameter seed: the path that random numbers are named under.
  package init(seed: SeedPath) { self.seed = seed }

  /// The expected number of flagged samples; nil where a window is too small to have a rate.
  ///
  /// - Parameters:
  ///   - counts: for each tested sample, the values in its window.
  ///   - kind: the detector.
  ///   - factor: half the width of the bounds, ≥ 0.
  package func expected(_ counts: [Int], kind: DetectorKind, factor: Double) -> Double? {
    let sorted = counts.sorted()
    var total = 0.0
    var start = 0
    while start < sorted.count {
      let end = sorted[start...].firstIndex { $0 != sorted[start] } ?? sorted.count
      guard let rate = rate(Key(kind: kind, count: sorted[start], factor: factor)) else {
        return nil
      }
      total += Double(end - start) * rate
      start = end
    }
    return total
  }

  private func rate(_ key: Key) -> Double? {
    kept.withLock { kept in
      if let rate = kept.rates[key] { return rate }
      let window = Window(kind: key.kind, count: key.count)
      guard
        let shapes = kept.shapes[window]
          ?? FalseAlarmRate(of: key.kind, count: key.count, seed: seed)
      else { return nil }
      let rate = shapes.rate(factor: key.factor).value
      kept.shapes[window] = shapes
      kept.rates[key] = rate
      return rate
    }
  }
}
