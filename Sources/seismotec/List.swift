import ArgumentParser
import Pipeline

/// `seismotec list`.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the studies that can be run by name.",
    discussion: "These are the folders below Studies/ and the study embedded in the program.")

  func run() throws {
    let entries = StudyLibrary.entries()
    let width = entries.map(\.name.count).max() ?? 0
    for entry in entries {
      print(entry.name.padding(toWidth: width) + "  " + entry.title)
    }
  }
}

extension String {
  fileprivate func padding(toWidth width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
