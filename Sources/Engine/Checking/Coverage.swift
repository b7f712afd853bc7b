import Determinism
import Ionosphere

/// How much of a span a series covers.
struct Coverage {
  /// The share of gaps from which a series is thin.
  static let thin = 0.2

  /// Samples of the span.
  let samples: Int
  /// Those without a value.
  let gaps: Int
  /// The longest run of them.
  let longest: Int
  private let step: Int

  init<Unit>(of series: Series<Unit>) {
    samples = series.values.count
    step = series.step
    var (gaps, run, longest) = (0, 0, 0)
    for value in series.values {
      run = value == nil ? run + 1 : 0
      gaps += value == nil ? 1 : 0
      longest = max(longest, run)
    }
    (self.gaps, self.longest) = (gaps, longest)
  }

  /// Whether so much is missing that it should be looked at.
  var isThin: Bool { Double(gaps) > Self.thin * Double(samples) }

  /// The coverage on one line.
  var words: String {
    guard gaps > 0 else { return "\(samples) samples of \(step / 60) minutes, no gap" }
    let share = DecimalText.csv(100 * Double(gaps) / Double(max(1, samples)), decimals: 1)
    let hours = DecimalText.csv(Double(longest * step) / 3_600, decimals: 1)
    return "\(samples) samples of \(step / 60) minutes, \(gaps) gaps (\(share) %), the longest "
      + "\(hours) h"
  }
}
