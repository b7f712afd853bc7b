import Foundation
import Synchronization

@testable import Store

/// A value with a long piece of data and small parts.
struct Sample: Codable, Equatable {
  var name = "weights"
  var numbers: [Double] = [
    0.1, -0.0, .infinity, .leastNonzeroMagnitude, 1.7976931348623157e308, 1.0 / 3,
  ]
  var pieces: [Data] = [Data((0..<5_000).map { UInt8(truncatingIfNeeded: $0 * 7) }), Data()]
  var none: Int?

  static let key = StoreKey(.fits, text: "a sample")
}

/// A store in a folder with what it said.
struct Watched {
  let store: Store
  private let heard: Heard

  private final class Heard: Sendable {
    let notices = Mutex<[StoreNotice]>([])
  }

  var notices: [StoreNotice] { heard.notices.withLock { $0 } }
  var path: String { store.folder + "/" + Sample.key.path }

  init(
    _ folder: String, limit: Int = Store.standardLimit.bytes,
    writing: @escaping StoreFile.Writing = { write($0, $1.baseAddress, $1.count) }
  ) {
    let heard = Heard()
    self.heard = heard
    store = Store(
      folder: folder, limit: StoreSize(bytes: limit),
      notify: { notice in heard.notices.withLock { $0.append(notice) } }, writing: writing)
  }

  func sample() -> Sample? { store.value(Sample.self, under: Sample.key) }
}
