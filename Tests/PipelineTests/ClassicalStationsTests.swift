import Studies
import TestSupport
import Testing

@testable import Pipeline

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
    let changed = try await StationStudyTests.run(Self.changedText)
    let other = try #require(changed.models.first { $0.name == "svr" }?.success)
    #expect(other.forecast.searches == machine.forecast.searches)
    #expect(other.stations[0].predicted != machine.stations[0].predicted)
  }

  /// The study with one more anomaly in the test part, which changes test values alone.
  private static let changedText: String = {
    let more = "      - start: 2017-08-15T06:00:00Z\n        hours: 48\n        size: 90\n"
    return SmallManifests.everyModel.replacing(
      "    injections:\n", with: "    injections:\n" + more)
  }()
}
