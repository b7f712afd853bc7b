import ArgumentParser
import Store

/// `seismotec cache`.
struct Cache: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show or empty the folder that fitted models are kept in.",
    discussion: """
      `run` keeps every model that it has fitted, and takes it from there as long as settings, \
      series, seed and program are the same: another threshold, window, event date or title trains \
      nothing. What a study's evidence comes to and its painted figures are kept as well, so that \
      another title asks nothing anew. Results are the same bits with and without. At most 5 GB are kept; what was not \
      used for longest goes first.
      """,
    subcommands: [Show.self, CachePrune.self], defaultSubcommand: Show.self)

  /// `seismotec cache show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the folder, and how many entries and bytes it holds.")

    @OptionGroup var folder: CacheFolder

    func run() throws {
      try StandardOutput.write(try folder.inventory().lines.joined(separator: "\n") + "\n")
    }
  }
}
