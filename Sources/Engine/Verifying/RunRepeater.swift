import Determinism
import Foundation

/// Repeats a run in a process of its own with conditions changed that no byte may depend on, as
/// reprotest does: all at once, and only where that differs one by one.
///
/// Everything is written below a temporary folder, which is removed at the end.
package struct RunRepeater {
  /// The study.
  private let study: LoadedStudy
  /// The folder that the manifest's data paths start from.
  private let dataFolder: String
  /// The first run's jobs, ≥ 1.
  private let jobs: Int
  /// The program's own file.
  private let program: String

  /// A repeater.
  package init(study: LoadedStudy, dataFolder: String, jobs: Int, program: String) {
    self.study = study
    self.dataFolder = dataFolder
    self.jobs = jobs
    self.program = program
  }

  /// Repeats the run and compares bytes.
  ///
  /// - Parameter first: what the first run left.
  /// - Throws: `RepetitionError` when a repetition cannot be made.
  package func compare(with first: OutputRecord) throws -> Repetition {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "seismotec-verify-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.removeItem(at: folder)
    defer { try? FileManager.default.removeItem(at: folder) }
    let all = try differing(Set(RunCondition.allCases), first, folder.appendingPathComponent("all"))
    guard !all.isEmpty else { return Repetition(differing: [], culprits: []) }
    var culprits: [RunCondition] = []
    for condition in RunCondition.allCases {
      let place = folder.appendingPathComponent(condition.rawValue)
      if !(try differing([condition], first, place).isEmpty) { culprits.append(condition) }
    }
    return Repetition(differing: all, culprits: culprits)
  }

  private func differing(
    _ changed: Set<RunCondition>, _ first: OutputRecord, _ folder: URL
  ) throws -> [String] {
    let manager = FileManager.default
    let deep = changed.contains(.folder) ? "a folder/of another name" : "study"
    let home = folder.appendingPathComponent(deep)
    try manager.createDirectory(at: home, withIntermediateDirectories: true)
    let manifest = home.appendingPathComponent("study.yaml")
    try Data(study.text.utf8).write(to: manifest)
    var data = URL(fileURLWithPath: dataFolder).standardizedFileURL
    if changed.contains(.fileOrder) {
      let copy = home.appendingPathComponent("data")
      try copyInputs(of: first, from: data, to: copy)
      data = copy
    }
    let output = home.appendingPathComponent("output")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.currentDirectoryURL = changed.contains(.folder) ? home : nil
    process.environment = environment(changed)
    process.arguments = [
      "run", manifest.path, "--data", data.path, "--output", output.path, "--quiet", "--no-cache",
      "--jobs",
      String(changed.contains(.jobs) ? (jobs == 1 ? 3 : 1) : jobs),
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let errors = Pipe()
    process.standardError = errors
    // A child takes its parent's mask; nothing else is written meanwhile.
    let mask = changed.contains(.umask) ? umask(0o077) : nil
    defer { if let mask { _ = umask(mask) } }
    try process.run()
    let words = String(decoding: errors.fileHandleForReading.readAll(), as: UTF8.self)
    process.waitUntilExit()
    // A report without some models is a report.
    guard process.terminationStatus == 0 || process.terminationStatus == 3 else {
      throw RepetitionError(reason: words.isEmpty ? "it was ended by a signal" : words)
    }
    let second = try OutputRecord(folder: output.path)
    return Set(first.files.keys).union(second.files.keys)
      .filter { first.files[$0] != second.files[$0] }.sorted { $0.bytesPrecede($1) }
  }

  /// The input files that the first run read, the last first.
  private func copyInputs(of first: OutputRecord, from data: URL, to copy: URL) throws {
    let names = (first.provenance["inputs"]?.items ?? []).compactMap { input in
      input["sha256"]?.text == nil ? nil : input["name"]?.text
    }
    for name in names.reversed() {
      let target = copy.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: data.appendingPathComponent(name)).write(to: target)
    }
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
  }

  private func environment(_ changed: Set<RunCondition>) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    if changed.contains(.timeZone) { environment["TZ"] = "Asia/Kathmandu" }
    if changed.contains(.locale) {
      environment["LC_ALL"] = environment["LC_ALL"] == "POSIX" ? "C" : "POSIX"
      environment["LANG"] = "tr_TR.UTF-8"
      environment["LANGUAGE"] = "tr"
    }
    if changed.contains(.hashSeed) { environment["SWIFT_DETERMINISTIC_HASHING"] = "1" }
    if changed.contains(.environment) {
      environment["HOME"] = "/nonexistent"
      environment["FONTCONFIG_FILE"] = "/nonexistent/fonts.conf"
      environment["FREETYPE_PROPERTIES"] = "truetype:interpreter-version=35"
      environment["SOURCE_DATE_EPOCH"] = "1"
      environment["XDG_CACHE_HOME"] = nil
    }
    return environment
  }
}

/// Why a run could not be repeated.
package struct RepetitionError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What the repetition itself said.
  let reason: String

  /// The error in words.
  package var description: String { "the run could not be repeated: \(reason)" }
}
