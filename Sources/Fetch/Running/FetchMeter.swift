import Synchronization

/// Counts what comes, and tells an observer.
final class FetchMeter: Sendable {
  private struct Moment {
    let time: ContinuousClock.Instant
    let bytes: Int
  }

  private struct Active {
    var received = 0
    var total = -1
  }

  private struct State {
    var done = 0
    var bytes = 0
    var recent: [Moment] = []
    var active: [Int: Active] = [:]
    var sizes = (sum: 0, count: 0)
    var lastTold: ContinuousClock.Instant?
  }

  private static let window = Duration.seconds(5)
  private static let pause = Duration.milliseconds(200)

  private let total: Int
  private let observer: (any FetchObserver)?
  private let state = Mutex(State())

  init(total: Int, observer: (any FetchObserver)?) {
    self.total = total
    self.observer = observer
  }

  /// Bytes of an item came; `whole` are those of the file, -1 where that is not known.
  func received(_ bytes: Int, of item: Int, whole: Int) {
    state.withLock { state in
      let now = ContinuousClock.now
      state.bytes += bytes
      state.active[item, default: Active()].received += bytes
      state.active[item, default: Active()].total = whole
      state.recent.append(Moment(time: now, bytes: bytes))
      tell(&state, now, isLast: false)
    }
  }

  /// An item is done with.
  func ended(_ result: FetchResult, item: Int) {
    state.withLock { state in
      state.done += 1
      state.active[item] = nil
      if case .fetched(let record) = result.outcome {
        state.sizes.sum += record.size
        state.sizes.count += 1
      }
      observer?.ended(result)
      tell(&state, .now, isLast: state.done == total)
    }
  }

  private func tell(_ state: inout State, _ now: ContinuousClock.Instant, isLast: Bool) {
    if let last = state.lastTold, now - last < Self.pause, !isLast { return }
    state.lastTold = now
    state.recent.removeAll { now - $0.time > Self.window }
    guard let observer else { return }
    observer.progressed(progress(state, now))
  }

  private func progress(_ state: State, _ now: ContinuousClock.Instant) -> FetchProgress {
    let span = state.recent.first.map { ($0.time.duration(to: now)) / .seconds(1) } ?? 0
    let rate =
      span > 0 ? Double(state.recent.reduce(0) { $0 + $1.bytes }) / span : 0
    let mean = state.sizes.count > 0 ? Double(state.sizes.sum) / Double(state.sizes.count) : nil
    var rest: Double? = 0
    for file in state.active.values {
      let whole = file.total >= 0 ? Double(file.total) : mean
      rest = rest.flatMap { rest in whole.map { rest + max(0, $0 - Double(file.received)) } }
    }
    let waiting = total - state.done - state.active.count
    if waiting > 0 { rest = rest.flatMap { rest in mean.map { rest + $0 * Double(waiting) } } }
    if state.done == total { rest = 0 }
    return FetchProgress(
      filesDone: state.done, filesTotal: total, bytes: state.bytes, rate: rate,
      secondsLeft: rest == 0 ? 0 : rate > 0 ? rest.map { $0 / rate } : nil)
  }
}
