import Foundation

/// Measures how work grows with its input.
public enum Growth {
  /// The most that ten times the input may take of the time.
  public static let limit = 15.0

  /// How many times the CPU time of a work on an input (0) it takes on one ten times as large (1);
  /// the best of three counts for each.
  public static func ratio(_ work: (Int) throws -> Void) rethrows -> Double {
    var best = [Double.infinity, .infinity]
    for _ in 0..<3 {
      for size in 0...1 {
        let start = threadSeconds()
        try work(size)
        best[size] = min(best[size], threadSeconds() - start)
      }
    }
    // Below a millisecond the clock and the allocator say more than the work.
    return best[1] / max(best[0], 0.001)
  }

  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
