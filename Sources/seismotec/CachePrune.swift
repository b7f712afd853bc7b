import ArgumentParser
import Store

/// `seismotec cache prune`.
struct CachePrune: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune",
    abstract: "Remove what was not used for longest.",
    discussion: "Only files that the program wrote are removed; runs at work are not disturbed.")

  @OptionGroup var folder: CacheFolder

  @Option(
    help: "The bytes that may stay, such as 500MB. (default: 5GB)",
    transform: { try StoreSize($0) })
  var limit: StoreSize?

  @Flag(help: "Remove everything.")
  var all = false

  func validate() throws {
    if all, limit != nil { throw ValidationError("give --limit or --all, not both.") }
  }

  func run() throws {
    var inventory = try folder.inventory()
    let removed = inventory.prune(to: all ? 0 : (limit ?? Store.standardLimit).bytes)
    try StandardOutput.write(inventory.line(removed: removed) + "\n")
  }
}
