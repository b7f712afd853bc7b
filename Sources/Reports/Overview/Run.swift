import Determinism
import Engine
import Foundation

/// A run in the folder of all runs.
struct Run {
  /// The name of its folder.
  let folder: String
  /// What it found.
  let summary: RunSummary
  /// The digest of its results.
  let digest: String
}

/// A folder that holds a `results.json` which cannot be read.
struct UnreadableRun {
  /// The name of the folder.
  let folder: String
  /// Why, in words.
  let reason: String
}

/// The runs in a folder, one a subfolder, by the subfolders' names. A subfolder without
/// `results.json` is no run.
struct RunFolder {
  private(set) var runs: [Run] = []
  private(set) var unreadable: [UnreadableRun] = []

  init(_ folder: String) {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = "\(folder)/\(name)/results.json"
      guard manager.fileExists(atPath: path) else { continue }
      guard let data = manager.contents(atPath: path) else {
        unreadable.append(
          UnreadableRun(folder: name, reason: ResultsError.unreadable.description))
        continue
      }
      do throws(ResultsError) {
        let results = try ResultsJSON(file: data)
        runs.append(
          Run(
            folder: name, summary: RunSummary(results: results),
            digest: SHA256Digest(of: Array(data)).description))
      } catch {
        unreadable.append(UnreadableRun(folder: name, reason: error.description))
      }
    }
  }
}
