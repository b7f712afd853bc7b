import Determinism
import Foundation
import Synchronization

/// Fetches the files that a study names into its data folder.
package struct Fetcher: Sendable {
  /// The data folder; it is made where it is not there.
  package let folder: String
  /// How politely and how patiently.
  package let settings: TransferSettings
  private let netrc: Netrc
  private let observer: (any FetchObserver)?
  private let now: @Sendable () -> UTCTime

  /// A fetcher.
  ///
  /// - Parameters:
  ///   - folder: the data folder.
  ///   - netrc: names and passwords by host.
  ///   - observer: is told how it goes on.
  ///   - now: gives the moment that a lock says a file came at.
  package init(
    into folder: String, settings: TransferSettings = TransferSettings(), netrc: Netrc = .none,
    observer: (any FetchObserver)? = nil, now: @escaping @Sendable () -> UTCTime
  ) {
    self.folder = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    self.settings = settings
    self.netrc = netrc
    self.observer = observer
    self.now = now
  }

  /// What `fetch` would do, found without asking any archive.
  package func plans(of items: [FetchItem]) -> [FetchPlan] {
    let hosts = HostBook(gap: 0)
    return items.map { FetchPlan(item: $0, state: work($0, hosts) { _, _ in }.state()) }
  }

  /// Fetches items, as many at once as the settings say.
  ///
  /// - Parameters:
  ///   - items: the items; one that stands there twice is fetched once.
  ///   - refresh: whether good files are fetched again as well.
  /// - Returns: what became of each, in the order of the items.
  package func fetch(_ items: [FetchItem], refresh: Bool = false) -> [FetchResult] {
    var firsts: [String: Int] = [:]
    var unique: [FetchItem] = []
    let places = items.map { item in
      if let first = firsts[item.path] { return first }
      firsts[item.path] = unique.count
      unique.append(item)
      return unique.count - 1
    }
    let outcomes = outcomes(of: unique, refresh: refresh)
    return zip(items, places).map { FetchResult(item: $0, outcome: outcomes[$1]) }
  }

  private func outcomes(of items: [FetchItem], refresh: Bool) -> [FetchOutcome] {
    let hosts = HostBook(gap: settings.gap)
    let meter = FetchMeter(total: items.count, observer: observer)
    let queue = FetchQueue()
    // Threads of their own, since they wait more than they work.
    Workers.run(max(1, min(settings.atOnce, 16, items.count))) {
      var connection: TransferConnection?
      while true {
        let index = queue.next()
        guard index < items.count else { return }
        let item = items[index]
        let outcome = work(item, hosts) { meter.received($0, of: index, whole: $1) }
          .run(refresh: refresh) { () throws(FetchError) in
            if let connection { return connection }
            let made = try TransferConnection(settings)
            connection = made
            return made
          }
        queue.note(outcome, of: index)
        meter.ended(FetchResult(item: item, outcome: outcome), item: index)
      }
    }
    return queue.outcomes
  }

  private func work(
    _ item: FetchItem, _ hosts: HostBook, _ received: @escaping (Int, Int) -> Void
  ) -> ItemFetch {
    ItemFetch(
      item: item, folder: folder, settings: settings, netrc: netrc, hosts: hosts, now: now,
      received: received)
  }
}

/// Hands items out to threads and keeps what became of each.
private final class FetchQueue: Sendable {
  private let state = Mutex<(next: Int, outcomes: [Int: FetchOutcome])>((0, [:]))

  /// What became of the items, in their order.
  var outcomes: [FetchOutcome] {
    state.withLock { state in state.outcomes.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// The index of the next item.
  func next() -> Int {
    state.withLock { state in
      state.next += 1
      return state.next - 1
    }
  }

  func note(_ outcome: FetchOutcome, of index: Int) {
    state.withLock { $0.outcomes[index] = outcome }
  }
}

/// Threads that end together.
private enum Workers {
  /// Runs a body on several threads and waits until all have ended.
  static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
    let group = DispatchGroup()
    for _ in 0..<count {
      group.enter()
      let thread = Thread {
        body()
        group.leave()
      }
      // Readers unfold large files on it.
      thread.stackSize = 8 << 20
      thread.start()
    }
    group.wait()
  }
}
