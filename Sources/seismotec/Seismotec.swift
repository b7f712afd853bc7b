import ArgumentParser
import Engine
import Figures
import Ionosphere
import Readers

/// The command line's root.
@main
struct Seismotec: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seismotec",
    abstract: "Regenerates studies of TEC anomalies before earthquakes, from manifest to report.",
    version: ProgramVersion.current,
    subcommands: [
      New.self, Check.self, WriteManifest.self, Run.self, List.self, Plan.self, DrawFigure.self,
      Cache.self,
      Verify.self, Lock.self, Compare.self, BundleStudy.self,
      FetchInputs.self, SelfTest.self, Schema.self, TEC.self, VTEC.self, Forecast.self,
      SurveyCommand.self, ReadGrids.self,
    ])

  /// Runs the command that the arguments name.
  ///
  /// Help and version are results too: where they cannot be printed the command fails, which the
  /// library's own `main` would not tell.
  static func main() async {
    StandardStreams.prepare()
    DrawingEnvironment.clear()
    GridChild.isThisProgram()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard exitCode(for: error).isSuccess else { fail(error) }
      do {
        try StandardOutput.write(fullMessage(for: error) + "\n")
      } catch {
        fail(error)
      }
    }
  }

  /// Ends the command with an error's words and code. The library's own `exit` would print paths and
  /// what files hold as they are.
  private static func fail(_ error: any Error) -> Never {
    let words = fullMessage(for: error)
    if !words.isEmpty { StandardError.write(words + "\n") }
    exit(withError: exitCode(for: error))
  }
}
