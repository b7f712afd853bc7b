import Dispatch
import Synchronization

/// Work on independent items over several threads with a result that does not depend on how many.
package enum SideBySide {
  /// The results of `body` for 0 ..< count, in that order.
  ///
  /// Each item is computed by one thread from its number alone, so the result is the same for any
  /// number of jobs.
  ///
  /// - Parameters:
  ///   - count: the number of items.
  ///   - jobs: threads to use, ≥ 1; more than there are items is the same as one an item.
  ///   - body: the work of an item.
  package static func map<Result: Sendable>(
    count: Int, jobs: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let workers = max(1, min(jobs, count))
    guard workers > 1 else { return (0..<count).map(body) }
    return [Result](unsafeUninitializedCapacity: count) { results, initialized in
      let base = Slots(start: results.baseAddress)
      // A worker takes the next item when it is free: one whose core has other work takes fewer.
      let taken = Atomic<Int>(0)
      DispatchQueue.concurrentPerform(iterations: workers) { _ in
        var item = taken.add(1, ordering: .relaxed).oldValue
        while item < count {
          base.start?.advanced(by: item).initialize(to: body(item))
          item = taken.add(1, ordering: .relaxed).oldValue
        }
      }
      initialized = count
    }
  }

  /// The results of two pieces of work, side by side where there are two jobs.
  ///
  /// - Throws: the first piece's error, else the second's.
  package static func both<First: Sendable, Second: Sendable, Failure: Error>(
    jobs: Int, _ first: @Sendable () throws(Failure) -> First,
    _ second: @Sendable () throws(Failure) -> Second
  ) throws(Failure) -> (First, Second) {
    let results = map(count: 2, jobs: jobs) { item -> Either<First, Second, Failure> in
      item == 0 ? .first(Result(catching: first)) : .second(Result(catching: second))
    }
    guard case .first(let one) = results[0], case .second(let other) = results[1] else {
      preconditionFailure("results come in the order of their items")
    }
    return (try one.get(), try other.get())
  }

  private enum Either<First: Sendable, Second: Sendable, Failure: Error>: Sendable {
    case first(Result<First, Failure>)
    case second(Result<Second, Failure>)
  }

  /// The results' memory; every slot is written by one worker only.
  private struct Slots<Result>: @unchecked Sendable {
    let start: UnsafeMutablePointer<Result>?
  }
}
