import Determinism
import Evaluation
import Foundation
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// The paper's study from its shipped manifest, on IONEX files in the archive's layout.
@Suite struct PaperStudyTests {
  private static let manifestText = text(of: "sarpol-e-zahab-2017")

  private static func text(of study: String) -> String? {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try? String(
      contentsOf: root.appending(path: "Studies/\(study)/study.yaml"), encoding: .utf8)
  }

  /// The study with short trainings.
  private func study(_ name: String = "sarpol-e-zahab-2017") throws -> LoadedStudy {
    let text = try #require(Self.text(of: name))
    #expect(text.contains("epochs: 100"))
    let manifest = try StudyManifest.decode(
      text.replacing("epochs: 100", with: "epochs: 1"), file: "study.yaml")
    return LoadedStudy(name, manifest)
  }

  /// Thirteen maps a day about the node, one every two hours, with a day's cycle and noise.
  private func day(_ date: CivilDate, _ noise: inout SeededGenerator) -> IONEXText {
    var file = IONEXText()
    file.latitudes = (first: 37.5, last: 32.5, step: -2.5)
    file.longitudes = (first: 40, last: 50, step: 5)
    let cells = file.shape.rows * file.shape.columns
    file.maps = (0...12).map { map in
      let hour = 2 * map
      let level = 60 + max(0, 196 - (hour - 10) * (hour - 10)) / 2 + Int(noise.next() % 20)
      return IONEXText.Map(
        time: UTCTime(date).seconds + hour * 3_600, values: (0..<cells).map { level + $0 })
    }
    return file
  }

  /// The files of days of a period, named as the archive names them.
  private func write(_ dates: [CivilDate], to folder: TemporaryFolder) throws {
    var noise = SeededGenerator(seed: 1)
    for date in dates {
      // 1 August 2017 is the 213th day of its year.
      let first = try #require(UTCTime(iso8601: "2017-08-01T00:00:00Z")).date.dayNumber
      let day = self.day(date, &noise)
      try folder.write(day.text, to: "ionex/jplg\(213 + date.dayNumber - first)0.17i")
    }
  }

  private func dates(_ period: Period) -> [CivilDate] {
    (period.start.dayNumber...period.end.dayNumber).map { CivilDate(dayNumber: $0) }
  }

  private func copyIndices(to folder: TemporaryFolder) throws {
    try FileManager.default.copyItem(
      atPath: SharedData.folder + "/indices", toPath: folder.path + "/indices")
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func runsWholeOnFilesInTheArchivesLayout() async throws {
    let folder = try TemporaryFolder()
    try copyIndices(to: folder)
    let study = try study()
    let days = dates(study.manifest.period)
    #expect(days.count == 122)
    try write(days, to: folder)
    let result = try await StudyRunner(
      study: study, dataFolder: folder.path, jobs: 2, progress: SilentProgress()
    ).run()

    #expect(result.models.count == 8 && result.models.allSatisfy { $0.success != nil })
    #expect(result.period.count == 122 * 24 && !result.isControl)
    #expect(result.claims.count == 9 && result.otherVerdicts.count == 9)
    #expect(result.claims.allSatisfy { !$0.claim.rule.isOfIndices || $0.verdict != .untested })
    #expect(result.consistency.contains { $0.verdict == .fails })
    #expect(!result.consistency.contains { $0.verdict == .untested })
    // By the count 1 to 24 the first day shown has all its hours and no other's.
    #expect(result.labels[result.shown.lowerBound].hour == 1)
    #expect(result.labels[result.shown.lowerBound].date == result.manifest.period.shownFrom)

    // The parity leak: two lags give the map exactly, and nothing gives what lies between two.
    #expect(result.hasInterpolatedSamples)
    let place = result.stations[0]
    let leak = result.scoresByOrigin(of: place.linearContinuation, at: place)
    #expect(try #require(leak.atMaps).rmse < 1e-9)
    #expect(try #require(leak.between).rmse > 0.1)

    // At the maps alone the same rule knows nothing.
    let maps = try #require(result.atMaps)
    #expect(maps.axis.step == 7_200 && maps.period.count == 122 * 12)
    #expect(!maps.hasInterpolatedSamples && maps.atMaps == nil)
    #expect(maps.models.allSatisfy { $0.success != nil })
    let blind = maps.scoresByOrigin(
      of: maps.stations[0].linearContinuation, at: maps.stations[0])
    #expect(try #require(blind.atMaps).rmse > 0.5 && blind.between == nil)
    #expect(
      maps.claims.contains {
        if case .anomalousHour(_, 9, _, _) = $0.claim.rule {
          $0.verdict == .untested
        } else {
          false
        }
      })

    func predicted(_ result: StudyResult, _ model: Int) -> [Double?]? {
      result.models[model].success?.stations[0].predicted
    }
    let other = try #require(result.otherNormalisation)
    #expect(other.manifest.training.normalisation == .training)
    #expect(predicted(other, 0) == predicted(result, 0))
    #expect(predicted(other, 2) != predicted(result, 2))
    #expect(other.models[2].seedPath == result.models[2].seedPath)

    let json = String(decoding: try ResultsJSON(result).file().bytes, as: UTF8.self)
    for key in ["at_maps", "other_normalisation", "verdict_by_other_hours", "dtec_by_hour"] {
      #expect(json.contains("\"\(key)\""))
    }
  }

