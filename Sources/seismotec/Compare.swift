import ArgumentParser
import Engine

/// `seismotec compare`.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say in what two runs differ.",
    discussion: """
      Each side is the output folder of a run, or a lock. Settings, inputs, results and figures that \
      differ are told by name. Nothing is computed or written.

      Exit status: 0 equal, 1 different, 2 could not be compared.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Argument(help: "An output folder or a study.lock.json.", completion: .file())
  var first: String

  @Argument(help: "Another one.", completion: .file())
  var second: String

  @Option(help: "How to print the differences: text or json.")
  var format = Format.text

  func run() throws {
    let comparison: OutputComparison
    do {
      comparison = OutputComparison(try ComparedSide(first), try ComparedSide(second))
    } catch {
      try StandardOutput.write("could not be compared: \(error)\n")
      throw ExitCode(Verification.Verdict.notComparable.rawValue)
    }
    let text = ComparisonText(comparison)
    try StandardOutput.write(
      format == .json ? text.json : text.lines.joined(separator: "\n") + "\n")
    if !comparison.isEqual { throw ExitCode(Verification.Verdict.different.rawValue) }
  }
}
