import ArgumentParser
import Survey

/// `seismotec survey plan`.
struct SurveyPlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Count a survey's tasks, time, memory, room and inputs.")

  @OptionGroup var options: SurveyOptions

  @Option(help: "Into how many parts the tasks are to be divided.")
  var shards: Int = 1

  func validate() throws {
    if !(1...Shard.limit).contains(shards) {
      throw ValidationError("--shards must be 1 to \(Shard.limit), and is \(shards).")
    }
  }

  func run() throws {
    let loaded = try LoadedSurvey(options.survey)
    let plan = SurveyPlan(of: loaded, try options.selection(loaded), shards: shards)
    try StandardOutput.write(plan.lines.joined(separator: "\n") + "\n")
  }
}