  /// On JPL's maps for research nothing lies between two maps.
  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func runsOnMapsThatStandAtEveryHour() async throws {
    let folder = try TemporaryFolder()
    try copyIndices(to: folder)
    let study = try study("sarpol-e-zahab-2017-jpld")
    var noise = SeededGenerator(seed: 5)
    for (index, date) in dates(study.manifest.period).enumerated() {
      let levels = (0..<96).map { quarter in
        Float(6 + max(0, 49 - abs(quarter - 40)) + Int(noise.next() % 3))
      }
      let sample = ResearchMapsSample(
        midnight: UTCTime(date).seconds, latitudes: [35.5, 34.5], longitudes: [44.5, 45.5]
      ) { quarter, latitude, _ in levels[quarter] + Float(latitude - 35) }
      try folder.write(sample.writer.bytes, to: "jpld/jpld\(213 + index)0.17i.nc")
    }
    let result = try await StudyRunner(
      study: study, dataFolder: folder.path, jobs: 2, progress: SilentProgress()
    ).run()
    #expect(result.models.count == 8 && result.models.allSatisfy { $0.success != nil })
    #expect(result.period.count == 122 * 24)
    #expect(!result.hasInterpolatedSamples && result.atMaps == nil)
    #expect(result.claims.count == 9)
    let values = result.stations[0].tec.series.values
    #expect(values[result.period].count { $0 == nil } <= 1)
    // Node 35 lies midway between rows: the level itself, a whole number.
    #expect(values[result.period].allSatisfy { $0.map { $0 == $0.rounded() } ?? true })
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func stopsWithTheListOfWhatIsMissing() async throws {
    let folder = try TemporaryFolder()
    try copyIndices(to: folder)
    let study = try study()
    var days = dates(study.manifest.period)
    days.remove(at: 40)
    days.remove(at: 80)
    try write(days, to: folder)
    await #expect {
      _ = try await StudyRunner(
        study: study, dataFolder: folder.path, jobs: 1, progress: SilentProgress()
      ).run()
    } throws: { error in
      let words = String(describing: error)
      return words.contains("jplg2530.17i") && words.contains("jplg2940.17i")
        && !words.contains("jplg2520.17i")
    }
  }

  /// The same hourly truth, once read whole and once from every second value with the mean between:
  /// only the latter lets two lags tell the next map.
  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func interpolationLeaksWhereTheTruthDoesNot() async throws {
    func run(everyHour: Bool) async throws -> StudyResult {
      let folder = try TemporaryFolder()
      var noise = SeededGenerator(seed: 3)
      let start = try #require(UTCTime(iso8601: "2017-08-01T00:00:00Z"))
      let truth = (0...24 * 30).map { 100 + 3 * ($0 % 24) + Int(noise.next() % 30) }
      for day in 0..<30 {
        var file = IONEXText()
        file.latitudes = (first: 37.5, last: 32.5, step: -2.5)
        file.longitudes = (first: 40, last: 50, step: 5)
        file.interval = everyHour ? 3_600 : 7_200
        let cells = file.shape.rows * file.shape.columns
        file.maps = stride(from: 0, through: 24, by: everyHour ? 1 : 2).map { hour in
          IONEXText.Map(
            time: start.seconds + (24 * day + hour) * 3_600,
            values: Array(repeating: truth[24 * day + hour], count: cells))
        }
        try folder.write(file.text, to: "m\(213 + day)0.17i")
      }
      let text = try #require(Self.manifestText)
      var manifest = try StudyManifest.decode(
        text.replacing("ionex/jplg{doy}0.{yy}i", with: "m{doy}0.{yy}i")
          .replacing("end: 2017-11-30\n  shown_from: 2017-09-01", with: "end: 2017-08-30")
          .replacing("time: 2017-11-12T", with: "time: 2017-08-28T")
          .replacing("\ntraining:\n", with: "\ntraining:\n  lead_days: learned\n"),
        file: "study.yaml")
      manifest.forecasters.removeAll { $0.model != "persistence" }
      manifest.paper.claims = []
      manifest.paper.published = nil
      manifest.training.secondNormalisation = nil
      try copyIndices(to: folder)
      return try await StudyRunner(
        study: LoadedStudy("leak", manifest),
        dataFolder: folder.path, jobs: 1, progress: SilentProgress()
      ).run()
    }
    let whole = try await run(everyHour: true)
    let interpolated = try await run(everyHour: false)
    #expect(!whole.hasInterpolatedSamples && whole.atMaps == nil)
    func scores(_ result: StudyResult) -> (atMaps: Scores?, between: Scores?) {
      result.scoresByOrigin(of: result.stations[0].linearContinuation, at: result.stations[0])
    }
    let honest = try #require(scores(whole).atMaps)
    let leaking = try #require(
      scores(interpolated).atMaps)
    #expect(honest.rmse > 1 && leaking.rmse < 1e-9)
    // Persistence, which uses no second lag, looks better too: half of the step is already known.
    func persistence(_ result: StudyResult?) throws -> Double {
      try #require(result?.models[0].success?.stations[0].scores.test).rmse
    }
    let smooth = try persistence(interpolated)
    let maps = try persistence(interpolated.atMaps)
    #expect(smooth < 0.7 * maps)
  }
}
