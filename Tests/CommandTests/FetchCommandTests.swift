import Foundation
import TestSupport
import Testing

/// `seismotec fetch` from a folder; no archive is asked, since none is known by the pattern.
@Suite struct FetchCommandTests {
  private static let manifest =
    SmallManifests.ownMaps(step: 60) + """
        indices:
          source: archives
          celestrak: days.txt
          dst: dst.txt
          citation: written for this test
      training:
        fraction: 0.65
        lead_days: learned
      forecasters:
        - model: persistence
      detectors:
        - kind: dtec
          threshold: 1.5
      quiet:
        kp_below: 2.5

      """

  private func prepare(_ folder: TemporaryFolder) throws -> (study: String, mirror: String) {
    let (study, mirror) = (folder.path + "/study", folder.path + "/mirror")
    let manager = FileManager.default
    for place in [study, mirror + "/ionex"] {
      try manager.createDirectory(atPath: place, withIntermediateDirectories: true)
    }
    // Indices that are there, no radiation, no catalogue: nothing that an archive would be asked for.
    let manifest = Self.manifest
    try Data(manifest.utf8).write(to: URL(fileURLWithPath: study + "/study.yaml"))
    let data = URL(fileURLWithPath: folder.path + "/data")
    try manager.createDirectory(at: data, withIntermediateDirectories: true)
    try TableInputs.write(below: data)
    for day in [220, 221, 222] {
      // Days are counted from the beginning of 2016.
      try Data(StationsOnMaps.file(day: 366 + day).text.utf8)
        .write(to: URL(fileURLWithPath: mirror + "/ionex/own\(day)0.17i"))
    }
    return (study, mirror)
  }

  @Test func whatAFolderHasIsFetchedOnceAndLocked() throws {
    let folder = try TemporaryFolder()
    let (study, mirror) = try prepare(folder)
    let home = URL(fileURLWithPath: folder.path)
    func fetch(_ more: String...) throws -> Command.Result {
      try Command.run(
        ["fetch", study, "--data", "data", "--from", mirror] + more,
        environment: ["HOME": folder.path], in: home)
    }
    let first = try fetch()
    #expect(first.status == 1 && first.output.hasPrefix("3 fetched, 1 there already, "))
    #expect(first.errors.contains("ionex/own2190.17i: nobody has it"))
    let stored = try Data(contentsOf: home.appendingPathComponent("data/ionex/own2210.17i"))
    let original = try Data(contentsOf: URL(fileURLWithPath: mirror + "/ionex/own2210.17i"))
    #expect(stored == original)
    let lock = try String(contentsOfFile: study + "/inputs.lock.json", encoding: .utf8)
    #expect(lock.contains("ionex/own2200.17i") && lock.contains("\(original.count)"))
    #expect(try fetch().output.hasPrefix("0 fetched, 4 there already, "))
    // What does not read is fetched again; what reads stays, though the folder has other bytes.
    try Data(original.prefix(original.count / 2))
      .write(to: home.appendingPathComponent("data/ionex/own2210.17i"))
    #expect(try fetch("--quiet").output.hasPrefix("1 fetched, 3 there already, "))
    #expect(
      try Data(contentsOf: home.appendingPathComponent("data/ionex/own2210.17i")) == original)
  }

  @Test func addressesArePrintedAndAFolderThatIsNoneIsRefused() throws {
    let folder = try TemporaryFolder()
    let (study, mirror) = try prepare(folder)
    let home = URL(fileURLWithPath: folder.path)
    let plan = try Command.run(
      ["fetch", study, "--data", "data", "--from", mirror, "--dry-run"], in: home)
    #expect(plan.status == 0 && plan.output.contains("file://\(mirror)/ionex/own2200.17i\n"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/data/ionex"))
    // 27 days of warm-up before August, and all to the period's end.
    #expect(
      plan.errors == """
        maps of 2017-07-05 to 2017-09-19 (77)
        1 of the files is there already

        """)
    let none = try Command.run(["fetch", study, "--from", mirror + "x"], in: home)
    #expect(none.status != 0 && none.errors.contains("is neither a folder nor an address"))
  }

  @Test func addressesOfTheManifestAreAskedFirst() throws {
    let folder = try TemporaryFolder()
    let (study, mirror) = try prepare(folder)
    let home = URL(fileURLWithPath: folder.path)
    let manifest = Self.manifest.replacingOccurrences(
      of: "    citation: written for this test\n    latitude",
      with: """
            citation: written for this test
            fetch_from:
              - file://\(mirror)/no/{month}/{day}
              - file://\(mirror)/ionex/own{doy}0.{yy}i
            latitude
        """)
    try Data(manifest.utf8).write(to: URL(fileURLWithPath: study + "/study.yaml"))
    let plan = try Command.run(["fetch", study, "--data", "data", "--dry-run"], in: home)
    #expect(plan.output.hasPrefix("file://\(mirror)/no/07/05\n"), "\(plan.output)\(plan.errors)")
    let result = try Command.run(["fetch", study, "--data", "data", "--quiet"], in: home)
    #expect(result.output.hasPrefix("3 fetched, 1 there already, "), "\(result.output)")
  }
}
