import Foundation

/// The files that a run leaves in its folder.
enum OutputFiles {
  private static let single = [
    "study.yaml", "report.pdf", "report.html", "results.json", "provenance.json",
    "environment.json", "ro-crate-metadata.json",
  ]
  private static let folders = ["data", "figures", "tables"]

  /// The paths of those that are there, below the folder, in the order of their bytes.
  static func paths(in folder: String) -> [String] {
    let manager = FileManager.default
    let top = single.filter { manager.fileExists(atPath: folder + "/" + $0) }
    let below = folders.flatMap { name in
      ((try? manager.contentsOfDirectory(atPath: folder + "/" + name)) ?? [])
        .filter { !$0.hasPrefix(".") }.map { name + "/" + $0 }
    }
    return (top + below).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
