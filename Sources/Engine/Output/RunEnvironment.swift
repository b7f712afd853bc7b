import Forecasting
import Foundation

/// `environment.json`: when, where and with what a run was made; the one file outside the
/// determinism contract.
public struct RunEnvironment: Encodable, Sendable {
  /// The file's name.
  public static let fileName = "environment.json"

  let date: String
  let operatingSystem: String
  let architecture: String
  let processors: Int
  /// The instructions that the inner loops took; every path gives the same bits.
  let kernels: String
  let compiler: String
  /// The versions of the libraries that text and files are made with, by their names.
  let libraries: [String: String]
  /// The commit of the checkout that the command ran in, with `-dirty` when it held changes; nil
  /// outside a checkout.
  let checkout: String?

  /// This machine, now.
  ///
  /// - Parameter libraries: the versions of the libraries that draw, by their names.
  public static func current(libraries: [String: String]) -> RunEnvironment {
    RunEnvironment(
      date: Date.now.ISO8601Format(),
      operatingSystem: ProcessInfo.processInfo.operatingSystemVersionString,
      architecture: architectureName,
      processors: ProcessInfo.processInfo.activeProcessorCount,
      kernels: KernelPath.name,
      compiler: compilerName,
      libraries: libraries,
      checkout: describeCheckout())
  }

  /// The file.
  ///
  /// - Throws: `EncodingError`, which these types never cause.
  public func file() throws -> OutputFile {
    OutputFile(path: Self.fileName, bytes: try stableJSON(self))
  }

  enum CodingKeys: String, CodingKey {
    case date, architecture, processors, kernels, compiler, libraries, checkout
    case operatingSystem = "operating_system"
  }

  private static var architectureName: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }

  private static var compilerName: String {
    #if compiler(>=6.4)
      "Swift 6.4 or newer"
    #elseif compiler(>=6.3)
      "Swift 6.3"
    #else
      "Swift 6.2"
    #endif
  }

  /// What git calls the working tree; nil where there is no git or no checkout, or where it does not
  /// answer in time.
  ///
  /// Nothing of the checkout is written or run: no index is refreshed, no file-system monitor and no
  /// hook is started.
  private static func describeCheckout() -> String? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "git", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
      "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*",
    ]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let limit = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + secondsForGit, execute: limit)
    defer { limit.cancel() }
    let text = String(decoding: output.fileHandleForReading.readAll(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationReason == .exit, process.terminationStatus == 0 else { return nil }
    return text.split(whereSeparator: \.isWhitespace).first.map(String.init)
  }

  /// A working tree so large that git takes longer is left unnamed.
  private static let secondsForGit = 5.0
}
