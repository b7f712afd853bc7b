import ArgumentParser
import Foundation
import Limits
import Survey

/// `seismotec survey run`.
struct SurveyRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Make one part of a survey.",
    discussion: """
      The part is a pure function of the survey, its template, the catalogue, the data, and i and N. It \
      is written whole or not at all. Models are trained once for each node and the template's span, not \
      for each earthquake; with --cache the parts share them.
      """)

  @OptionGroup var options: SurveyOptions

  @Option(help: "Which part of how many: i/N, i from 1.")
  var shard: String = "1/1"

  @Option(help: "The folder that gets the part.", completion: .directory)
  var output: String

  @OptionGroup var folder: CacheFolder

  @Flag(help: "Train every model, and keep none.")
  var noCache = false

  @Option(help: "Models trained side by side. (default: the machine's processors)")
  var jobs: Int?

  @Flag(help: "Print nothing but errors and what was asked for.")
  var quiet = false

  func validate() throws {
    if noCache, folder.cache != nil {
      throw ValidationError("give --cache or --no-cache, not both.")
    }
    if let jobs, !SettingLimits.jobs.contains(jobs) {
      throw ValidationError(
        "--jobs must be 1 to \(SettingLimits.jobs.upperBound), and is \(jobs).")
    }
  }

  func run() async throws {
    let shard = try Shard(self.shard)
    let progress = ConsoleProgress(isQuiet: quiet)
    let (survey, selection) = try options.load()
    let runner = ShardRunner(
      survey: survey, selection: selection, dataFolder: options.data,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, progress: progress,
      store: noCache ? nil : folder.store(progress))
    let part = try await runner.part(shard)
    progress.step(.writing)
    try PartsFolder(output).write(part)
    progress.end()
    try StandardOutput.write(output + "/" + PartHeader.name(of: shard) + "\n")
  }
}
