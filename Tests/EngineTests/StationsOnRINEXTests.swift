import Determinism
import Foundation
import Ionosphere
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

private let isSlow = ProcessInfo.processInfo.environment["SEISMOTEC_SLOW_TESTS"] != nil

/// The shipped study on RINEX, cut down in time, on written files of its nine stations.
@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct StationsOnRINEXTests {
  /// Days with files: five weeks up to the end of the period.
  private static let first = CivilDate(dayNumber: 17_115)
  private static let days = 36

  private static let more = [
    ("start: 2016-10-15", "start: 2016-11-10"), ("until: 2016-11-05", "until: 2016-11-20"),
    ("days: 15\n", "days: 8\n"),
  ]

  private static func name(_ folder: String, _ code: String, _ day: Int) -> String {
    let number = first.advanced(by: day).dayOfYear
    return "rinex/\(folder)/\(code)\(number)0.16"
  }

  /// Writes the files of some of the stations, one sky for all; a day is missing at the first.
  private static func write(
    _ codes: Set<String>, _ manifest: StudyManifest, to folder: TemporaryFolder
  )
    throws -> [String: SyntheticRecord]
  {
    var records: [String: SyntheticRecord] = [:]
    for place in manifest.inputs.tec.stations {
      guard let code = place.code, codes.contains(code) else { continue }
      var station = SyntheticStation()
      (station.name, station.latitude, station.longitude) = (code, place.latitude, place.longitude)
      (station.date, station.days, station.step) = (first, days, 480)
      (station.seed, station.sky) = (16, 2)
      let record = try station.record()
      let lower = code.lowercased()
      for (day, bytes) in record.observations.enumerated() where code != "XJSH" || day != 9 {
        // Compact and packed under the plain file's name, as archives have them.
        let text = day == 3 ? Array(HatanakaText.compact(bytes).utf8) : bytes
        try folder.write(
          day % 2 == 0 ? PackedText.gzip(text) : text,
          to: name(lower, lower, day) + (day % 2 == 0 ? "o.gz" : "o"))
      }
      records[code] = record
    }
    let any = try #require(records.values.first)
    for day in 0..<days {
      try folder.write(any.navigation, to: name("brdc", "brdc", day) + "n")
    }
    try folder.write(RadiationSample.writer().bytes, to: "olr/olr.day.mean.nc")
    for name in ["indices", "comcat_M6plus_2013_2020.csv"] {
      try FileManager.default.copyItem(
        atPath: SharedData.folder + "/" + name, toPath: folder.path + "/" + name)
    }
    return records
  }

  /// Whoever holds two of the stations has their TEC, and the others are named as absent; with all
  /// nine, every station is studied.
  @Test(arguments: isSlow ? [2, 9] : [2]) func theShippedStudyRuns(_ count: Int) async throws {
    var manifest = try StudyManifest.decode(
      StationsOnMaps.manifest(of: "hutubi-2016-rinex", Self.more), file: "study.yaml")
    manifest.forecasters.removeAll { $0.model != "persistence" && $0.model != "decision-tree" }
    let all = manifest.inputs.tec.stations.compactMap(\.code)
    let codes = count == 9 ? all : ["XJSH", "QION"]
    let folder = try TemporaryFolder()
    let records = try Self.write(Set(codes), manifest, to: folder)
    let result = try await StudyRunner(
      study: LoadedStudy("hutubi", manifest), dataFolder: folder.path, jobs: 2,
      progress: SilentProgress()
    ).run()
    #expect(result.stations.map(\.code) == codes)
    #expect(result.failedStations.map(\.code) == all.filter { !codes.contains($0) })
    #expect(result.calibrations.map(\.station) == codes)
    for station in result.stations {
      let record = try #require(records[station.code])
      var squares = 0.0
      var found = 0
      for sample in result.period {
        guard let value = station.tec.series.values[sample] else { continue }
        let error = value - record.vertical(at: station.tec.series.time(at: sample))
        squares += error * error
        found += 1
      }
      let share = Double(found) / Double(result.period.count)
      #expect(share > (station.code == "XJSH" ? 0.95 : 0.98), "\(station.code): \(share)")
      #expect((squares / Double(max(1, found))).squareRoot() < 2.5, "\(station.code)")
    }
    // The missing day stands among the notes.
    #expect(
      result.absences.map(\.description).contains {
        $0.hasPrefix("XJSH: ") && $0.contains("2016-")
      })
    #expect(result.models.allSatisfy { $0.success != nil })
  }
}
