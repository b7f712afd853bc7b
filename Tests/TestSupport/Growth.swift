import Foundation

/// Measures how work grows with its input.
public enum Growth {
  /// The most that ten times the input may take of the time.
  public static let limit = 15.0

  /// How many times the CPU time of a work on an input (0) it takes on one ten times as large (1).
  ///
  /// The best of three counts for each; where that is above the limit, the best of up to twelve, since
  /// other tests beside this one cost it caches. The small work is timed over ten repeats, so that both
  /// times are about as long and are disturbed alike. What grows with the square comes to a hundred and
  /// stays there.
  public static func ratio(_ work: (Int) throws -> Void) rethrows -> Double {
    var best = [Double.infinity, .infinity]
    for round in 1...12 {
      for size in 0...1 {
        let repeats = size == 0 ? 10 : 1
        let start = threadSeconds()
        for _ in 0..<repeats { try work(size) }
        best[size] = min(best[size], (threadSeconds() - start) / Double(repeats))
      }
      if round >= 3, ratio(of: best) <= limit { break }
    }
    return ratio(of: best)
  }

  /// Below a millisecond the clock and the allocator say more than the work.
  private static func ratio(of best: [Double]) -> Double { best[1] / max(best[0], 0.001) }

  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
