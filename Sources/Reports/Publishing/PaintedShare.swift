import Synchronization

/// Counts what is painted on several threads and tells the share of it.
final class PaintedShare: Sendable {
  private let count: Int
  private let tell: @Sendable (Double) -> Void
  private let done = Mutex(0)

  /// - Parameters:
  ///   - count: pieces to paint, ≥ 1.
  ///   - tell: told the share that is done, 0 ... 1, from any thread.
  init(of count: Int, _ tell: @escaping @Sendable (Double) -> Void) {
    self.count = count
    self.tell = tell
  }

  /// One more piece is painted.
  func next() {
    let now = done.withLock { done in
      done += 1
      return done
    }
    tell(Double(now) / Double(count))
  }
}
