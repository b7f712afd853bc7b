import ArgumentParser

/// `seismotec plan`.
struct Plan: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say which models a run would train, and why.",
    discussion: """
      Reads the study and its inputs, trains nothing, and writes nothing but when entries were \
      used. Each model at each horizon, of the study and of its variants, is either kept from an \
      earlier run or would run, and then what has changed since is named.
      """)

  @OptionGroup var options: StudyOptions
  @OptionGroup var folder: CacheFolder

  @Option(help: "Another seed than the manifest's; 0 is a seed.")
  var seed: UInt64?

  func run() async throws {
    let progress = ConsoleProgress(isQuiet: options.quiet)
    let run = try options.run(progress, seed: seed, store: folder.store(progress))
    let lines = try await run.plan().lines
    progress.end()
    try StandardOutput.write(lines.joined(separator: "\n") + "\n")
  }
}
