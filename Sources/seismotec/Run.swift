import ArgumentParser
import Foundation
import Limits
import Pipeline
import Reports

/// `seismotec run`.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a study and write its report.",
    discussion: """
      STUDY is a folder that holds a study.yaml, or the name of one below Studies/ (see \
      `seismotec list`). The output folder gets report.pdf, report.html, results.json, \
      provenance.json, environment.json, figures/, tables/ and data/; an earlier run's files are \
      replaced only when this one has ended. Every byte but environment.json is the same \
      whatever --jobs.
      """)

  @Argument(
    help: "The study: a folder with a study.yaml, or a name below Studies/.", completion: .directory
  )
  var study: String

  @Option(help: "The folder that the manifest's data paths start from.", completion: .directory)
  var data: String = "data"

  @Option(
    help: "The folder that gets the report. (default: Output/<study>)", completion: .directory)
  var output: String?

  @Option(help: "Models trained side by side. (default: the machine's processors)")
  var jobs: Int?

  @Option(help: "Another seed than the manifest's; 0 is a seed.")
  var seed: UInt64?

  @Flag(help: "Print nothing but errors and the report's place.")
  var quiet = false

  func validate() throws {
    if let jobs, !SettingLimits.jobs.contains(jobs) {
      throw ValidationError(
        "--jobs must be 1 to \(SettingLimits.jobs.upperBound), and is \(jobs).")
    }
  }

  func run() async throws {
    try OpenFiles.demand()
    let progress = ConsoleProgress(isQuiet: quiet)
    progress.step(.readingManifest)
    var loaded = try StudyLibrary.load(study)
    if let seed { loaded.manifest.seed = seed }
    // The folder is taken before any work, so that a run that could not leave its report ends now.
    let folder = try OutputFolder(output ?? "Output/\(loaded.name)")
    let result = try await StudyRunner(
      study: loaded, dataFolder: data,
      jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, progress: progress
    ).run()
    progress.step(.drawing)
    let files = try StudyPublisher(result).files()
    progress.step(.writing)
    try folder.replaceContents(with: files + [RunEnvironment.current().file()])
    if output == nil { try RunOverview(folder: "Output").write() }
    progress.end()
    try StandardOutput.write(folder.path + "/report.pdf\n" + folder.path + "/report.html\n")
  }
}
