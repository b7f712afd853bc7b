import ArgumentParser
import Engine
import Foundation

/// `seismotec check`.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a run of a study would meet, without running it.",
    discussion: """
      Reads the manifest and every input it names, and says all at once what is wrong, what the inputs \
      cover and what a run would take: file:line:column of the manifest, the line, and how to mend it. \
      What is an error here stops `run` too.

      Exit status: 0 when the study would run, warnings included; 1 when not.
      """)

  /// How the answer is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @OptionGroup var options: StudyOptions

  @Option(help: "How the answer is written: text or json.")
  var format = Format.text

  func run() async throws {
    let progress = ConsoleProgress(isQuiet: true)
    let check = try await StudyLibrary.check(
      options.study, dataFolder: options.data,
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount, progress: progress)
    let text = CheckText(check)
    switch format {
    case .text: try StandardOutput.write(text.lines.joined(separator: "\n") + "\n")
    case .json: try StandardOutput.write(String(decoding: try text.json(), as: UTF8.self))
    }
    if !check.runs { throw ExitCode.failure }
  }
}
