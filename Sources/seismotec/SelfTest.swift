import ArgumentParser
import Engine
import Forecasting
import SelfTest

/// `seismotec selftest`.
struct SelfTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selftest",
    abstract: "Check that this machine computes the same bits as all others.",
    discussion: """
      Random numbers, elementary functions, calendar, statistics, inner loops and a short training \
      of every model are computed and their digests compared with those stored in the program. \
      The last line is worth sending back from a machine that nobody has tried. Exits with 1 \
      where a digest differs.
      """)

  @Option(
    help: "The inner loops to check: portable, avx2 or avx512. (default: all this processor runs)",
    transform: { try KernelPath.named($0) })
  var kernels: KernelPath?

  @Option(help: "How to print the outcome: text or json.")
  var format = Forecast.Format.text

  func run() throws {
    let checks = SelfTestCheck.all(on: kernels.map { [$0] } ?? KernelPath.available)
    try conclude(SelfTestReport(version: ProgramVersion.current, checks: checks))
  }

  /// Prints a report and, where something differs, ends the command with its status.
  func conclude(_ report: SelfTestReport) throws {
    try StandardOutput.write(format == .json ? report.json() : report.text())
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }
}
