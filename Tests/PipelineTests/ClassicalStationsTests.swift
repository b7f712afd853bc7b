import Studies
import TestSupport
import Testing

@testable import Pipeline

/// The classical models on three stations, two horizons and the indices.
@Suite struct ClassicalStationsTests {
  private static let models = """
    - model: persistence
      - model: arima
        order: 1 0 1
        exogenous: auxiliaries
      - model: decision-tree
        lags: 3
        leaf: 5
        station_inputs: own
      - model: random-forest
        lags: 3
        trees: 4
      - model: svr
        lags: 3
        stride: 2
        tuning:
          cost:
            - 1
            - 10
      - model: dnn
        lags: 3
        epochs: 1
        station_inputs: own
        units:
          - 4
    """

  private static func text() -> String {
    SmallManifests.stations.replacing("- model: persistence", with: models)
      .replacing(
        "  - model: dnn\n    lags: 4\n    epochs: 3\n    units:\n      - 8\n", with: "")
  }

  private static let whole = Task { try await StationStudyTests.run(text()) }

  @Test func everyStationIsPredictedAtEveryHorizon() async throws {
    let result = try await Self.whole.value
    #expect(result.models.count == 7)
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
          let least = model.name == "dnn" ? -9 : model.name == "arima" ? 0.1 : 0.4
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
    let changed = try await StationStudyTests.run(Self.changedText)
    let other = try #require(changed.models.first { $0.name == "svr" }?.success)
    #expect(other.forecast.searches == machine.forecast.searches)
    #expect(other.stations[0].predicted != machine.stations[0].predicted)
  }

  /// The study with one more anomaly in the test part, which changes test values alone.
  private static let changedText: String = {
    let more = "      - start: 2017-08-15T06:00:00Z\n        hours: 48\n        size: 90\n"
    return text().replacing("    injections:\n", with: "    injections:\n" + more)
  }()
}
