import Foundation
import Ionosphere
import Manifests
import Studies

/// A study begun for an earthquake: a manifest that runs as it stands, on a synthetic ionosphere.
public struct NewStudy: Sendable {
  /// The study's name, which is its folder's and its id.
  public let name: String
  /// The text of its manifest.
  public let text: String
  /// The manifest.
  public let manifest: StudyManifest

  /// A study of an earthquake.
  ///
  /// - Parameters:
  ///   - name: lower-case letters, digits and hyphens.
  ///   - event: the earthquake; its depth must be known.
  ///   - model: a study whose spans, models, detectors and mask are taken; nil for those of the house.
  ///   - inputs: what TEC and indices are taken from.
  package init(
    named name: String, for event: CatalogueEvent, like model: ReadManifest? = nil,
    from inputs: NewInputs = .synthetic
  ) throws(NewStudyError) {
    guard StudyName.isName(name) else { throw .name(name) }
    let earthquake = try Self.earthquake(event, name)
    self.name = name
    text =
      StudyDraft(
        id: name, earthquake: earthquake, event: event, model: model, inputs: inputs
      ).text
    do throws(ManifestError) {
      manifest = try ReadManifest(text, file: name + "/" + StudyLocator.manifestName).manifest
    } catch {
      throw .unsound(error)
    }
  }

  /// The strongest earthquake of a catalogue's; the earliest of equals.
  package static func strongest(
    of events: [CatalogueEvent], in file: String
  ) throws(NewStudyError) -> CatalogueEvent {
    guard
      let event = events.min(by: {
        ($1.magnitude, $0.time) < ($0.magnitude, $1.time)
      })
    else { throw .noEvent(file: file) }
    return event
  }

  /// Writes `DIRECTORY/NAME/study.yaml`, which must not be there.
  ///
  /// - Returns: the path of the study's folder.
  public func write(below directory: String) throws(NewStudyError) -> String {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: directory, isDirectory: &isFolder),
      isFolder.boolValue
    else { throw .noDirectory(directory) }
    let folder =
      directory == "." ? name : (directory.hasSuffix("/") ? directory : directory + "/") + name
    let target = folder + "/" + StudyLocator.manifestName
    guard !SystemCalls.exists(target) else { throw .exists(target) }
    let staging = folder + "/.study-\(getpid()).partial"
    do throws(OutputError) {
      try SystemCalls.makeFolders(folder)
      try SystemCalls.write(Array(text.utf8), to: staging)
    } catch {
      unlink(staging)
      throw .unwritable(folder, reason: error.description)
    }
    defer { unlink(staging) }
    // A second name is refused where something has come to stand meanwhile.
    guard link(staging, target) == 0 else {
      guard errno != EEXIST else { throw .exists(target) }
      throw .unwritable(target, reason: String(cString: strerror(errno)))
    }
    return folder
  }

  private static func earthquake(
    _ event: CatalogueEvent, _ name: String
  ) throws(NewStudyError) -> Earthquake {
    guard let depth = event.depth else { throw .event(expected: "a depth", found: "none") }
    func demand(
      _ value: Double, _ range: ClosedRange<Double>, _ expected: String
    ) throws(NewStudyError) {
      guard range.contains(value) else { throw .event(expected: expected, found: "\(value)") }
    }
    try demand(event.magnitude, 0...10, "a magnitude from 0 to 10")
    try demand(depth, -20...800, "a depth from 0 to 800 km")
    try demand(Double(event.time.date.year), 1900...2200, "a year from 1900 to 2200")
    let east = event.epicentre.longitude
    let scale = event.scale.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.prefix(10)
    return Earthquake(
      name: event.place.isEmpty ? StudyName.place(of: name) : event.place, time: event.time,
      latitude: event.epicentre.latitude, longitude: east < -180 ? east + 360 : east,
      depth: max(0, depth), magnitude: event.magnitude,
      magnitudeScale: scale.isEmpty ? "M" : String(scale))
  }
}
