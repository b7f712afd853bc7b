import ArgumentParser
import Engine
import Foundation
import Limits
import Reports

/// `seismotec run`.
struct Run: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a study and write its report.",
    discussion: """
      STUDY is a folder that holds a study.yaml, or the name of one below Studies/ (see \
      `seismotec list`). The output folder gets report.pdf, report.html, study.yaml (the manifest \
      as run), results.json, provenance.json, environment.json, figures/, tables/ and data/; an \
      earlier run's files are replaced only when this one has ended. Every byte but environment.json is the same \
      whatever --jobs, and whether models were trained or taken from --cache.

      Exit status: 0 when all was done, 3 when some models failed and the report says which; 1 when \
      there is no report.
      """)

  @OptionGroup var options: StudyOptions

  @Option(
    help: "The folder that gets the report. (default: Output/<id of the study>)",
    completion: .directory)
  var output: String?

  @Option(help: "Another seed than the manifest's; 0 is a seed.")
  var seed: UInt64?

  @Option(
    help: "Trainings of every model that draws numbers, 1 to 20, in place of the manifest's.")
  var members: Int?

  /// The exit status of a run whose report lacks models.
  static let someModelsFailed: Int32 = 3

  @OptionGroup var folder: CacheFolder

  @Flag(help: "Train every model, and keep none.")
  var noCache = false

  func validate() throws {
    if noCache, folder.cache != nil {
      throw ValidationError("give --cache or --no-cache, not both.")
    }
    if let members, !SettingLimits.members.contains(members) {
      throw ValidationError(
        "--members must be 1 to \(SettingLimits.members.upperBound), and is \(members).")
    }
  }

  func run() async throws {
    try OpenFiles.demand()
    let progress = ConsoleProgress(isQuiet: options.quiet)
    let run = try options.run(
      progress, seed: seed, members: members, store: noCache ? nil : folder.store(progress))
    let loaded = run.study
    if !loaded.hasID { progress.note(Remarks.noID(example: loaded.outputName)) }
    // The folder is taken before any work, so that a run that could not leave its report ends now.
    let folder = try OutputFolder(
      output ?? "Output/\(loaded.outputName)", id: loaded.id, ofStudyIn: loaded.folder)
    let outcome = try await run.outcome()
    progress.step(.writing)
    try folder.replaceContents(with: outcome.files)
    if output == nil { try RunOverview(folder: "Output").write() }
    progress.end()
    try StandardOutput.write(folder.path + "/report.pdf\n" + folder.path + "/report.html\n")
    if !outcome.failedModels.isEmpty {
      progress.note(Remarks.failed(outcome.failedModels))
      throw ExitCode(Self.someModelsFailed)
    }
  }
}
