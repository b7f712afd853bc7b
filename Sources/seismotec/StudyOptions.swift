import ArgumentParser
import Engine
import Limits
import Store

/// The options of commands that compute a study.
struct StudyOptions: ParsableArguments {
  /// What a shell offers for a study: names below Studies/ and the embedded one, and folders.
  static let completion = CompletionKind.custom { _, _, _ in
    StudyLibrary.entries().map(\.name)
  }

  @Argument(
    help: "The study: a folder with a study.yaml, or a name below Studies/.",
    completion: StudyOptions.completion)
  var study: String

  @Option(help: "The folder that the manifest's data paths start from.", completion: .directory)
  var data: String = "data"

  @Option(help: "Models trained side by side. (default: the machine's processors)")
  var jobs: Int?

  @Flag(help: "Print nothing but errors and what was asked for.")
  var quiet = false

  func validate() throws {
    if let jobs, !SettingLimits.jobs.contains(jobs) {
      throw ValidationError(
        "--jobs must be 1 to \(SettingLimits.jobs.upperBound), and is \(jobs).")
    }
  }

  /// The run that the options ask for.
  ///
  /// - Parameters:
  ///   - seed: another seed than the manifest's; nil for that.
  ///   - members: trainings in place of the manifest's; nil for those.
  ///   - store: where fitted models are kept; nil to train every one.
  func run(
    _ progress: ConsoleProgress, seed: UInt64? = nil, members: Int? = nil, store: Store? = nil
  ) throws -> StudyRun {
    progress.step(.readingManifest)
    return StudyRun(
      study: try StudyLibrary.load(study, seed: seed, members: members), dataFolder: data,
      jobs: jobs,
      progress: progress, store: store)
  }
}
