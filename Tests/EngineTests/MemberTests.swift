import Determinism
import TestSupport
import Testing

@testable import Engine
@testable import Evidence
@testable import Manifests
@testable import Studies

/// The same models trained again: what every training says, and what is made of it.
@Suite struct MemberTests {
  private static let whole = Task {
    try await SmallRun.result(SmallRun.manifest + "evidence:\n  members: 3\n").result
  }

  @Test func aMapCountsTrainingsThatFlagASampleOnOneSide() async throws {
    let result = try await Self.whole.value
    #expect(result.members.count == 2)
    let members = [MemberOutcome(of: result)] + result.members
    var isSometimesFewer = false
    for model in result.models.map(\.name) {
      let found = MemberSpread.frequency(of: model, at: 0, in: result)
      let flags = members.compactMap { member in
        member.models.first { $0.model == model }?.flags
      }
      for sample in result.shown {
        let above = flags.count { $0.contains(.init(station: 0, sample: sample, isPositive: true)) }
        let below = flags.count {
          $0.contains(.init(station: 0, sample: sample, isPositive: false))
        }
        let expected = above + below == 0 ? nil : above >= below ? above : -below
        #expect(found[sample] == expected)
        isSometimesFewer = isSometimesFewer || (1...2).contains(above + below)
      }
      // Persistence draws no numbers: every training flags the same.
      if model == "persistence" {
        #expect(!found.isEmpty && found.values.allSatisfy { $0.magnitude == 3 })
      }
    }
    #expect(isSometimesFewer)
  }

  @Test func everyTrainingIsComparedOverTheSameSamples() async throws {
    let result = try await Self.whole.value
    let comparison = ModelComparison(result)
    let groups = ComparisonGroup.all(of: comparison)
    #expect(groups.map(\.kind) == [.all, .quiet, .disturbed])
    #expect(groups[0].count == groups[1].count + groups[2].count)
    let own = MemberOutcome(of: result)
    for member in [own] + result.members {
      for model in member.models {
        #expect(model.compared.map { $0?.count } == groups.map(\.count))
        #expect(model.taylor?.count == groups[0].count)
      }
    }
    let mlp = try #require(own.models.first { $0.model == "mlp" })
    let place = try #require(comparison.models.firstIndex(of: "mlp"))
    #expect(mlp.taylor == comparison.statistics(place))
    #expect(mlp.compared[0] == comparison.scores(place))
    #expect(result.members[0].models[1].compared != mlp.compared)
  }

  @Test func anotherNumberOfTrainingsIsRunAndWrittenDown() throws {
    let located = LocatedStudy(
      name: "small", file: "study.yaml", bytes: Array(SmallRun.manifest.utf8))
    let study = try LoadedStudy(located, members: 4)
    #expect(study.manifest.evidence.members == 4)
    #expect(study.text.hasSuffix("evidence:\n  members: 4\n"))
    #expect(try LoadedStudy(located).manifest.evidence.members == 1)
  }

  /// An anomaly is hit when it begins, and without one its samples are hit as often as any.
  @Test func powerTellsOnsetPlateauAndEndApart() async throws {
    let text =
      SmallRun.manifest.replacing("fraction: 0.65", with: "fraction: 0.3")
      .replacing("start: 2017-08-01", with: "start: 2017-03-01")
      + "evidence:\n  power_percent:\n    - 300\n"
    let result = try await SmallRun.result(text).result
    #expect(result.power.count == 2)
    for outcome in result.power {
      try #require(outcome.places > 0 && outcome.phases.count == 3)
      // One sample an hour: the first, two between, the last, of each model.
      let places = outcome.places * outcome.models.count
      #expect(outcome.phases.map(\.tested) == [places, 2 * places, places])
      let onset = outcome.phases[0]
      #expect(onset.hits > onset.baseHits && onset.hits > places / 2)
      let all = outcome.phases.reduce(PowerOutcome.Samples(), +)
      #expect(outcome.hours.map(\.samples).reduce(PowerOutcome.Samples(), +) == all)
      // At 45°E noon is three hours earlier: 9 UT is local noon.
      #expect(outcome.hours.map(\.local).allSatisfy { [0, 6, 12, 18].contains($0) })
      #expect(outcome.hours.allSatisfy { $0.size > 0 })
    }
  }
}
