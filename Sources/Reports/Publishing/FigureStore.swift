import Determinism
import Engine
import Figures
import Foundation
import Store

/// Painted figures, kept under what they follow from.
package struct FigureStore: Sendable {
  /// Everything that the bytes of a figure follow from.
  private struct Key: Codable {
    let program: String
    let libraries: [String: String]
    let fonts: [String: SHA256Digest]
    let id: String
    let title: String?
    let alternative: String
    let operations: SHA256Digest
    let date: UTCTime?
    let source: String
  }

  /// A figure as the store keeps it.
  private struct Kept: Codable {
    let files: [Data]
  }

  private let store: Store?
  private let fonts: [String: SHA256Digest]
  private let libraries: [String: String]

  /// No figure is kept.
  package init() { (store, fonts, libraries) = (nil, [:], [:]) }

  /// Those of a store; none of nil.
  ///
  /// - Parameter fonts: the digests of the font files that text is set with.
  init(store: Store?, fonts: [String: SHA256Digest]) {
    self.store = store
    self.fonts = fonts
    libraries = store == nil ? [:] : LibraryVersions.current()
  }

  /// The files of a figure that was painted before.
  func files(of job: FigureJob) -> [[UInt8]]? {
    guard let store, let place = place(of: job) else { return nil }
    return store.value(Kept.self, under: place)?.files.map { Array($0) }
  }

  /// Keeps the files of a figure.
  func keep(_ files: [[UInt8]], of job: FigureJob) {
    guard let store, let place = place(of: job) else { return }
    store.keep(Kept(files: files.map { Data($0) }), under: place)
  }

  private func place(of job: FigureJob) -> StoreKey? {
    try? StoreKey(
      .figures,
      parts: Key(
        program: ProgramVersion.current, libraries: libraries, fonts: fonts, id: job.id,
        title: job.drawing.title, alternative: job.drawing.alternative,
        operations: SHA256Digest(of: Array(job.drawing.text.utf8)), date: job.date,
        source: job.source))
  }
}
