import Engine
import Foundation

/// The built command, run as a user would.
struct Command {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The executable beside the test bundle.
  static let executable: URL = {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let beside = folder.appendingPathComponent("seismotec")
    // The runner of Swift Testing stands outside the scratch folder; the bundle's path is then the
    // argument that follows `--test-bundle-path`.
    guard !FileManager.default.isExecutableFile(atPath: beside.path),
      let flag = CommandLine.arguments.firstIndex(of: "--test-bundle-path"),
      flag + 1 < CommandLine.arguments.count
    else { return beside }
    return URL(fileURLWithPath: CommandLine.arguments[flag + 1]).deletingLastPathComponent()
      .appendingPathComponent("seismotec")
  }()

  /// Starts the command; nothing of this process's environment but PATH and HOME is passed on.
  ///
  /// A run takes no model from another unless it is told from where: its bytes are to be its own.
  static func start(
    _ arguments: [String], of program: URL = executable, environment: [String: String] = [:],
    in folder: URL
  ) throws -> (process: Process, output: Pipe, errors: Pipe) {
    let process = Process()
    process.executableURL = program
    process.arguments =
      arguments.first == "run" && !arguments.contains("--cache")
      ? arguments + ["--no-cache"] : arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment.filter {
      ["PATH", "HOME"].contains($0.key)
    }
    process.environment = inherited.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    return (process, output, errors)
  }

  /// Runs a line of the shell in which `$SEISMOTEC` is the command: for redirections, limits and
  /// pipes.
  static func shell(_ line: String, in folder: URL) throws -> Result {
    try run(
      ["-c", line], of: URL(fileURLWithPath: "/bin/sh"),
      environment: ["SEISMOTEC": executable.path], in: folder)
  }

  /// Runs the command to its end.
  static func run(
    _ arguments: [String], of program: URL = executable, environment: [String: String] = [:],
    in folder: URL
  ) throws -> Result {
    let (process, output, errors) = try start(
      arguments, of: program, environment: environment, in: folder)
    // A command that fills one pipe while the other is awaited would wait for ever.
    let errorBytes = AsyncBytes(errors)
    let text = String(decoding: output.fileHandleForReading.readAll(), as: UTF8.self)
    process.waitUntilExit()
    return Result(status: process.terminationStatus, output: text, errors: errorBytes.text())
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class AsyncBytes: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private var data = Data()

  init(_ pipe: Pipe) {
    let handle = pipe.fileHandleForReading
    Thread.detachNewThread { [self] in
      data = handle.readAll()
      done.signal()
    }
  }

  func text() -> String {
    done.wait()
    return String(decoding: data, as: UTF8.self)
  }
}

/// A folder of its own for one test, removed afterwards.
func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("seismotec-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}
