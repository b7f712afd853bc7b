/// A folder, or an address above files, that holds what a study names.
///
/// A file is looked for under its path below the data folder and under its mere name, each also
/// packed; in a folder under the names by which the archives call it as well.
package struct Mirror: Sendable, Equatable {
  private let base: String
  private let isFolder: Bool

  /// A mirror.
  ///
  /// - Parameter place: an absolute path of a folder, or an address (https, http, file).
  package init(_ place: String) {
    isFolder = place.hasPrefix("/")
    let address = isFolder ? WebAddress.file(place) : place
    base = address.hasSuffix("/") ? address : address + "/"
  }

  /// Where an item may stand here.
  func candidates(of item: FetchItem) -> [FetchCandidate] {
    let name = item.path.split(separator: "/").last.map(String.init) ?? item.path
    let endings = item.takesEndings ? ["", ".gz", ".Z"] : [""]
    var names = [item.path, name].flatMap { path in endings.map { path + $0 } }
    if base.hasPrefix("file:") {
      names += item.candidates.compactMap { $0.url.split(separator: "/").last.map(String.init) }
        .filter { !$0.contains("?") }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.map {
      FetchCandidate(base + WebAddress.quoted($0))
    }
  }
}
