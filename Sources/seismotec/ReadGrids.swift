import ArgumentParser
import Ionosphere
import Readers

/// `seismotec read-grids`: reads NetCDF files for another process of the program, which they may not
/// bring down.
struct ReadGrids: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: GridChild.command,
    abstract: "Reads NetCDF files for the program itself.", shouldDisplay: false)

  func run() throws {
    throw ExitCode(GridChild.serve())
  }
}
