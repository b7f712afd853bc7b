import Determinism
import Ionosphere
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// The shipped study of nine stations, cut down, on IONEX files, radiation, indices and catalogue.
@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct StationsOnMapsTests {
  private static func run(
    _ study: String = "hutubi-2016", in folder: TemporaryFolder
  ) async throws -> StudyResult {
    var manifest = try StudyManifest.decode(StationsOnMaps.manifest(of: study), file: "study.yaml")
    manifest.forecasters.removeAll { $0.model != "persistence" && $0.model != "decision-tree" }
    return try await StudyRunner(
      study: LoadedStudy("hutubi", manifest),
      dataFolder: folder.path, jobs: 2, progress: SilentProgress()
    ).run()
  }

  /// The study on all its files, run once for all tests.
  private static let whole = Task {
    let folder = try TemporaryFolder()
    try StationsOnMaps.write(to: folder)
    return try await run(in: folder)
  }

  /// A place between four nodes: its upper row, its left column, and how far beyond them it lies as
  /// a share of a step.
  private struct Place {
    let row: Int
    let column: Int
    let south: Double
    let east: Double

    /// The bilinear value of the written maps, in TECU.
    func tec(day: Int, quarter: Int) -> Double {
      func node(_ down: Int, _ right: Int) -> Double {
        Double(
          StationsOnMaps.units(day: day, quarter: quarter, row: row + down, column: column + right))
      }
      let upper = (1 - east) * node(0, 0) + east * node(0, 1)
      let lower = (1 - east) * node(1, 0) + east * node(1, 1)
      return ((1 - south) * upper + south * lower) / 10
    }
  }

  /// 44.2°N 86.1°E between 50 and 40°N, 80 and 90°E; 19.03°N 109.84°E between 20 and 10°N, 100 and
  /// 110°E.
  private static let places = [
    "XJSH": Place(row: 0, column: 0, south: 0.58, east: 0.61),
    "QION": Place(row: 3, column: 2, south: 0.097, east: 0.984),
  ]

  @Test func tecIsBilinearBetweenTheNodesOfTheWrittenMaps() async throws {
    let result = try await Self.whole.value
    #expect(
      result.stations.map(\.code)
        == ["XJSH", "XJWL", "XJDS", "XJKE", "XJKL", "XIAA", "LHAS", "KMIN", "QION"])
    #expect(result.failedStations.isEmpty)
    #expect(result.period.count == 62 * 96 && result.period.lowerBound == 27 * 96)
    let origin = try #require(UTCTime(iso8601: "2016-10-15T00:00:00Z"))
    for (code, place) in Self.places {
      let tec = try #require(result.stations.first { $0.code == code }).tec
      #expect(tec.origins.allSatisfy { $0 == .observed })
      var wrong = 0
      for day in StationsOnMaps.days {
        for quarter in 0..<96 {
          let time = origin + (day - StationsOnMaps.firstDay) * 86_400 + quarter * 900
          let isGap =
            code == "XJSH" && day == StationsOnMaps.gapDay
            && StationsOnMaps.gapQuarters.contains(quarter)
          guard let value = tec.series[time] else {
            if !isGap { wrong += 1 }
            continue
          }
          if isGap || abs(value - place.tec(day: day, quarter: quarter)) > 1e-9 { wrong += 1 }
        }
      }
      #expect(wrong == 0, "\(code)")
      // Warm-up days without a file are gaps.
      #expect(tec.series.values[..<(25 * 96)].allSatisfy { $0 == nil })
      #expect(tec.series.values[25 * 96] != nil)
    }
    // 1 December, 6:00: nodes 194 214 222 242 and 307 327 335 355 tenths of TECU.
    let moment = try #require(UTCTime(iso8601: "2016-12-01T06:00:00Z"))
    #expect(abs(try #require(result.stations[0].tec.series[moment]) - 22.244) < 1e-12)
    #expect(abs(try #require(result.stations[8].tec.series[moment]) - 32.9396) < 1e-12)
  }

  /// The same maps as JPL's for research, whose numbers of 32 bits are a hair off.
  @Test func mapsForResearchGiveTheSameStudy() async throws {
    let folder = try TemporaryFolder()
    try StationsOnMaps.write(to: folder, isResearch: true)
    let result = try await Self.run("hutubi-2016-jpld", in: folder)
    let whole = try await Self.whole.value
    #expect(result.failedStations.isEmpty)
    for (station, other) in zip(result.stations, whole.stations) {
      #expect(station.code == other.code && station.tec.origins == other.tec.origins)
      var wrong = 0
      for (value, same) in zip(station.tec.series.values, other.tec.series.values) {
        switch (value, same) {
        case (nil, nil): break
        case (let value?, let same?): if abs(value - same) > 5e-6 { wrong += 1 }
        default: wrong += 1
        }
      }
      #expect(wrong == 0, "\(station.code)")
    }
    let sources = result.sources.filter { $0.role == "TEC" }
    #expect(sources.count == StationsOnMaps.days.count)
    #expect(sources[0].name == "jpld/jpld2870.16i.nc")
    #expect(sources[0].citation.hasPrefix("JPLD"))
    let series = try #require(result.series(detector: "iqr", model: nil))
    let day = try #require(result.days(of: series, in: 0).first { $0.day.offset == -5 })
    #expect(day.synchronous.isSynchronous)
  }

  @Test func aMissingNodeIsAGapOnlyWhereItCountsAndIsFilled() async throws {
    let result = try await Self.whole.value
    #expect(
      result.stations.map { $0.tec.series.values[result.period].count { $0 == nil } }
        == [3, 3, 3, 3, 3, 0, 0, 0, 0])
    #expect(
      result.stations.map { $0.prepared.filled.count { $0 } } == [3, 3, 3, 3, 3, 0, 0, 0, 0])
  }

  @Test func filesReadSideBySideGiveTheSameTEC() async throws {
    let folder = try TemporaryFolder()
    try StationsOnMaps.write(to: folder)
    let manifest = try StudyManifest.decode(StationsOnMaps.manifest(), file: "study.yaml")
    let whole = try await Self.whole.value
    for jobs in [1, 5] {
      let inputs = try await InputGatherer(
        manifest: manifest, dataFolder: folder.path, jobs: jobs
      ).gather()
      #expect(inputs.stations.map(\.tec) == whole.stations.map(\.tec))
      #expect(inputs.sources == Array(whole.sources.prefix(inputs.sources.count)))
    }
  }

  @Test func aPlaceOutsideTheMapsIsNamedAndTheOthersGoOn() async throws {
    let folder = try TemporaryFolder()
    try StationsOnMaps.write(to: folder)
    var manifest = try StudyManifest.decode(StationsOnMaps.manifest(), file: "study.yaml")
    manifest.inputs.tec.stations[6].latitude = 5
    let inputs = try await InputGatherer(
      manifest: manifest, dataFolder: folder.path, jobs: 2
    ).gather()
    #expect(inputs.failedStations.map(\.code) == ["LHAS"])
    #expect(
      inputs.failedStations[0].reason
        == "TEC: ionex/uqrg2870.16i: expected maps that hold 5°N 91.1°E, found none")
    let whole = try await Self.whole.value
    #expect(
      inputs.stations.map(\.tec) == whole.stations.filter { $0.code != "LHAS" }.map(\.tec))
  }

  /// Hours by Kp and Dst of the shared indices, counted once more in Python from the hourly table.
  @Test func quietHoursAreThoseOfTheArchives() async throws {
    let result = try await Self.whole.value
    #expect(result.windows.map(\.window.name) == ["earthquake", "weeks"])
    #expect(result.windows.map(\.samples.count) == [12 * 96, 29 * 96])
    #expect(result.windows.map(\.quietHours) == [219, 564])
    #expect(
      result.windows[0].days.map(\.quietHours)
        == [24, 24, 24, 24, 24, 24, 21, 18, 9, 3, 12, 12])
    #expect(result.windows[0].days.map(\.isTestable).count { !$0 } == 1)
  }

  @Test func bothDetectorsFindTheAnomalyAtEveryStationAtBothHorizons() async throws {
    let result = try await Self.whole.value
    for model in result.models {
      let success = try #require(model.success)
      #expect(success.horizons.map(\.steps) == [96, 1])
      #expect(
        success.horizons[1].groups.map(\.group) == ["near", "mid-latitude", "low-latitude"])
      #expect(success.stations.allSatisfy { $0.failures.isEmpty })
    }
    for (detector, model) in [("rolling-error", "persistence"), ("iqr", nil)] {
      let series = try #require(result.series(detector: detector, model: model))
      #expect(series.outcomes.count == 9)
      let day = try #require(result.days(of: series, in: 0).first { $0.day.offset == -5 })
      #expect(day.synchronous.isSynchronous && day.synchronous.simultaneousSamples > 0)
      for outcome in series.outcomes {
        let window = try #require(outcome?.windows[0])
        let start = day.day.samples.lowerBound
        let anomaly = StationsOnMaps.anomalousQuarters.map { start + $0 }
        #expect(anomaly.allSatisfy { window.isFlagged($0) == true }, "\(detector)")
        #expect(window.samples.count { window.isFlagged($0) == true } < 300)
      }
    }
    // The model learns nothing of the anomaly, and an hour's own forecast is the sample before.
    let persistence = try #require(result.models[0].success)
    let first = result.windows[0].samples.lowerBound
    #expect(
      persistence.horizons[0].predicted[4][first]
        == result.stations[4].tec.series.values[first - 96])
    #expect(
      persistence.horizons[1].predicted[4][first] == result.stations[4].tec.series.values[first - 1]
    )
  }

  @Test func radiationAndEarthquakesOfTheFilesAreThere() async throws {
    let result = try await Self.whole.value
    let radiation = try #require(result.surroundings.radiation?.value)
    #expect(radiation.days.map(\.offset) == Array(-8...3))
    #expect(radiation.latitudes == [40, 42.5, 45, 47.5, 50])
    #expect(radiation.longitudes.first == 70 && radiation.longitudes.last == 105)
    // The cell at 45°N 87.5°E that the sample puts far away on 7 December, by numpy.
    let cell = try #require(radiation.days[7].index?.values[7][2])
    #expect(abs(cell - 5.368827457796431) < 1e-11)
    let quakes = try #require(result.surroundings.catalogue?.value)
    #expect(quakes.items.map(\.isOwn) == [false, true])
    let maps = result.sources.filter { $0.role == "TEC" }.map(\.name)
    #expect(maps == StationsOnMaps.days.map(StationsOnMaps.name))
    #expect(Set(result.sources.map(\.role)).isSuperset(of: ["OLR", "earthquakes", "Dst"]))
  }

  @Test(arguments: ["cut", "word"])
  func oneDamagedFileOfTheSetStopsTheStudyAndIsNamed(damage: String) async throws {
    let folder = try TemporaryFolder()
    try StationsOnMaps.write(to: folder)
    let lines = StationsOnMaps.file(day: 330).lines
    // Line 300 holds a row of values in one of the day's first maps.
    #expect(lines[299].count == 20)
    let damaged =
      damage == "cut" ? Array(lines[..<300]) : lines.enumerated().map { $0 == 299 ? "many" : $1 }
    try folder.write(damaged.joined(separator: "\n") + "\n", to: StationsOnMaps.name(day: 330))
    await #expect {
      _ = try await Self.run(in: folder)
    } throws: { error in
      let words = String(describing: error)
      return words.contains("TEC: ionex/uqrg3300.16i:\(damage == "cut" ? "" : "300:")")
        && !words.contains("uqrg3290") && !words.contains("uqrg3310")
    }
  }
}
