import Determinism
import Foundation
import Synchronization
import TestSupport

@testable import Fetch

/// A data folder with a fetcher into it that is quick to give up.
struct FetchBench {
  let folder: TemporaryFolder
  var settings: TransferSettings
  var netrc = Netrc.none
  var observer: (any FetchObserver)?

  static let moment = UTCTime(seconds: 1_800_000_000)

  init() throws {
    folder = try TemporaryFolder()
    settings = TransferSettings()
    settings.gap = 0
    settings.connectSeconds = 5
    settings.stallSeconds = 2
    settings.firstWait = 0.02
    settings.attempts = 3
  }

  var fetcher: Fetcher {
    Fetcher(into: folder.path, settings: settings, netrc: netrc, observer: observer) {
      Self.moment
    }
  }

  /// Fetches one item and says what became of it.
  func fetch(_ item: FetchItem, refresh: Bool = false) -> FetchOutcome {
    fetcher.fetch([item], refresh: refresh)[0].outcome
  }

  /// The bytes of a file of the data folder; nil where there is none.
  func bytes(_ path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: folder.path + "/" + path).map { Array($0) }
  }

  /// The names in a folder of the data folder, hidden ones too, in order.
  func names(_ path: String = "") -> [String] {
    let entries = try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/" + path)
    return (entries ?? []).sorted()
  }
}

/// Keeps what it is told.
final class Listener: FetchObserver {
  private let kept = Mutex<(progress: [FetchProgress], results: [FetchResult])>(([], []))

  var progress: [FetchProgress] { kept.withLock { $0.progress } }
  var results: [FetchResult] { kept.withLock { $0.results } }

  func progressed(_ progress: FetchProgress) { kept.withLock { $0.progress.append(progress) } }
  func ended(_ result: FetchResult) { kept.withLock { $0.results.append(result) } }
}

extension FetchOutcome {
  /// Why addresses failed, in order.
  var failures: [FetchFailure] {
    switch self {
    case .missing(let attempts), .failed(let attempts): attempts.map(\.failure)
    default: []
    }
  }

  /// The address that the file came from.
  var source: String? {
    if case .fetched(let record) = self { record.url } else { nil }
  }

  var isKept: Bool { if case .kept = self { true } else { false } }
  var isMissing: Bool { if case .missing = self { true } else { false } }
}
