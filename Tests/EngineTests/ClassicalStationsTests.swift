import Forecasting
import Foundation
import TestSupport
import Testing

@testable import Engine
@testable import Studies

/// The classical models on three stations, two horizons and the indices.
@Suite struct ClassicalStationsTests {
  private static let whole = Task { try await StationStudyTests.run(SmallManifests.everyModel) }

  @Test func everyStationIsPredictedAtEveryHorizon() async throws {
    let result = try await Self.whole.value
    #expect(result.models.count == 8)
    for model in result.models {
      guard let success = model.success else {
        Issue.record("\(model.name): \(model.outcome)")
        continue
      }
      #expect(success.horizons.map(\.steps) == [1, 24])
      for horizon in success.horizons {
        #expect(horizon.predicted.count == 3)
        for (station, scores) in zip(result.stations, horizon.stations) {
          let test = try #require(scores.test, "\(model.name) at \(station.code)")
          #expect(test.count > 1_000)
          // A network of one epoch has learned little; ARIMA a day ahead is near its mean.
          let least =
            ["ed-lstme", "dnn"].contains(model.name) ? -9 : model.name == "arima" ? 0.1 : 0.4
          #expect((test.explainedVariance ?? -9) > least, "\(model.name)")
        }
      }
    }
  }

  @Test func settingsAreChosenOnTheTrainingPartAtEachHorizon() async throws {
    let result = try await Self.whole.value
    let machine = try #require(result.models.first { $0.name == "svr" }?.success)
    #expect(machine.forecast.searches.map(\.settings) == [["cost"]])
    #expect(machine.forecast.searches[0].rows.count == 2)
    #expect(machine.horizons[0].searches == machine.forecast.searches)
    let later = machine.horizons[1].searches
    try #require(later.map(\.settings) == [["cost"]])
    #expect(later[0].rows.map(\.score) != machine.forecast.searches[0].rows.map(\.score))
    let changed = try await StationStudyTests.run(Self.changedText)
    let other = try #require(changed.models.first { $0.name == "svr" }?.success)
    #expect(other.forecast.searches == machine.forecast.searches)
    #expect(other.stations[0].predicted != machine.stations[0].predicted)
  }

  /// Of every station and, where support vectors take one cost a day ahead and another a step ahead,
  /// of both.
  @Test func everyHorizonsChoiceIsInTheResults() async throws {
    let result = try await Self.whole.value
    let cells = try ResultsJSON(result).cells.filter { $0.key.station == CellKey.all }
    for model in result.models {
      for horizon in try #require(model.success).horizons {
        let record = try #require(
          cells.first { cell in
            cell.scores != nil && cell.key.model == model.name && cell.key.horizon == horizon.steps
          })
        let choices = record.scores?.choices ?? []
        #expect(choices.map(\.station) == horizon.searches.map(\.series))
        #expect(choices.map { Array($0.settings.values) } == horizon.searches.map(\.winner))
      }
    }
    let orders = cells.filter { $0.key.model == "arima" }.compactMap { $0.scores?.choices }
    try #require(orders.map(\.count) == [3, 3])
    #expect(orders[0].map(\.station) == ["NORD", "WEST", "SUED"])
    #expect(orders[0].allSatisfy { $0.criterion == "aic" && Array($0.settings.keys) == ["order"] })

    func horizon(_ steps: Int, winner: Int) throws -> HorizonOutcome {
      let model = try #require(result.models.first?.success).horizons[0]
      let search = SettingSearch(
        series: nil, settings: ["cost", "gamma"], criterion: .validation(share: 0.2),
        rows: (0..<2).map {
          SettingSearch.Row(
            values: ["\(10 * $0)", "0.5"], score: 1.5, failure: nil, isWinner: $0 == winner)
        })
      return HorizonOutcome(
        steps: steps, predicted: model.predicted, searches: [search], stations: model.stations,
        pooled: model.pooled, groups: model.groups)
    }
    let success = try #require(result.models.first?.success)
    let records = try [(96, 1), (1, 0)].map { steps, winner in
      try #require(
        result.scoreCells(
          of: "svr", success, horizon(steps, winner: winner), isFirst: false
        ).first)
    }
    #expect(records.map(\.key.horizon) == [96, 1])
    let choices = records.map { $0.scores?.choices?.map(\.settings) }
    #expect(choices == ["10", "0"].map { [["cost": $0, "gamma": "0.5"]] })
  }

  /// The study with one more anomaly in the test part, which changes test values alone.
  private static let changedText: String = {
    let more = "      - start: 2017-08-15T06:00:00Z\n        hours: 48\n        size: 90\n"
    return SmallManifests.everyModel.replacing(
      "    injections:\n", with: "    injections:\n" + more)
  }()
}
