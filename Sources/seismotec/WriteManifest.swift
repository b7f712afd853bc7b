import ArgumentParser
import Engine
import Manifests

/// `seismotec manifest`.
struct WriteManifest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manifest",
    abstract: "Print a study's manifest with every default written out.",
    discussion: """
      Reads the manifest alone. What is printed is a manifest that says the same: it can be kept and \
      run, or laid beside another one. Keys stand in the order of the reference; comments are not \
      kept, and what a manifest leaves to a model, such as its passes over the data, stays left to it.
      """)

  @Argument(
    help: "The study: a folder with a study.yaml, or a name below Studies/.",
    completion: StudyOptions.completion)
  var study: String

  func run() throws {
    try StandardOutput.write(try StudyLibrary.read(study).manifest.written)
  }
}
