import ArgumentParser
import Foundation
import Store

/// The option of commands that look into the store.
struct CacheFolder: ParsableArguments {
  @Option(
    help: """
      The folder that fitted models are kept in. (default: seismotec below $XDG_CACHE_HOME, or \
      below ~/.cache)
      """, completion: .directory)
  var cache: String?

  func validate() throws {
    if cache == "" { throw ValidationError("--cache must name a folder.") }
  }

  /// The store; nil, and told so, where none is named.
  func store(_ progress: ConsoleProgress) -> Store? {
    Store.open(cache) { progress.note("\($0)") }
  }

  /// What stands in the store.
  func inventory() throws -> StoreInventory {
    guard let place = cache ?? StorePlace.standard(ProcessInfo.processInfo.environment) else {
      throw ValidationError("\(StoreNotice.noPlace)")
    }
    return StoreInventory(folder: place)
  }
}
