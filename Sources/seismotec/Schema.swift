import ArgumentParser
import Manifests

/// `seismotec schema`.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manifest's language, for editors or for reading.",
    discussion: """
      The JSON Schema knows keys, kinds, ranges and words. What holds between keys, such as a window \
      within its period, a run checks.
      """)

  @Flag(help: "Print the page of all keys instead, as Markdown.")
  var reference = false

  func run() throws {
    try StandardOutput.write(reference ? ReferencePage.text : ManifestSchema().tree.printedText)
  }
}
