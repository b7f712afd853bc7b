import ArgumentParser
import Engine
import Foundation

/// `seismotec list`.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the studies that can be run by name.",
    discussion: "These are the folders below Studies/ and the study embedded in the program.")

  func run() throws {
    let entries = StudyLibrary.entries()
    let width = entries.map(\.name.count).max() ?? 0
    let lines = entries.map { $0.name.padding(toWidth: width) + "  " + $0.title + "\n" }
    try StandardOutput.write(lines.joined())
    // Beside the list, which other programs read line by line.
    let place = Remarks.studies(in: StudyLibrary.folder, isThere: StudyLibrary.hasFolder)
    _ = StandardStreams.write(place + "\n", to: STDERR_FILENO)
  }
}

extension String {
  fileprivate func padding(toWidth width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
