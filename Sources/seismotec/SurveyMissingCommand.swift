import ArgumentParser
import Survey

/// `seismotec survey missing`.
struct SurveyMissingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "missing", abstract: "Print the shards that have no whole part yet.",
    discussion: """
      As a Slurm array takes them, such as 3,7-9; an empty line where none is missing. A part that is cut \
      short, changed, or of another survey, catalogue or number is missing.
      """)

  @OptionGroup var options: SurveyOptions

  @Option(help: "The folder that holds the parts.", completion: .directory)
  var parts: String

  @Option(help: "How many parts there are.")
  var expect: Int

  func validate() throws { try SurveyReduceCommand.validate(expect) }

  func run() throws {
    let loaded = try LoadedSurvey(options.survey)
    let missing = Reduction(
      of: loaded, try options.selection(loaded), parts: PartsFolder(parts), expected: expect
    ).missing()
    try StandardOutput.write(PartCheck.list(missing) + "\n")
  }
}
