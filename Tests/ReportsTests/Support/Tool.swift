import Engine
import Foundation

/// A program of the machine that checks what was written.
struct Tool {
  let path: String

  /// The program of a name, or nil where the machine has none.
  init?(_ name: String) {
    let folders = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"]
    guard
      let path = folders.map({ "\($0)/\(name)" })
        .first(where: { FileManager.default.isExecutableFile(atPath: $0) })
    else { return nil }
    self.path = path
  }

  /// What it prints on both streams, and its exit status.
  func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readAll()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }
}

/// Reports are kept in this folder when it is set, to be looked at.
let keptReports = ProcessInfo.processInfo.environment["SEISMOTEC_KEEP_REPORTS"]
