import Determinism
import Engine
import Figures
import Studies
import TestSupport
import Testing

@testable import Manifests
@testable import Reports

/// Studies with classical models, grids and prepared series, from manifest to report.
@Suite struct ClassicalModelsReportTests {
  private static let models = """
    - model: persistence
    - model: arima
      orders:
        - 1 0 0
        - 2 0 1
    - model: decision-tree
      lags: 6
      tuning:
        validation: 0.25
        leaf:
          - 1
          - 5
          - 400
    - model: random-forest
      lags: 6
      trees: 4
    - model: svr
      lags: 6
      tuning:
        cost:
          - 1
          - 10
        epsilon:
          - 0.1
          - 0.5

    """

  /// Sixty days of hours, of which the first column tells the TEC.
  private static func table(_ value: (Int) -> Double?) -> String {
    let start = UTCTime(iso8601: "2017-08-01")
    return "utc,vtec_tecu\n"
      + (0..<60 * 24).compactMap { hour in
        start.map { "\(($0 + hour * 3_600).iso8601),\(value(hour).map { "\($0)" } ?? "")\n" }
      }.joined()
  }

  /// A cycle, its noise, and an outlier.
  private static let usual: String = {
    var noise = SeedPath(seed: 5, names: ["noise"]).stream()
    return table { hour in
      if (200..<203).contains(hour) || (400..<420).contains(hour) { return nil }
      if hour == 300 { return 120 }
      return 15 + 8 * Elementary.sin(Double(hour) * .pi / 12) + noise.normal()
    }
  }()

  private func result(
    models: String = models, table: String = usual, preparation: String = "",
    horizons: String = ""
  ) async throws -> StudyResult {
    let folder = try TemporaryFolder()
    try folder.write(Array(table.utf8), to: "tec.csv")
    let text = """
      version: 1
      title: Classical models
      seed: 7
      earthquake:
        name: Nowhere
        time: 2017-09-25T12:00:00Z
        latitude: 34.9
        longitude: 45.9
        depth: 10
        magnitude: 6.5
        magnitude_scale: Mw
      period:
        start: 2017-08-01
        end: 2017-09-29
      inputs:
        tec:
          source: csv
          file: tec.csv
          latitude: 35
          longitude: 45
          step_minutes: 60
          citation: Drawn for a test
        indices:
          source: archives
          celestrak: days.txt
          dst: dst.txt
          citation: Drawn for a test
      \(preparation)training:
        fraction: 0.65
        lead_days: learned
      \(horizons)forecasters:
      \(models.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))
      detectors:
        - kind: dtec
          threshold: 1.5
          reference: test
      quiet:
        kp_below: 2.5
        ap_below: 25
        dst_above: -20
        dst_below: 20
        f107_below: 120
      """
    var manifest = try StudyManifest.decode(text, file: "study.yaml")
    // Archives of indices may not be carried; the drawn ones serve here.
    manifest.inputs.indices = .synthetic
    let study = LoadedStudy("small", manifest)
    return try await StudyRunner(
      study: study, dataFolder: folder.path, jobs: 2, progress: SilentProgress()
    ).run()
  }

  private func document(_ result: StudyResult) throws -> ReportDocument {
    try StudyReport(result, words: Words(), typesetter: try Typesetter()).document()
  }

  private func table(_ id: String, in document: ReportDocument) -> Table? {
    for section in document.sections {
      for case .table(let table) in section.blocks where table.id == id { return table }
    }
    return nil
  }

