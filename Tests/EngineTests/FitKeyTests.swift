import Determinism
import Forecasting
import Testing

@testable import Engine
@testable import Store
@testable import Studies

/// Everything that may change a fit changes its key, and nothing else does.
@Suite struct FitKeyTests {
  private static func channel(
    _ name: String, _ values: [Double?], _ isFilled: [Bool] = []
  ) -> ForecastProblem.Channel { .init(name: name, values: values, isFilled: isFilled) }

  private static func problem(
    start: Int = 0, step: Int = 3_600, period: Range<Int> = 1..<6, training: Range<Int> = 1..<4,
    horizon: Int = 1,
    targets: [ForecastProblem.Channel] = [channel("AAAA", [1, 2, 3, nil, 5, 6])],
    auxiliaries: [ForecastProblem.Channel] = [channel("kp", [0, 1, 0, 1, 0, 1])],
    normalisation: Forecasting.Normalisation = .training, stride: Int = 1
  ) -> ForecastProblem {
    ForecastProblem(
      start: UTCTime(seconds: start), step: step, period: period, training: training,
      horizon: horizon, targets: targets, auxiliaries: auxiliaries, normalisation: normalisation,
      stride: stride)
  }

  private static func key(
    _ problem: ForecastProblem = problem(), _ settings: ForecasterSettings = settings(),
    seed: SeedPath = SeedPath(seed: 1, names: ["study", "mlp"]), version: Int = 1
  ) -> FitKey {
    FitKey(
      settings, problem, channels: FitKey.Channels(problem.input), seed: seed, version: version)
  }

  private static func settings(
    _ change: (inout ForecasterSettings) -> Void = { _ in }
  ) -> ForecasterSettings {
    var settings = ForecasterSettings(model: "mlp")
    settings.lags = 4
    settings.learningRate = 0.001
    settings.units = [8, 8]
    settings.orders = [[1, 0, 0], [1, 0, 1]]
    change(&settings)
    return settings
  }

  private static let grid = TuningSettings(
    validation: 0.2, axes: [.init(key: "cost", values: [.whole(1), .decimal(0.5, text: "0.5")])])

