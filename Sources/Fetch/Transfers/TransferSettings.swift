/// How politely and how patiently files are fetched.
///
/// The environment's proxies (`https_proxy`, `http_proxy`, `all_proxy`, `no_proxy`) are used as libcurl
/// does, but never for hosts of this machine's own. A proxy sees names and passwords of http alone,
/// and none are sent over http to other machines.
package struct TransferSettings: Sendable, Equatable {
  /// The most files at once, 1 ... 16.
  package var atOnce = 2
  /// Seconds between the beginnings of two requests to one host, ≥ 0.
  package var gap = 0.2
  /// Seconds until a connection must stand.
  package var connectSeconds = 20
  /// A transfer ends when fewer than `stallBytes` a second came for this many seconds, ≥ 1.
  package var stallSeconds = 60
  /// Bytes a second, see `stallSeconds`.
  package var stallBytes = 64
  /// How often an address is asked while what fails may pass, ≥ 1.
  package var attempts = 4
  /// Seconds before the second attempt; each further wait is twice as long.
  package var firstWait = 2.0
  /// The longest wait in seconds. A server that asks for more (Retry-After) is left alone for the
  /// rest of the run.
  package var longestWait = 120.0
  /// The most redirects that are followed.
  package var redirects = 5
  /// What requests call this program.
  package var userAgent = "SeismoTEC"

  /// The defaults.
  package init() {}
}
