import ArgumentParser

/// `seismotec survey`.
struct SurveyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey",
    abstract: "Ask one template study of every earthquake of a catalogue.",
    discussion: """
      `run` makes one part, `reduce` puts all parts together and writes the report. The result is the \
      same whatever the number of parts; docs/survey.md says what it computes and how a cluster runs it.
      """,
    subcommands: [
      SurveyPlanCommand.self, SurveyRunCommand.self, SurveyReduceCommand.self,
      SurveyMissingCommand.self, SurveyExportCommand.self,
    ])
}
