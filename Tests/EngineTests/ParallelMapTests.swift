import Synchronization
import Testing

@testable import Engine

@Suite struct ParallelMapTests {
  @Test(arguments: [1, 2, 7, 100])
  func keepsTheOrderOfElements(jobs: Int) async {
    let squares = await parallelMap(Array(0..<50), jobs: jobs) { $0 * $0 }
    #expect(squares == (0..<50).map { $0 * $0 })
  }

  @Test func runsNoMoreThanItsJobsAtOnce() async {
    let running = Mutex((now: 0, most: 0))
    _ = await parallelMap(Array(0..<40), jobs: 2) { _ in
      running.withLock {
        $0.now += 1
        $0.most = max($0.most, $0.now)
      }
      for _ in 0..<10_000 { _ = running.withLock { $0.now } }
      running.withLock { $0.now -= 1 }
    }
    #expect(running.withLock { $0.most } <= 2)
  }
}
