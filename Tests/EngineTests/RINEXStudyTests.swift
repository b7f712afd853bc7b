import Determinism
import Figures
import Foundation
import Ionosphere
import Reports
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// A study whose TEC is derived from daily RINEX files of two stations.
@Suite struct RINEXStudyTests {
  private func gather(
    _ folder: TemporaryFolder, jobs: Int = 2, _ change: (inout RINEXArchive) -> Void = { _ in },
    manifest text: String = StationsOnRINEX.manifest
  ) async throws -> Observations {
    var manifest = try StudyManifest.decode(text, file: "study.yaml")
    if case .rinex(var archive) = manifest.inputs.tec.source {
      change(&archive)
      manifest.inputs.tec.source = .rinex(archive)
    }
    return try await InputGatherer(
      manifest: manifest, dataFolder: folder.path, jobs: jobs
    ).gather()
  }

  private func whole() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try StationsOnRINEX.write(to: folder)
    return folder
  }

  private func problem(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return "no error"
    } catch { return "\(error)" }
  }

  /// Hours of a series that lack TEC, and the root mean square of its errors.
  private func compare(_ tec: TECRecord, _ station: Int) throws -> (gaps: Int, error: Double) {
    let record = try StationsOnRINEX.records.get()[station]
    let start = UTCTime(StationsOnRINEX.first)
    var gaps = 0
    var squares = 0.0
    for hour in 0..<24 * StationsOnRINEX.days {
      guard let value = tec.series[start + hour * 3_600] else {
        gaps += 1
        continue
      }
      let error = value - record.vertical(at: start + hour * 3_600)
      squares += error * error
    }
    return (gaps, (squares / Double(24 * StationsOnRINEX.days - gaps)).squareRoot())
  }

  @Test func theStudyRunsToItsReport() async throws {
    let folder = try whole()
    let study = try LoadedStudy(
      LocatedStudy(
        name: "rinex", file: "study.yaml", bytes: Array(StationsOnRINEX.manifest.utf8)))
    let result = try await StudyRunner(
      study: study, dataFolder: folder.path, jobs: 2, progress: SilentProgress()
    ).run()
    #expect(result.failedStations.isEmpty)
    #expect(result.stations.map(\.code) == ["NORD", "SUED"])
    for (index, station) in result.stations.enumerated() {
      let (gaps, error) = try compare(station.tec, index)
      #expect(gaps == 0 && error < 2, "\(station.code): \(gaps) gaps, rms \(error)")
      // Warm-up days without a file are gaps, and measured TEC is no synthetic one.
      #expect(station.tec.series.values.prefix(27 * 24).allSatisfy { $0 == nil })
      #expect(station.tec.origins.allSatisfy { $0 == .observed })
    }
    let names = result.sources.filter { $0.role == "TEC" }.map(\.name)
    #expect(names.count == 3 * StationsOnRINEX.days && Set(names).count == names.count)
    #expect(names.contains(StationsOnRINEX.orbits(11)))
    #expect(result.sources.allSatisfy { $0.digest != nil })
    #expect(result.absences.isEmpty)
    let fonts = try FontFiles.find()
    let report = StudyReport(result, words: Words(), typesetter: try Typesetter(fonts: fonts))
    let files = try StudyPublisher(result, manifest: study.text).files(
      of: try report.document(), report, fonts)
    let page = try #require(files.first { $0.path.hasSuffix("report.html") })
    let text = String(decoding: page.bytes, as: UTF8.self)
    #expect(text.contains("Standard deviation of TEC from RINEX, NORD"))
    #expect(text.contains("How slant TEC follows from vertical TEC"))
    try expectFigures(of: files, text, result)
  }

  /// The report draws TEC with its uncertainty, the tracks and the residuals; the band's data are the
  /// samples' own standard deviations.
  private func expectFigures(
    of files: [OutputFile], _ page: String, _ result: StudyResult
  ) throws {
    for name in ["station-tec", "pierce-points", "residuals"] {
      #expect(page.contains("id=\"fig-\(name)\""), "\(name)")
      #expect(files.contains { $0.path.hasPrefix("figures/fig-\(name).") }, "\(name)")
    }
    #expect(!page.contains("fig-beside-maps") && !page.contains("table-beside-maps"))
    let table = try #require(files.first { $0.path == "data/station-tec.csv" })
    let rows = String(decoding: table.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(rows.count == 2 * 24 * StationsOnRINEX.days)
    // The midnight that ends the period stands in no file.
    #expect(rows.count { $0[3].isEmpty } == 2)
    for row in rows where !row[2].isEmpty {
      let sigma = try #require(Double(row[3]))
      #expect((0.2...3).contains(sigma) && row[4].isEmpty)
    }
    let tracks = try #require(files.first { $0.path == "data/pierce-points.csv" })
    let points = String(decoding: tracks.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",") }
    for (index, code) in ["NORD", "SUED"].enumerated() {
      let own = points.filter { $0[0] == code }
      #expect(own.count > 300)
      for point in own {
        let latitude = try #require(Double(point[3]))
        #expect((latitude - result.stations[index].latitude).magnitude < 16)
      }
    }
  }

  /// Where the manifest names maps, TEC is drawn and counted beside them; no number moves by it.
  @Test func mapsAreHeldBesideIt() async throws {
    let folder = try whole()
    // Maps of 10 TECU everywhere.
    var map = IONEXText()
    map.latitudes = (first: 80, last: -80, step: -20)
    map.longitudes = (first: -180, last: 180, step: 30)
    map.interval = 7_200
    for day in 0..<StationsOnRINEX.days {
      let (rows, columns) = map.shape
      let midnight = UTCTime(StationsOnRINEX.first.advanced(by: day)).seconds
      map.maps = (0...12).map {
        IONEXText.Map(
          time: midnight + 7_200 * $0, values: [Int](repeating: 100, count: rows * columns))
      }
      try folder.write(map.text, to: StationsOnRINEX.maps(day))
    }
    let text = StationsOnRINEX.manifest.replacing(
      "    step_minutes: 60\n",
      with: "    step_minutes: 60\n    compare_with: ionex/m{doy}0.{yy}i\n")
    let study = try LoadedStudy(
      LocatedStudy(name: "rinex", file: "study.yaml", bytes: Array(text.utf8)))
    let result = try await StudyRunner(
      study: study, dataFolder: folder.path, jobs: 2, progress: SilentProgress()
    ).run()
    let without = try await gather(folder)
    #expect(result.stations.map(\.tec) == without.stations.map(\.tec))
    #expect(result.calibrations.map(\.deviations) == without.calibrations.map(\.deviations))
    for station in result.calibrations {
      #expect(station.mapDays.count == StationsOnRINEX.days)
      #expect(station.mapped.compactMap { $0 }.allSatisfy { ($0 - 10).magnitude < 1e-9 })
      #expect(station.mapped.compactMap { $0 }.count == 24 * StationsOnRINEX.days)
      #expect(station.mapDays.allSatisfy { $0.links > 500 && $0.bias.magnitude < 40 })
    }
    let names = result.sources.filter { $0.role == StudySource.Role.mapsBeside }.map(\.name)
    #expect(names.count == StationsOnRINEX.days && names.first == StationsOnRINEX.maps(0))
    let fonts = try FontFiles.find()
    let report = StudyReport(result, words: Words(), typesetter: try Typesetter(fonts: fonts))
    let files = try StudyPublisher(result, manifest: study.text).files(
      of: try report.document(), report, fonts)
    let page = try #require(files.first { $0.path.hasSuffix("report.html") })
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("fig-beside-maps") && html.contains("table-beside-maps"))
    // A day's maps that are not there are missed like every other input.
    try FileManager.default.removeItem(atPath: folder.path + "/" + StationsOnRINEX.maps(4))
    let words = await problem {
      _ = try await InputGatherer(
        manifest: study.manifest, dataFolder: folder.path, jobs: 1
      ).gather()
    }
    #expect(words.contains(StationsOnRINEX.maps(4)), "\(words)")
  }

  @Test func filesReadSideBySideGiveTheSameTEC() async throws {
    let folder = try whole()
    let one = try await gather(folder, jobs: 1)
    let three = try await gather(folder, jobs: 3)
    #expect(one.stations.map(\.tec) == three.stations.map(\.tec))
    #expect(one.sources == three.sources && one.notes == three.notes)
    let uncertain = one.notes.compactMap { note -> (String, Int)? in
      guard case .stationUncertainty(let station, let median, let largest, let samples, _) = note,
        (0.2...2).contains(median), median <= largest
      else { return nil }
      return (station, samples)
    }
    #expect(uncertain.map(\.0) == ["NORD", "SUED"])
    #expect(uncertain.allSatisfy { $0.1 == 24 * StationsOnRINEX.days })
  }

  /// Days calibrated together are counted off from a fixed day: where the study begins moves none.
  @Test func daysTogetherDoNotDependOnTheBeginning() async throws {
    let folder = try whole()
    let apart = try await gather(folder)
    let together = try await gather(folder) { $0.daysTogether = 3 }
    let later = try await gather(
      folder, { $0.daysTogether = 3 },
      manifest: StationsOnRINEX.manifest.replacing("start: 2024-02-01", with: "start: 2024-02-02")
        .replacing("fraction: 0.3", with: "fraction: 0.2"))
    for index in 0..<2 {
      let (gaps, error) = try compare(together.stations[index].tec, index)
      #expect(gaps == 0 && error < 2, "\(gaps) gaps, rms \(error)")
      #expect(together.stations[index].tec.series != apart.stations[index].tec.series)
      let start = UTCTime(StationsOnRINEX.first)
      let same = (0..<24 * StationsOnRINEX.days).allSatisfy {
        together.stations[index].tec.series[start + $0 * 3_600]
          == later.stations[index].tec.series[start + $0 * 3_600]
      }
      #expect(same)
    }
  }

  @Test func missingDaysAreNamedBeforeAnythingIsRead() async throws {
    let folder = try whole()
    for name in [StationsOnRINEX.observations("SUED", 4), StationsOnRINEX.orbits(7)] {
      try FileManager.default.removeItem(atPath: folder.path + "/" + name)
    }
    let words = await problem { _ = try await gather(folder) }
    #expect(words.contains("rinex/SUED/SUED0360.24o") && words.contains("rinex/brdc0390.24n"))
    #expect(words.contains("nowhere"))
    let optional = await problem { _ = try await gather(folder) { $0.isOptional = true } }
    #expect(!optional.contains("SUED0360") && optional.contains("rinex/brdc0390.24n"))
  }

  @Test func daysThatMayBeAbsentAreGapsAndSaidToBe() async throws {
    let folder = try whole()
    try FileManager.default.removeItem(
      atPath: folder.path + "/" + StationsOnRINEX.observations("SUED", 4))
    // Another day has half an hour alone.
    let name = StationsOnRINEX.observations("NORD", 6)
    let text = try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
    let half = try #require(text.firstRange(of: "> 2024 02 07 00 32")).lowerBound
    try folder.write(String(text[..<half]), to: name)
    let found = try await gather(folder) { $0.isOptional = true }
    #expect(try compare(found.stations[0].tec, 0).gaps == 24)
    #expect(try compare(found.stations[1].tec, 1).gaps == 24)
    let notes = found.notes.filter(\.isAbsence).map(\.description)
    #expect(notes.count == 2)
    #expect(notes.contains { $0.hasPrefix("NORD: ") && $0.contains("2024-01-05") })
    #expect(notes.contains { $0.hasPrefix("SUED: ") && $0.hasSuffix("no file") })
    let words = await problem { _ = try await gather(folder, manifest: Self.first) }
    #expect(words.hasPrefix("TEC: rinex/NORD/NORD0380.24o: "), "\(words)")
  }

  /// The same study of the first station alone.
  private static let first = StationsOnRINEX.manifest.replacing(
    "    stations:\n      - code: NORD\n        latitude: 48\n        longitude: 15\n"
      + "      - code: SUED\n        latitude: -31\n        longitude: 25\n",
    with: "    latitude: 48\n    longitude: 15\n"
  ).replacing("{code}", with: "NORD")

  @Test func aFileOfAnotherStationIsNamed() async throws {
    let folder = try whole()
    let other = try Data(
      contentsOf: URL(filePath: folder.path + "/" + StationsOnRINEX.observations("NORD", 5)))
    try folder.write(Array(other), to: StationsOnRINEX.observations("SUED", 5))
    let found = try await gather(folder)
    #expect(found.stations.map(\.tec.name) == ["NORD"])
    #expect(
      found.failedStations.map(\.reason) == [
        "rinex/SUED/SUED0370.24o is of a station at 48°N 15°E, more than half a degree from the"
          + " manifest's 31°S 25°E; correct `latitude` and `longitude`, or the file"
      ])
  }

  @Test func aDamagedFileIsToldByItsLine() async throws {
    let folder = try whole()
    let name = StationsOnRINEX.observations("SUED", 5)
    var lines = try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
      .components(separatedBy: "\n")
    lines[40] = "G" + lines[40].dropFirst().replacing(".", with: "x")
    try folder.write(lines.joined(separator: "\n"), to: name)
    for optional in [false, true] {
      let found = try await gather(folder) { $0.isOptional = optional }
      let reason = try #require(found.failedStations.first?.reason)
      #expect(reason.hasPrefix("TEC: rinex/SUED/SUED0370.24o:41: expected "), "\(reason)")
    }
  }

  @Test func theCheckTellsWhatTheFilesCover() async throws {
    let folder = try whole()
    func check(_ text: String) async -> [String] {
      await StudyCheck(
        LocatedStudy(name: "rinex", file: "study.yaml", bytes: Array(text.utf8)),
        dataFolder: folder.path, jobs: 2, progress: SilentProgress()
      ).findings.map { "\($0.severity) \($0.what)" }
    }
    let sound = await check(StationsOnRINEX.manifest)
    #expect(sound.contains("note TEC NORD: 288 samples of 60 minutes, no gap"), "\(sound)")
    #expect(sound.contains { $0.hasPrefix("note SUED: TEC of 288 samples from RINEX, ") })
    #expect(!sound.contains { $0.hasPrefix("error") })
    try FileManager.default.removeItem(
      atPath: folder.path + "/" + StationsOnRINEX.observations("SUED", 4))
    let lacking = await check(StationsOnRINEX.manifest)
    #expect(lacking.contains { $0.hasPrefix("error ") && $0.contains("SUED0360.24o") })
    try FileManager.default.removeItem(atPath: folder.path + "/" + StationsOnRINEX.orbits(3))
    let places = await StudyCheck(
      LocatedStudy(
        name: "rinex", file: "study.yaml", bytes: Array(StationsOnRINEX.manifest.utf8)),
      dataFolder: folder.path, jobs: 2, progress: SilentProgress()
    ).findings.filter { $0.severity == .error }.map(\.sourceLine)
    #expect(places == ["    orbits: rinex/brdc{doy}0.{yy}n"])
    try StationsOnRINEX.write(to: folder)
    try FileManager.default.removeItem(
      atPath: folder.path + "/" + StationsOnRINEX.observations("SUED", 4))
    let optional = await check(
      StationsOnRINEX.manifest.replacing(
        "    step_minutes: 60\n", with: "    step_minutes: 60\n    optional: yes\n"))
    #expect(optional.contains { $0.hasPrefix("warning SUED: ") && $0.hasSuffix(": no file") })
    #expect(
      optional.contains(
        "note TEC SUED: 288 samples of 60 minutes, 24 gaps (8.3 %), the longest 24.0 h"))
  }

  @Test func theManifestRefusesWhatCannotBe() async throws {
    func message(_ old: String, _ new: String) -> String {
      do {
        _ = try StudyManifest.decode(
          StationsOnRINEX.manifest.replacing(old, with: new), file: "study.yaml")
        return "no error"
      } catch { return error.description }
    }
    #expect(
      message("rinex/{code}/{code}{doy}", "rinex/{doy}")
        .contains("one path of observation files for several stations"))
    #expect(
      message("    step_minutes: 60\n", "    step_minutes: 60\n    method: external\n")
        .contains("`method: external` needs files of biases, and none is named"))
    #expect(message("{doy}0.{yy}o", "{day}0.{yy}o").contains("{day}"))
    #expect(
      message("    published_at", "    days_together: 8\n    published_at")
        .contains("a whole number from 1 to 7"))
    do {
      _ = try StudyManifest.decode(
        Self.first.replacing("rinex/NORD", with: "rinex/{code}"), file: "study.yaml")
      Issue.record("read")
    } catch {
      #expect(error.description.contains("{code} in the path, and the place has none"))
    }
  }
}
