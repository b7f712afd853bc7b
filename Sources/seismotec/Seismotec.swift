import ArgumentParser
import Pipeline

/// The command line's root.
@main
struct Seismotec: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seismotec",
    abstract: "Regenerates studies of TEC anomalies before earthquakes, from manifest to report.",
    version: ProgramVersion.current,
    subcommands: [
      Run.self, List.self, Plan.self, Cache.self, Verify.self, Lock.self, Compare.self,
      SelfTest.self, TEC.self,
      Forecast.self,
    ])
}
