import ArgumentParser
import Engine
import Foundation
import Survey

extension EngineScripts.Target: ExpressibleByArgument {}

/// `seismotec survey export`.
struct SurveyExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the scripts by which a cluster runs a survey.",
    discussion: """
      For slurm: submit.sh submits an array of the shards that are missing and a reduction that waits for \
      them. For snakemake: a Snakefile over shards and a profile for the slurm executor. Settings stand in \
      settings.sh; parts, logs and the result are left beside it.
      """)

  @OptionGroup var options: SurveyOptions

  @Option(help: "The engine: slurm or snakemake.")
  var to: EngineScripts.Target

  @Option(help: "Into how many parts the tasks are divided.")
  var shards: Int = 64

  @Option(help: "The program on the cluster's nodes. (default: seismotec, found by PATH)")
  var program: String = "seismotec"

  @Option(help: "The folder that gets the scripts.", completion: .directory)
  var output: String

  func validate() throws {
    if !(1...Shard.limit).contains(shards) {
      throw ValidationError("--shards must be 1 to \(Shard.limit), and is \(shards).")
    }
  }

  func run() throws {
    let (survey, _) = try options.load()
    let scripts = EngineScripts(
      survey: absolute(survey.file), data: absolute(options.data),
      program: program.contains("/") ? absolute(program) : program, shards: shards)
    for file in scripts.files(for: to) {
      let path = output + "/" + file.path
      try FileManager.default.createDirectory(
        atPath: URL(filePath: path).deletingLastPathComponent().path,
        withIntermediateDirectories: true)
      try ReplacedFile(path, sparing: []).write(file.bytes)
      if path.hasSuffix("submit.sh") {
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      }
    }
    try StandardOutput.write(output + "\n")
  }

  private func absolute(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
}
