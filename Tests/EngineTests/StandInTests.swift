import Determinism
import Foundation
import Ionosphere
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// CODE's maps hold what the table of the three shipped studies holds, on the days at hand.
@Suite struct StandInTests {
  private static let table = "tec/code_gim_40N_010E_hourly_2015_2017.csv"

  @Test(
    .enabled(if: SharedData.isPresent, "\(SharedData.absence)"),
    arguments: ["far-control-2017", "amatrice-2016", "norcia-2016"],
    [
      (day: "2017-07-14", file: "CODG1950.17I.gz", name: "codg1950.17i.gz"),
      (day: "2016-09-07", file: "codg2510.16i.gz", name: "codg2510.16i.gz"),
    ])
  func theDaysAtHandAreTheTables(
    _ study: String, _ given: (day: String, file: String, name: String)
  ) async throws {
    let folder = try TemporaryFolder()
    let shared = URL(filePath: SharedData.folder)
    let lines = try String(
      contentsOf: shared.appending(path: Self.table), encoding: .utf8
    ).split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.hasPrefix(given.day) })
    // The day and the midnight that ends it, which is hour 24.
    let rows = lines[..<1] + lines[first...first + 24]
    try folder.write(rows.joined(separator: "\n") + "\n", to: "table/" + Self.table)
    try folder.write(
      Array(Data(contentsOf: shared.appending(path: "ionex/" + given.file))),
      to: "maps/ionex/" + given.name)
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Studies/\(study)/study.yaml"), encoding: .utf8)
    var manifest = try ReadManifest(text, file: "study.yaml").manifest
    let parts = given.day.split(separator: "-").compactMap { Int($0) }
    let day = try #require(CivilDate(year: parts[0], month: parts[1], day: parts[2]))
    manifest.study.period.start = day
    manifest.study.period.end = day
    manifest.study.evidence.recordFrom = nil
    manifest.study.inputs.tec.maps?.first = day
    var found: [TECRecord] = []
    for place in ["table", "maps"] {
      var sources: [StudySource] = []
      var notes: [RunNote] = []
      var calibrations: [StationCalibration] = []
      let gatherer = InputGatherer(
        manifest: manifest, dataFolder: folder.path + "/" + place, jobs: 1)
      found.append(try await gatherer.records(&sources, &notes, &calibrations)[0].get())
      #expect(sources.map(\.role) == [StudySource.Role.tec])
    }
    let midnight = manifest.closesWithMidnight ? 1 : 0
    #expect(found[0].series.values.compactMap { $0 }.count == 24 + midnight)
    #expect(found[0].series.start == found[1].series.start)
    #expect(found[0].series.values.count == found[1].series.values.count)
    for (table, maps) in zip(found[0].series.values, found[1].series.values) {
      #expect(table?.bitPattern == maps?.bitPattern)
    }
    #expect(found[0].origins == found[1].origins)
  }
}
