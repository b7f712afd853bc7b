import ArgumentParser
import Engine
import Foundation
import Ionosphere
import Manifests
import Readers

/// `seismotec new`.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin a study of an earthquake.",
    discussion: """
      Writes NAME/study.yaml, a manifest that runs as it stands: on a synthetic ionosphere until it \
      names data. Each choice is explained beside it: the nearest node of the global maps, the zone \
      of preparation, the days, the models, the detectors and the quiet-time mask. Of a file of \
      several earthquakes the strongest is taken. Nothing is ever overwritten.
      """)

  @Argument(help: "The study's name: lower-case letters, digits and hyphens.")
  var name: String

  @Option(
    help: ArgumentHelp(
      "The earthquake, such as \"Mw 6.4 2019-11-26T02:54:12Z 41.514 19.526 22km\".",
      valueName: "event"))
  var event: String?

  @Option(
    help: ArgumentHelp(
      "A file with the earthquake: QuakeML 1.2, or a table of the USGS, the EMSC or the ISC.",
      valueName: "file"), completion: .file())
  var from: String?

  @Option(
    help: ArgumentHelp(
      "A study whose days, models, detectors and mask are taken.", valueName: "study"),
    completion: StudyOptions.completion)
  var like: String?

  @Option(
    help: ArgumentHelp(
      "What TEC and indices come from: synthetic, tables of your own, or public archives.",
      valueName: "source"))
  var inputs = NewInputs.synthetic

  @Option(help: "The folder that gets the study's.", completion: .directory)
  var directory: String = "."

  func validate() throws {
    guard (event == nil) != (from == nil) else {
      throw ValidationError(
        "give the earthquake by --event or by --from\(event == nil ? "" : ", not by both").")
    }
  }

  func run() throws {
    let event = try earthquake()
    let model = try like.map { try StudyLibrary.read($0) }
    let study = try NewStudy(named: name, for: event, like: model, from: inputs)
    let folder = try study.write(below: directory)
    let quake = study.manifest.earthquake
    StandardError.write(
      """
      \(quake.magnitudeScale) \(quake.magnitude) on \(quake.time.iso8601), \(quake.name)
      \(Remarks.next(inputs, study: study.name, manifest: folder + "/study.yaml"))

      """)
    try StandardOutput.write(folder + "/study.yaml\n")
  }

  private func earthquake() throws -> CatalogueEvent {
    if let event { return try EventLine.read(event, named: "--event") }
    let file = try InputFile(reading: from ?? "")
    let events = try EarthquakeCatalogue(file).events
    if events.count > 1 {
      StandardError.write(
        "\(file.name) holds \(events.count) earthquakes; the strongest is taken\n")
    }
    return try NewStudy.strongest(of: events, in: file.name)
  }
}

extension NewInputs: ExpressibleByArgument {}
