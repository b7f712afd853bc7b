import Foundation
import Synchronization

/// What is known of the hosts in a run: when each may be asked next, and which are asked no more.
final class HostBook: Sendable {
  private struct Host {
    var next = ContinuousClock.now
    var isGivenUp = false
  }

  private let gap: Duration
  private let hosts = Mutex<[String: Host]>([:])

  init(gap seconds: Double) { gap = .seconds(seconds) }

  /// Waits until a host may be asked; another caller is let through a gap later.
  func awaitTurn(_ host: String) {
    let turn = hosts.withLock { hosts in
      let turn = max(hosts[host, default: Host()].next, .now)
      hosts[host, default: Host()].next = turn + gap
      return turn
    }
    let wait = ContinuousClock.now.duration(to: turn)
    if wait > .zero { Thread.sleep(forTimeInterval: wait / .seconds(1)) }
  }

  /// Lets nobody ask a host for some seconds.
  func rest(_ host: String, seconds: Double) {
    hosts.withLock { hosts in
      let end = ContinuousClock.now + .seconds(seconds)
      hosts[host, default: Host()].next = max(hosts[host, default: Host()].next, end)
    }
  }

  /// Leaves a host alone for the rest of the run.
  func giveUp(_ host: String) { hosts.withLock { $0[host, default: Host()].isGivenUp = true } }

  /// Whether a host is left alone.
  func isGivenUp(_ host: String) -> Bool { hosts.withLock { $0[host]?.isGivenUp ?? false } }
}
