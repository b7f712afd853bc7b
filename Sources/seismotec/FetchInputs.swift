import ArgumentParser
import Determinism
import Engine
import Fetch
import Foundation

/// `seismotec fetch`.
struct FetchInputs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fetch",
    abstract: "Fetch the public files that a study names into the data folder.",
    discussion: """
      Maps, indices, radiation and earthquakes are looked for in the archives that publish them, at \
      most two files at once and 0.2 s apart. A file that stands there and reads is left as it is; \
      what comes is read before it replaces anything, and goes on where an earlier run stopped. \
      Archives that want an account take it from ~/.netrc and nobody else sees it. What came from \
      where is written to inputs.lock.json beside the study. Ends with 1 when anything is missing.
      """)

  @Argument(
    help: "The study: a folder with a study.yaml, or a name below Studies/.",
    completion: StudyOptions.completion)
  var study: String

  @Option(help: "The folder that the manifest's data paths start from.", completion: .directory)
  var data: String = "data"

  @Option(
    help: ArgumentHelp(
      "A folder or an address that is asked before the archives; may be given several times.",
      valueName: "place"))
  var from: [String] = []

  @Flag(help: "Print the addresses that would be asked first, one a line, and fetch nothing.")
  var dryRun = false

  @Flag(help: "Fetch again what is there and good.")
  var refresh = false

  @Flag(help: "Print nothing but errors and what was asked for.")
  var quiet = false

  func run() async throws {
    let study = try StudyLibrary.load(study)
    let inputs = StudyInputs(of: study.manifest, in: data)
    let mirrors = try from.map { try mirror($0) }
    let items = inputs.items.map { $0.preferring(mirrors) }
    guard !dryRun else { return try printPlans(of: items) }
    let fetcher = Fetcher(
      into: data, netrc: try Netrc.ofUser(), observer: FetchReporter(isQuiet: quiet),
      now: { UTCTime(seconds: Int(Date().timeIntervalSince1970)) })
    let results = fetcher.fetch(items, refresh: refresh)
    try note(results, in: (study.folder ?? data) + "/" + InputsLock.fileName)
    let absent = inputs.unpublished.filter { !$0.isPresent }
    try StandardOutput.write(summary(results, absent).joined(separator: "\n") + "\n")
    let isWhole = results.allSatisfy { result in
      switch result.outcome {
      case .kept, .fetched: true
      case .missing, .failed, .impossible: false
      }
    }
    if !isWhole || !absent.isEmpty { throw ExitCode.failure }
  }

  private func mirror(_ place: String) throws -> Mirror {
    guard !place.contains("://") else { return Mirror(place) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw ValidationError(
        "--from \(place) is neither a folder nor an address such as https://host/folder.")
    }
    return Mirror(URL(fileURLWithPath: place).path)
  }

  /// The first address of every file that is not there.
  private func printPlans(of items: [FetchItem]) throws {
    let fetcher = Fetcher(into: data) { UTCTime(seconds: 0) }
    let plans = fetcher.plans(of: items)
    try StandardOutput.write(plans.compactMap(\.urls.first).map { $0 + "\n" }.joined())
    // Beside the addresses, which go to other programs line by line.
    guard !quiet else { return }
    for line in FetchLines.spans(of: plans) { StandardError.write(line + "\n") }
  }

  private func note(_ results: [FetchResult], in path: String) throws {
    guard !results.isEmpty else { return }
    var lock = try InputsLock(reading: path) ?? InputsLock()
    for changed in lock.take(results) where !quiet {
      StandardError.write("      \(changed): other bytes than the lock of inputs had\n")
    }
    try lock.write(to: path)
  }

  private func summary(
    _ results: [FetchResult], _ absent: [StudyInputs.Unpublished]
  ) -> [String] {
    var (kept, fetched, missing) = (0, 0, 0)
    for result in results {
      switch result.outcome {
      case .kept: kept += 1
      case .fetched: fetched += 1
      case .missing, .failed, .impossible: missing += 1
      }
    }
    return ["\(fetched) fetched, \(kept) there already, \(missing) missing"]
      + absent.map { "\($0.path): no archive publishes it; it comes from \($0.origin)" }
  }
}
