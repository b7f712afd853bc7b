import Detection
import Studies

/// Counts what a detector flagged, and what chance would have.
struct FlagCounter {
  let study: PreparedStudy
  /// For each sample of the record: 0 within the bounds, nil where it cannot be tested.
  let exceedances: [Double?]
  /// How many samples chance would flag of those given; nil for a detector without expectation.
  var expected: ((_ tested: [Int]) -> Double?)?

  /// Over some samples.
  func all(_ samples: Range<Int>) -> FlagCount { count(samples) { _ in true } }

  /// Over the quiet ones of some samples.
  func quiet(_ samples: Range<Int>) -> FlagCount {
    count(samples) { study.frame.quiet[$0] == true }
  }

  /// Over the quiet samples of the test part outside every window.
  func base() -> FlagCount { count(study.frame.test, where: study.frame.isBase) }

  private func count(_ samples: Range<Int>, where selected: (Int) -> Bool) -> FlagCount {
    let tested = samples.filter { exceedances[$0] != nil && selected($0) }
    return FlagCount(
      tested: tested.count, flagged: tested.count { exceedances[$0] != 0 },
      expected: expected.flatMap { $0(tested) })
  }
}
