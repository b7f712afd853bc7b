import ArgumentParser
import Engine
import Foundation
import Pipeline

/// `seismotec verify`.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compute a study anew and say whether it comes to the same.",
    discussion: """
      STUDY is a study, which is held to its lock, or the output folder of anybody's run, which is \
      held to itself and to the recomputation. Nothing is written outside a temporary folder. The \
      first line is the verdict; the lines below say what differs first, and in which step. Where \
      the data are not at hand, what the folder alone can say is said.

      Exit status: 0 equal, 1 different, 2 could not be compared.
      """)

  @OptionGroup var options: StudyOptions

  @Flag(
    help: """
      Also repeat the run with other jobs, time zone, locale, folders, umask, order of files, hash \
      seed and environment, and compare every byte.
      """)
  var vary = false

  func run() async throws {
    let progress = ConsoleProgress(isQuiet: options.quiet)
    let verification = await Verifier(
      argument: options.study, dataFolder: options.data,
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      program: vary ? ProgramFile.path : nil
    ) { study in
      try await StudyRun(
        study: study, dataFolder: options.data, jobs: options.jobs, progress: progress
      ).files()
    }.verify()
    progress.end()
    try StandardOutput.write(VerificationText(verification).lines.joined(separator: "\n") + "\n")
    guard verification.verdict == .equal else { throw ExitCode(verification.verdict.rawValue) }
  }
}