  /// Each key once, so that two changes that came to the same would be seen as well.
  @Test func everyPartCounts() throws {
    let changed: [FitKey] = [
      Self.key(),
      Self.key(Self.problem(start: 3_600)),
      Self.key(Self.problem(step: 900)),
      Self.key(Self.problem(period: 0..<6, training: 0..<4)),
      Self.key(Self.problem(training: 1..<5)),
      Self.key(Self.problem(horizon: 2)),
      Self.key(Self.problem(normalisation: .wholeSeries)),
      Self.key(Self.problem(stride: 2)),
      Self.key(Self.problem(targets: [Self.channel("BBBB", [1, 2, 3, nil, 5, 6])])),
      Self.key(Self.problem(targets: [Self.channel("AAAA", [1, 2, 3, 0, 5, 6])])),
      Self.key(Self.problem(targets: [Self.channel("AAAA", [1, 2, 3, -0.0, 5, 6])])),
      Self.key(Self.problem(targets: [Self.channel("AAAA", [nil, 2, 3, nil, 5, 6])])),
      Self.key(
        Self.problem(targets: [Self.channel("AAAA", [1, 2, 3, nil, 5, 6.000000000000001])])),
      Self.key(
        Self.problem(
          targets: [
            Self.channel("AAAA", [1, 2, 3, nil, 5, 6], [false, true, false, false, false, false])
          ])),
      Self.key(Self.problem(auxiliaries: [])),
      Self.key(Self.problem(auxiliaries: [Self.channel("kp", [0, 1, 0, 1, 0, 2])])),
      Self.key(Self.problem(auxiliaries: [Self.channel("ap", [0, 1, 0, 1, 0, 1])])),
      Self.key(seed: SeedPath(seed: 0, names: ["study", "mlp"])),
      Self.key(seed: SeedPath(seed: 1, names: ["study/mlp"])),
      Self.key(seed: SeedPath(seed: 1, names: ["study", "maps", "mlp"])),
      Self.key(version: 2),
    ]
    let settings = [
      Self.settings { $0.model = "cnn" }, Self.settings { $0.lags = nil },
      Self.settings { $0.lags = 5 }, Self.settings { $0.learningRate = 0.0010000000000000002 },
      Self.settings { $0.learningRate = nil }, Self.settings { $0.units = [8] },
      Self.settings { $0.units = nil }, Self.settings { $0.orders = [[1, 0, 0]] },
      Self.settings { $0.order = [1, 0, 0] }, Self.settings { $0.exogenous = .auxiliaries },
      Self.settings { $0.exogenous = ForecasterSettings.Exogenous.none },
      Self.settings { $0.stationInputs = .own }, Self.settings { $0.stationInputs = .all },
      Self.settings { $0.gamma = 0.5 }, Self.settings { $0.cost = 0.5 },
      Self.settings { $0.tuning = Self.grid },
      Self.settings {
        $0.tuning = Self.grid
        $0.tuning?.validation = 0.3
      },
      Self.settings {
        $0.tuning = Self.grid
        $0.tuning?.axes[0].values.swapAt(0, 1)
      },
      Self.settings {
        $0.tuning = Self.grid
        $0.tuning?.axes[0].values[1] = .decimal(0.5, text: "0.50")
      },
    ].map { Self.key(Self.problem(), $0) }
    let places = try (changed + settings).map { try StoreKey(.fits, parts: $0) }
    for (place, key) in places.enumerated() where places.firstIndex(of: key) != place {
      Issue.record("\(place) is the same as \(places.firstIndex(of: key) ?? 0)")
    }
    #expect(try StoreKey(.fits, parts: Self.key()) == places[0])
  }

  @Test func everySettingIsInTheKeyByItsOwnName() {
    let settings = Self.settings {
      $0.tuning = Self.grid
      $0.gruForm = "paper"
    }
    #expect(
      settings.values == [
        "model": "mlp", "lags": "4", "learning_rate": "0.001", "units": "[8,8]",
        "orders": "[[1,0,0],[1,0,1]]", "gru_form": "paper",
        "tuning":
          #"{"axes":[{"key":"cost","values":[{"whole":{"_0":1}},{"decimal":{"_0":0.5,"text":"0.5"}}]}],"validation":0.2}"#,
      ])
    // A field that this test does not know would be in the key as well.
    #expect(Mirror(reflecting: settings.options).children.count == 23)
  }

  @Test func whatHasChangedIsNamed() {
    let key = Self.key()
    func words(_ last: FitKey) -> [String] {
      FitChange.all(from: last, to: key).map(\.description)
    }
    #expect(words(key).isEmpty)
    #expect(
      words(
        Self.key(
          Self.problem(),
          Self.settings {
            $0.lags = 5
            $0.units = nil
            $0.epochs = 3
          }))
        == [
          "epochs was 3 and is not given", "lags was 5 and is 4",
          "units was not given and is [8,8]",
        ])
    #expect(words(Self.key(version: 0)) == ["this version of the program learns otherwise"])
    #expect(
      words(Self.key(Self.problem(targets: [Self.channel("AAAA", [1, 2, 3, nil, 5, 7])])))
        == ["the values of AAAA have changed"])
    #expect(words(Self.key(Self.problem(auxiliaries: []))) == ["the series were (none) and are kp"])
    #expect(words(Self.key(Self.problem(step: 900))) == ["the times of samples have changed"])
    #expect(
      words(Self.key(Self.problem(training: 1..<3)))
        == ["the samples learned from or scaled by have changed"])
    #expect(
      words(Self.key(seed: SeedPath(seed: 2, names: ["study", "mlp"]))) == ["the seed has changed"])
  }
}
