import ArgumentParser
import Engine

/// `seismotec bundle`.
struct BundleStudy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: "Pack a study's manifest, inputs, locks and report into one archive.",
    discussion: """
      The study must have been run. Inputs whose section of the manifest says `may_be_passed_on: yes` \
      go along; the others are left out and listed, and everybody whose data went into the report is \
      named in ATTRIBUTION.txt. Another person holds the archive, or the folder it is unpacked to, to \
      itself and to a run of their own with `seismotec verify`, without a network. The same files \
      give the same archive.
      """)

  @Argument(
    help: "The study: a folder with a study.yaml, or a name below Studies/.",
    completion: StudyOptions.completion)
  var study: String

  @Option(help: "The folder that the manifest's data paths start from.", completion: .directory)
  var data: String = "data"

  @Option(
    help: "The folder of the study's run. (default: Output/<id of the study>)",
    completion: .directory)
  var output: String?

  @Option(help: "The archive. (default: <id of the study>.tar.gz)", completion: .file())
  var to: String?

  func run() throws {
    let loaded = try StudyLibrary.load(study)
    let file = try ReplacedFile(to ?? loaded.outputName + ".tar.gz", sparing: [])
    let bundle = try StudyBundle(
      of: loaded, run: output ?? "Output/\(loaded.outputName)", dataFolder: data)
    try file.write(try bundle.archive())
    let path = to ?? loaded.outputName + ".tar.gz"
    try StandardOutput.write(([path] + bundle.lines).joined(separator: "\n") + "\n")
  }
}
