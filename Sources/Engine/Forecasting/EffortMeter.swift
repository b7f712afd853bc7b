import Synchronization

/// How much of a schedule's effort is done, by the shares that its groups of forecasts tell.
///
/// A group that ends without having told a share was kept or needs no training: it leaves the sum, so
/// that it makes the others look neither faster nor slower than they are.
final class EffortMeter: Sendable {
  private struct State {
    var efforts: [Double]
    var shares: [Double]
  }

  private let state: Mutex<State>

  /// A meter of groups by their effort, ≥ 0.
  init(_ efforts: [Double]) {
    state = Mutex(
      State(efforts: efforts, shares: [Double](repeating: 0, count: efforts.count)))
  }

  /// Takes a group's share, 0 ... 1, and gives that of the whole.
  func told(_ share: Double, by group: Int) -> Double {
    state.withLock { state in
      state.shares[group] = max(state.shares[group], min(1, share))
      return Self.share(state)
    }
  }

  /// Takes that a group has ended, and gives the share of the whole.
  func ended(_ group: Int) -> Double {
    state.withLock { state in
      if state.shares[group] == 0 { state.efforts[group] = 0 }
      state.shares[group] = 1
      return Self.share(state)
    }
  }

  private static func share(_ state: State) -> Double {
    let whole = state.efforts.reduce(0, +)
    guard whole > 0 else { return 0 }
    return zip(state.efforts, state.shares).reduce(0) { $0 + $1.0 * $1.1 } / whole
  }
}
