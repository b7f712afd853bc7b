import ArgumentParser
import Engine
import Foundation
import Reports
import Survey

/// `seismotec survey reduce`.
struct SurveyReduceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reduce", abstract: "Put the parts of a survey together and write its report.",
    discussion: """
      Every part is held against its digest, its shard, the survey, the catalogue and the data of the \
      others; a mix is refused, and nothing is written then.
      """)

  @OptionGroup var options: SurveyOptions

  @Option(help: "The folder that holds the parts.", completion: .directory)
  var parts: String

  @Option(help: "How many parts there are.")
  var expect: Int

  @Option(help: "The folder that gets the report.", completion: .directory)
  var output: String

  static func validate(_ expect: Int) throws {
    if !(1...Shard.limit).contains(expect) {
      throw ValidationError("--expect must be 1 to \(Shard.limit), and is \(expect).")
    }
  }

  func validate() throws { try Self.validate(expect) }

  func run() throws {
    let (survey, selection) = try options.load()
    // The folder is taken before any work, so that of two reductions at once the second ends now.
    let folder = try OutputFolder(self.output, id: SurveyPublisher.id(of: survey))
    let record = try Reduction(
      of: survey, selection, parts: PartsFolder(parts), expected: expect
    ).record()
    let jobs = ProcessInfo.processInfo.activeProcessorCount
    try folder.replaceContents(with: try SurveyPublisher(record, jobs: jobs).files())
    try StandardOutput.write(folder.path + "/report.pdf\n" + folder.path + "/report.html\n")
  }
}