  @Test func everyChoiceIsATableWithItsWinner() async throws {
    let result = try await result()
    for model in result.models { #expect(model.success != nil, "\(model.name)") }
    let document = try document(result)
    let tree = try #require(table("table-tuning-decision-tree", in: document))
    #expect(tree.rows.map { $0.cells[0].plain } == ["1", "5", "400"])
    #expect(tree.rows.count(where: \.emphasised) == 1)
    #expect(tree.rows.first(where: \.emphasised)?.cells.last?.plain == "chosen")
    let machine = try #require(table("table-tuning-svr", in: document))
    #expect(machine.columns.map(\.header) == ["cost", "epsilon", "RMSE", "Outcome"])
    #expect(machine.rows.count == 4)
    let orders = try #require(table("table-tuning-arima", in: document))
    #expect(orders.rows.map { $0.cells[0].plain } == ["1 0 0", "2 0 1"])
    #expect(table("table-tuning-random-forest", in: document) == nil)
    let files = try StudyPublisher(result, manifest: "").files()
    let json = String(
      decoding: files.first { $0.path == "results.json" }?.bytes ?? [], as: UTF8.self)
    #expect(files.contains { $0.path == "data/tuning-svr.csv" })
    #expect(json.contains("\"table-tuning-svr\""))
  }

  @Test func whatWasChosenAtEachHorizonIsTold() async throws {
    let models = """
      - model: arima
        orders:
          - 1 0 0
          - 2 0 1
      - model: decision-tree
        lags: 6
        tuning:
          leaf:
            - 1
            - 20

      """
    let result = try await result(
      models: models, horizons: "  horizons:\n    - 24\n    - 1\n")
    let document = try document(result)
    let chosen = try #require(table("table-tuning-chosen", in: document))
    try #require(
      chosen.rows.map { $0.cells[0...1].map(\.plain) } == [
        ["arima", "24 steps (24 h)"], ["arima", "1 step (1 h)"],
        ["decision-tree", "24 steps (24 h)"], ["decision-tree", "1 step (1 h)"],
      ])
    for (place, model) in ["arima", "decision-tree"].enumerated() {
      let horizons = try #require(result.models[place].success).horizons
      for (index, horizon) in horizons.enumerated() {
        let taken = try #require(horizon.searches.first)
        #expect(
          chosen.rows[2 * place + index].cells.last?.plain
            == "\(taken.settings[0]) \(taken.winner[0])")
      }
      let grid = try #require(table("table-tuning-\(model)", in: document))
      #expect(grid.rows.count == 2 && grid.data?.rows.count == 4)
    }
    let alone = try await self.result(models: models)
    #expect(try table("table-tuning-chosen", in: self.document(alone)) == nil)
  }

  @Test func whatWasTakenOutAndFilledIsCounted() async throws {
    let preparation = """
      preparation:
        outliers:
          sigma: 3
          limits: whole-series
        gaps: kalman
        split_gaps_over_hours: 3

      """
    let result = try await result(
      models: "- model: persistence\n", preparation: preparation)
    let prepared = result.stations[0].prepared
    // The outlier and the gap of three hours are filled, that of twenty hours is not.
    #expect(prepared.highCount == 1 && prepared.lowCount == 0 && prepared.filledCount == 4)
    #expect(
      result.stations[0].tec.series.values.contains(120), "detection must see what was observed")
    let document = try document(result)
    let counts = try #require(self.table("table-preparation", in: document))
    #expect(
      counts.rows[0].cells[3...6].map(\.plain) == ["1", "0", "4", "20"], "\(counts.rows[0])")
    #expect(counts.data?.rows.count == 4)
    // Persistence reads the filled values, and nothing is predicted across the long gap.
    let predicted = try #require(result.models[0].success).stations[0].predicted
    let start = result.period.lowerBound
    #expect(predicted[start + 201] == prepared.values[start + 200])
    #expect(predicted[(start + 401)...(start + 420)].allSatisfy { $0 == nil })
    let plain = try await self.result(models: "- model: persistence\n")
    #expect(try self.table("table-preparation", in: self.document(plain)) == nil)
  }

  @Test func aModelThatFailsIsReportedInItsPlaceAndTheOthersGoOn() async throws {
    let result = try await result(
      models: "- model: persistence\n- model: svr\n  lags: 5000\n- model: arima\n  order: 1 0 0\n")
    let outcomes = result.models.map { $0.success != nil }
    #expect(outcomes == [true, false, true])
    let words = verdicts(try document(result))
    #expect(words.count == 1)
    #expect(words[0].contains("svr"))
    #expect(words[0].contains("35°N 45°E has 0 usable training samples where 2 are needed"))
  }

  @Test func aSeriesThatNothingCanBeLearnedFromFailsEveryModelInWords() async throws {
    let names = ["arima", "decision-tree", "random-forest", "svr", "mlp"]
    let models = names.map { "- model: \($0)\n" }.joined()
    func reasons(_ table: String) async throws -> [String] {
      do {
        _ = try await result(models: models, table: table)
        Issue.record("a model learned from it")
        return []
      } catch RunError.everyModelFailed(let reasons) { return reasons }
    }
    // All values are one, or all but the first lie in the test part.
    let tables = [
      Self.table { _ in 7 }, Self.table { (1..<1_000).contains($0) ? nil : Double($0 % 24) },
    ]
    let words = ["35°N 45°E has the same value everywhere", "35°N 45°E "]
    for (table, words) in zip(tables, words) {
      let reasons = try await reasons(table)
      #expect(reasons.count == names.count)
      for (name, reason) in zip(names, reasons) {
        #expect(reason.hasPrefix(name + ": "))
        #expect(reason.contains(words), "\(reason)")
      }
    }
  }

  private func verdicts(_ document: ReportDocument) -> [String] {
    for case .verdicts(let verdicts) in document.front {
      return verdicts.map { $0.headline.plain + " " + $0.detail.plain }
    }
    return []
  }
}
