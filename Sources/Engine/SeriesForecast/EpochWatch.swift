import Foundation
import Synchronization

/// Measures what a training takes; nothing measured reaches a forecast.
final class EpochWatch: Sendable {
  /// What was measured.
  struct Times {
    /// CPU time (s).
    let total: Double
    /// CPU time of an epoch (ms): without the first where there are others, because that one
    /// includes the start of the weights.
    let perEpoch: Double
    /// Time by the clock on the wall (s).
    let wall: Double
  }

  private struct State {
    var first = 0.0
    var last = 0.0
    var ticks = 0
  }

  private let clock: ProcessorClock
  private let start: Double
  private let wallStart = ContinuousClock.now
  private let state = Mutex(State())

  init(clock: ProcessorClock) {
    self.clock = clock
    start = clock.seconds
  }

  /// An epoch has ended.
  func tick() {
    let now = clock.seconds
    state.withLock { state in
      if state.ticks == 0 { state.first = now }
      state.last = now
      state.ticks += 1
    }
  }

  /// What was measured until now.
  func times() -> Times {
    let total = clock.seconds - start
    let wall = wallStart.duration(to: .now) / .seconds(1)
    let perEpoch = state.withLock { state in
      state.ticks > 1 ? (state.last - state.first) / Double(state.ticks - 1) : total
    }
    return Times(total: total, perEpoch: perEpoch * 1000, wall: wall)
  }
}

/// CPU time of the process, or of the calling thread alone.
enum ProcessorClock: Sendable {
  case process
  case thread

  /// CPU time since the start (s).
  var seconds: Double {
    var time = timespec()
    switch self {
    case .process: clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    case .thread: clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    }
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// The most memory that the process has held (MB of 2^20 bytes).
  static var peakMemory: Double {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return Double(usage.ru_maxrss) / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return Double(usage.ru_maxrss) / 1_048_576
    #endif
  }
}
