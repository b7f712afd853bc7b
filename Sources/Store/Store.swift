import Foundation
import Synchronization

/// A folder of values addressed by what they follow from (as restic keeps its cache).
///
/// Entries are written under another name and renamed, and checked when they are read, so that any
/// number of runs share a folder without locks. Whatever goes wrong costs time and never a value: a
/// damaged entry is as good as none, and a store that cannot be written is told of once and left.
package final class Store: Sendable {
  private struct State {
    var said: Set<StoreNotice> = []
    var isWritable = true
  }

  /// What may stand in the folder when nothing else is said: 5 GB.
  package static let standardLimit = StoreSize(bytes: 5_000_000_000)

  /// The folder.
  package let folder: String
  private let limit: Int
  private let writing: StoreFile.Writing
  private let notify: @Sendable (StoreNotice) -> Void
  private let state = Mutex(State())

  /// A store in a folder, which is made when the first entry is kept.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - limit: the bytes that may stand in it; the least recently used entries go first.
  ///   - notify: told once of each thing that is wrong.
  package convenience init(
    folder: String, limit: StoreSize = standardLimit,
    notify: @escaping @Sendable (StoreNotice) -> Void
  ) {
    self.init(folder: folder, limit: limit, notify: notify) { descriptor, bytes in
      write(descriptor, bytes.baseAddress, bytes.count)
    }
  }

  init(
    folder: String, limit: StoreSize, notify: @escaping @Sendable (StoreNotice) -> Void,
    writing: @escaping StoreFile.Writing
  ) {
    self.folder = folder
    self.limit = limit.bytes
    self.notify = notify
    self.writing = writing
  }

  /// The store in a folder, or where `StorePlace` says; nil, and told so, where that names none.
  package static func open(
    _ folder: String?, environment: [String: String] = ProcessInfo.processInfo.environment,
    notify: @escaping @Sendable (StoreNotice) -> Void
  ) -> Store? {
    guard let place = folder ?? StorePlace.standard(environment) else {
      notify(.noPlace)
      return nil
    }
    return Store(folder: place, notify: notify)
  }

  /// The value kept under a key, which counts as used now; nil where there is none.
  package func value<Value: Decodable>(_ type: Value.Type, under key: StoreKey) -> Value? {
    look(for: type, under: key, touch: true)
  }

  /// Whether a value is kept under a key, its file whole; it does not count as used.
  package func holds<Value: Decodable>(_ type: Value.Type, under key: StoreKey) -> Bool {
    look(for: type, under: key, touch: false) != nil
  }

  private func look<Value: Decodable>(
    for type: Value.Type, under key: StoreKey, touch: Bool
  ) -> Value? {
    let path = folder + "/" + key.path
    switch StoreFile.read(path, touch: touch) {
    case .absent: return nil
    case .unreadable: break
    case .bytes(let bytes):
      switch StoreEntry.read(bytes, key: key) {
      case .otherVersion: return nil
      case .damaged: break
      case .content(let content):
        if let value = try? PackedValue.unpack(type, from: content) { return value }
      }
    }
    tell(.damaged(path: path))
    return nil
  }

  /// Keeps a value under a key in place of what stands there, and makes room for it.
  ///
  /// A value that has no bytes, or more than the store may hold, is not kept.
  package func keep(_ value: some Encodable, under key: StoreKey) {
    guard state.withLock({ $0.isWritable }), let content = try? PackedValue.pack(value) else {
      return
    }
    let bytes = StoreEntry.file(of: content, key: key)
    guard bytes.count <= min(limit, StoreFile.most) else { return }
    let path = folder + "/" + key.path
    do {
      try StoreFile.makeFolder(folder + "/" + key.kind.rawValue)
      try StoreFile.write(bytes, to: path, partial: StoreName.partial(of: path), writing)
    } catch {
      state.withLock { $0.isWritable = false }
      tell(
        .unwritable(
          folder: folder, path: error.path, reason: String(cString: strerror(error.code))))
      return
    }
    var inventory = StoreInventory(folder: folder)
    inventory.prune(to: limit)
  }

  private func tell(_ notice: StoreNotice) {
    let isNew = state.withLock { $0.said.insert(notice).inserted }
    if isNew { notify(notice) }
  }
}
