/// How far a run of fetching is.
package struct FetchProgress: Sendable, Equatable {
  /// Files that are done with, kept ones and failed ones too.
  package let filesDone: Int
  /// All files.
  package let filesTotal: Int
  /// Bytes that came in this run.
  package let bytes: Int
  /// Bytes a second over the last seconds.
  package let rate: Double
  /// Seconds that the rest may take, judged by the sizes seen so far; nil while nothing can be said.
  package let secondsLeft: Double?
}

/// Is told how a run goes on; from several threads, one call at a time.
package protocol FetchObserver: Sendable {
  /// Bytes came, or a file is done with; at most five times a second, and once at the end.
  func progressed(_ progress: FetchProgress)
  /// An item is done with.
  func ended(_ result: FetchResult)
}
