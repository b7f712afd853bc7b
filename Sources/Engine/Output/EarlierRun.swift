import Determinism
import Foundation

/// What an earlier run left in an output folder, as its own provenance lists it.
struct EarlierRun: Sendable, Equatable {
  /// The study's id.
  let study: String
  /// The paths of its files; all else in the folder is somebody's own.
  let files: Set<String>

  /// Files of a run that its provenance does not list.
  private static let unlisted: Set<String> = [
    "provenance.json", RunEnvironment.fileName, "ro-crate-metadata.json",
  ]

  /// The earlier run of a folder; nil where no provenance of this program stands there.
  init?(in folder: String) {
    guard let data = FileManager.default.contents(atPath: folder + "/provenance.json"),
      let provenance = try? JSONReader.read(Array(data)),
      provenance["program"]?.text?.hasPrefix("seismotec ") == true,
      let study = provenance["study"]?.text, let outputs = provenance["outputs"]?.members
    else { return nil }
    self.study = study
    files = Set(outputs.map(\.key)).union(Self.unlisted)
  }
}
