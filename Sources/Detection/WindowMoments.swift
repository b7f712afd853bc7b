/// Mean and standard deviation of each of many overlapping runs of one list.
///
/// Each run is computed afresh from its own values, so its bits depend on nothing else: neither on
/// where the list begins nor on the runs before. Deviations are taken from the run's first value,
/// summed in four interleaved chains; the variance is that of the corrected two-pass algorithm
/// (Chan, Golub and LeVeque, "Algorithms for computing the sample variance", The American
/// Statistician 37, 1983). Over m values the mean errs by at most (m/4 + 4) 2⁻⁵³ of the mean
/// distance from the first value; a constant run gives that constant and exactly 0.
struct WindowMoments {
  /// The arithmetic mean.
  let mean: Double
  /// The sample standard deviation (ddof 1).
  let deviation: Double

  /// The moments of `values[range]`; nil of fewer than two values and where a sum overflows.
  init?(of values: UnsafeBufferPointer<Double>, in range: Range<Int>) {
    guard range.count > 1 else { return nil }
    let run = UnsafeBufferPointer(rebasing: values[range])
    let count = Double(run.count)
    let first = run[0]
    let shift = Self.sums(of: run, about: first).plain / count
    let centre = first + shift
    let rest = Self.sums(of: run, about: centre)
    let variance = (rest.squares - rest.plain * rest.plain / count) / (count - 1)
    mean = centre
    deviation = max(0, variance).squareRoot()
    guard mean.isFinite, variance.isFinite else { return nil }
  }

  /// Σ (x - origin) and Σ (x - origin)².
  private static func sums(
    of run: UnsafeBufferPointer<Double>, about origin: Double
  ) -> (plain: Double, squares: Double) {
    var (plain, squares) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    var index = 0
    let bytes = UnsafeRawBufferPointer(run)
    while index + 4 <= run.count {
      let values = bytes.loadUnaligned(
        fromByteOffset: index * MemoryLayout<Double>.stride, as: SIMD4<Double>.self)
      let distances = values - origin
      plain += distances
      squares += distances * distances
      index += 4
    }
    while index < run.count {
      let distance = run[index] - origin
      plain[0] += distance
      squares[0] += distance * distance
      index += 1
    }
    return (
      (plain[0] + plain[1]) + (plain[2] + plain[3]),
      (squares[0] + squares[1]) + (squares[2] + squares[3])
    )
  }
}
