import Determinism
import Foundation
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// What `check` says of the step of maps, and of how far radiation and catalogue reach.
@Suite struct CoverageCheckTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The findings at the paths of one input, as `severity: what | mend`.
  private func findings(_ text: String, about word: String) async -> [String] {
    let check = await StudyCheck(
      LocatedStudy(name: "small", file: "study.yaml", bytes: Array(text.utf8)),
      dataFolder: folder.path, jobs: 1, progress: SilentProgress())
    return check.findings.filter { $0.what.contains(word) }.map {
      "\($0.severity): \($0.what)" + ($0.mend.isEmpty ? "" : " | \($0.mend)")
    }
  }

  /// Fifty days of maps, so many minutes apart.
  private func writeMaps(every minutes: Int) throws {
    for day in 0..<50 {
      var file = IONEXText()
      file.latitudes = (40, 30, -5)
      file.longitudes = (40, 50, 5)
      file.interval = minutes * 60
      file.maps = (0...1_440 / minutes).map { map in
        IONEXText.Map(
          time: 1_501_545_600 + day * 86_400 + map * minutes * 60,
          values: (0..<9).map { 80 + $0 + map % 7 })
      }
      try folder.write(file.text, to: "ionex/own\(213 + day)0.17i")
    }
  }

  private static func maps(step: Int) -> String {
    SmallManifests.ownMaps(step: step) + """
        indices:
          source: archives
          csv: indices.csv
          optional: yes
          citation: written for this test
      training:
        fraction: 0.5
      forecasters:
        - model: persistence
      detectors:
        - kind: dtec
          threshold: 1.5
      quiet:
        kp_below: 2.5

      """
  }

  /// The study on a table of three rows, an hour apart at first.
  private func table(step: Int) throws -> String {
    try folder.write(
      "utc,vtec\n2017-08-01T00:00:00Z,8\n2017-08-01T01:00:00Z,9\n2017-08-20T00:00:00Z,8\n",
      to: "t.csv")
    return Self.maps(step: step)
      .replacing("source: gim\n    pattern: ionex/own{doy}0.{yy}i\n", with: "source: csv\n")
      .replacing(
        "    interpolation: linear\n    published_at: a folder\n", with: "    file: t.csv\n")
  }

  private static let between = "50 % of the samples lie between maps"
  /// Minutes between maps, minutes between samples, and what is said.
  private static let steps: [(Int, Int, String?)] = [
    (
      120, 60,
      "warning: the maps of 2017-08-01 come every 120 minutes and samples every 60 minutes: \(between) "
        + "| write `step_minutes: 120`; or keep it, and the report gives the study at the maps alone "
        + "beside it"
    ),
    (60, 60, nil),
    (60, 120, "note: the maps of 2017-08-01 come every 60 minutes; one of 2 is a sample"),
    (
      60, 90,
      "warning: the maps of 2017-08-01 come every 60 minutes, of which 90 minutes is no multiple | "
        + "write a multiple of 60 minutes"
    ),
  ]

  @Test(arguments: steps)
  func theStepOfMapsIsHeldToTheManifests(
    _ maps: Int, _ step: Int, _ expected: String?
  ) async throws {
    try writeMaps(every: maps)
    #expect(
      await findings(Self.maps(step: step), about: "the maps of") == [expected].compactMap { $0 })
  }

  /// Maps that end before the period are missing files, and a table that does is refused.
  @Test func aStationPastTheEndOfItsFilesIsRefused() async throws {
    try writeMaps(every: 120)
    for day in 40..<50 {
      try FileManager.default.removeItem(atPath: folder.path + "/ionex/own\(213 + day)0.17i")
    }
    let missing = await findings(Self.maps(step: 120), about: "not below")
    #expect(missing.count == 1 && missing[0].hasPrefix("error: "), "\(missing)")
    #expect(missing.first?.contains("ionex/own2530.17i") == true, "\(missing)")
    let table = try table(step: 60)
    #expect(
      await findings(table, about: "t.csv") == [
        "error: t.csv (TEC): lacks 30 of the study's 50 days, 2017-08-21 to 2017-09-19 | fetch "
          + "them, or shorten the period"
      ])
  }

  @Test func aTableOnAnotherStepIsRefused() async throws {
    let table = try table(step: 15)
    let found = await findings(table, about: "t.csv")
    #expect(found.count == 1 && found[0].hasPrefix("error: TEC: t.csv"), "\(found)")
    #expect(found.first?.contains("3600 s") == true, "\(found)")
  }

  private static let radiation = SurroundingsTests.manifest

  @Test func radiationThatEndsEarlyIsRefusedUnlessItMayBeAbsent() async throws {
    try folder.write(RadiationSample.writer().bytes, to: "olr.nc")
    try folder.write(SurroundingsTests.catalogue, to: "catalogue.csv")
    #expect(
      await findings(Self.radiation, about: "olr.nc") == [
        "note: olr.nc: every one of 12 days, with 9 years to hold each against"
      ])
    let late = Self.radiation.replacing("time: 2016-12-08T05", with: "time: 2016-12-10T05")
    let lacks = "olr.nc (OLR): lacks 2 of the study's 12 days, 2016-12-12 to 2016-12-13"
    let mend = " | fetch a newer file, or write `optional: yes` beside it"
    #expect(await findings(late, about: "olr.nc") == ["warning: " + lacks + mend])
    let needed = late.replacing(
      "    citation: Made up\n    optional: yes\n  catalogue",
      with: "    citation: Made up\n  catalogue")
    #expect(await findings(needed, about: "olr.nc") == ["error: " + lacks + mend])
    // `run` refuses what `check` calls an error, and goes on where it may be absent.
    for (text, isRefused) in [(needed, true), (late, false)] {
      let study = try LoadedStudy(
        LocatedStudy(name: "small", file: "study.yaml", bytes: Array(text.utf8)))
      let runner = StudyRunner(
        study: study, dataFolder: folder.path, jobs: 1, progress: SilentProgress())
      var said: String?
      do { _ = try await runner.observations() } catch { said = error.description }
      #expect((said?.contains(lacks) == true) == isRefused, "\(said ?? "")")
    }
  }

  @Test func aCatalogueWithoutTheEarthquakeIsSaid() async throws {
    try folder.write(RadiationSample.writer().bytes, to: "olr.nc")
    try folder.write(SurroundingsTests.catalogue, to: "catalogue.csv")
    #expect(
      await findings(Self.radiation, about: "catalogue.csv") == [
        "note: catalogue.csv: 3 earthquakes from 2016-11-25 to 2016-12-08, 2 of them near the "
          + "study's in place and time"
      ])
    let lines = SurroundingsTests.catalogue.split(separator: "\n")
    try folder.write(lines.prefix(2).joined(separator: "\n") + "\n", to: "catalogue.csv")
    let early = await findings(Self.radiation, about: "catalogue.csv")
    #expect(
      early.first?.hasPrefix(
        "warning: catalogue.csv: 1 earthquakes from 2016-11-25 to 2016-11-25; the study's own of "
          + "2016-12-08 is not among them | get a catalogue of ") == true, "\(early)")
    try folder.write(lines[0] + "\n", to: "catalogue.csv")
    #expect(
      await findings(Self.radiation, about: "catalogue.csv").first
        == "warning: catalogue.csv holds no earthquake | fetch it again, or name another file")
  }
}
