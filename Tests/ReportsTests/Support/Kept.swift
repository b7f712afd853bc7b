import Foundation

@testable import Reports

/// Writes reports where a person can look at them.
enum Kept {
  static func write(_ files: ReportWriter.Files, to folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    try Data(files.html).write(to: URL(filePath: folder + "/report.html"))
    try Data(files.pdf).write(to: URL(filePath: folder + "/report.pdf"))
  }
}
