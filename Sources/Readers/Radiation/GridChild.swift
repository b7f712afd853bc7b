import CGridReader

/// The child process in which NetCDF files are read: the program itself, with a subcommand that only
/// it uses.
package enum GridChild {
  /// The subcommand's name.
  package static let command = GRID_SUBCOMMAND

  /// Says that the running program has the subcommand. A program that does not, such as a test's,
  /// takes the `seismotec` that stands beside it.
  package static func isThisProgram() { grid_program_serves() }

  /// Does the subcommand's work and returns the exit status.
  package static func serve() -> Int32 { grid_serve() }
}
