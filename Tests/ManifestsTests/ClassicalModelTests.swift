import Testing

@testable import Forecasting
@testable import Manifests
@testable import Studies

/// The settings of the models that are no networks, and the grids of all models.
@Suite struct ClassicalModelTests {
  /// Items of `forecasters` with every setting of every classical model.
  static func models() throws -> String {
    """
      - model: dnn
        station_inputs: own
        tuning:
          units:
            - 50
            - 100
          learning_rate:
            - 0.001
      - model: arima
        tuning:
          order:
            - 2 1 2
            - 1 1 0 0 1 1 24
        exogenous: auxiliaries
      - model: decision-tree
        lags: 12
        depth: 8
        tuning:
          validation: 0.25
          leaf:
            - 1
            - 5
      - model: random-forest
        trees: 50
        leaf: 2
        feature_share: 0.33
        station_inputs: all
        tuning:
          depth:
            - 6
            - 12
      - model: svr
        stride: 2
        gamma: 0.05
        tuning:
          cost:
            - 1
            - 10
          epsilon:
            - 0.01
            - 0.1
            - 0.5

    """
  }

  private func decode(_ models: String) throws -> [ForecasterSettings] {
    let text = Fixture.manifest().replacing("  - model: persistence\n", with: models)
    return try StudyManifest.decode(text, file: "study.yaml").forecasters
  }

  private func refusal(_ models: String) -> String {
    Fixture.refusal(
      of: Fixture.manifest().replacing("  - model: persistence\n", with: models))
  }

  @Test func everySettingIsRead() throws {
    let all = try decode(Self.models())
    #expect(all.map(\.model) == ["dnn", "arima", "decision-tree", "random-forest", "svr"])
    #expect(all[0].stationInputs == .own)
    #expect(try all[1].candidates().map(\.order) == [[2, 1, 2], [1, 1, 0, 0, 1, 1, 24]])
    #expect(all[1].exogenous == .auxiliaries)
    #expect(all[2].lags == 12 && all[2].depth == 8 && all[2].tuning?.validation == 0.25)
    #expect(all[3].trees == 50 && all[3].leaf == 2 && all[3].featureShare == 0.33)
    #expect(all[3].stationInputs == .all && all[3].tuning?.validation == 0.2)
    #expect(all[4].stride == 2 && all[4].gamma == 0.05 && all[4].cost == nil)
    #expect(try decode("  - model: arima\n    order: 2 1 2\n")[0].order == [2, 1, 2])
    let orders = try decode("  - model: arima\n    orders:\n      - 2 1 2\n      - 0 1 1\n")[0]
    #expect(orders.orders == [[2, 1, 2], [0, 1, 1]] && orders.order == nil)
  }

  @Test func aGridIsEveryCombinationTheLastSettingFirst() throws {
    let machine = try decode(Self.models())[4]
    let tuning = try #require(machine.tuning)
    #expect(tuning.axes.map(\.key) == ["cost", "epsilon"])
    #expect(
      tuning.entries.map { $0.map(\.text) } == [
        ["1", "0.01"], ["1", "0.1"], ["1", "0.5"], ["10", "0.01"], ["10", "0.1"], ["10", "0.5"],
      ])
    let candidates = try machine.candidates()
    #expect(candidates.map(\.cost) == [1, 1, 1, 10, 10, 10])
    #expect(candidates.map(\.epsilon) == [0.01, 0.1, 0.5, 0.01, 0.1, 0.5])
    #expect(candidates.allSatisfy { $0.stride == 2 && $0.tuning == nil })
  }

  /// A field of the options that is no setting of the language, or a setting without a field, is
  /// seen here.
  @Test func everyOptionIsASettingOfTheLanguage() {
    let options = ForecasterSettings(model: "mlp").options
    let fields = Mirror(reflecting: options).children.compactMap(\.label).filter { $0 != "jobs" }
    let keys = fields.map { field in
      field.map { $0.isUppercase ? "_\($0.lowercased())" : String($0) }.joined()
    }
    #expect(ModelSetting.all.map(\.name) == keys)
    let known = Set(ModelSettings.table.flatMap(\.settings)).subtracting(["tuning"])
    #expect(known == Set(keys))
  }

  @Test func aSettingIsToldAsAManifestWritesIt() throws {
    var options = ForecasterSettings(model: "mlp").options
    options.lags = 4
    options.units = [100, 50]
    options.order = [2, 1, 2]
    options.orders = [[2, 1, 2], [0, 1, 1]]
    options.gamma = 0.05
    options.activation = "relu"
    options.exogenous = .auxiliaries
    options.stationInputs = .own
    let told = ModelSetting.all.compactMap { setting in
      setting.values(in: options).map { "\(setting.name): \($0.map(\.text))" }
    }
    #expect(
      told == [
        #"lags: ["4"]"#, #"units: ["100", "50"]"#, #"activation: ["relu"]"#, #"gamma: ["0.05"]"#,
        #"order: ["2 1 2"]"#, #"orders: ["2 1 2", "0 1 1"]"#, #"exogenous: ["auxiliaries"]"#,
        #"station_inputs: ["own"]"#,
      ])
  }

  @Test func aValueOfAnotherFormIsRefused() throws {
    var options = ForecasterSettings(model: "mlp").options
    let whole = try #require(ModelSetting.named("lags"))
    let decimal = try #require(ModelSetting.named("cost"))
    #expect(!whole.set(.word("4"), in: &options) && !decimal.set(.whole(1), in: &options))
    #expect(options == ForecasterSettings(model: "mlp").options)
    #expect(whole.set(.whole(4), in: &options) && options.lags == 4)
    #expect(ModelSetting.named("lag")?.name == nil)
  }

  @Test func everySettingThatCanBeVariedReachesTheCandidates() throws {
    for (model, settings) in ModelSettings.table {
      for key in TuningKeys.axes().map(\.name) where settings.contains(key) {
        let values =
          switch key {
          case "activation", "output_activation": ["relu", "tanh"]
          case "order": ["1 0 0", "2 0 1"]
          case "learning_rate", "feature_share", "epsilon", "gamma": ["0.5", "0.25"]
          case "lags": ["8", "10"]
          default: ["1", "2"]
          }
        let read = try decode(
          "  - model: \(model)\n    tuning:\n      \(key):\n"
            + values.map { "        - \($0)\n" }.joined())
        let candidates = try read[0].candidates()
        #expect(candidates.count == 2 && candidates[0] != candidates[1], "\(model) \(key)")
        #expect(read[0].tuning?.entries.map { $0.map(\.text) } == values.map { [$0] })
      }
    }
  }

  @Test(arguments: [
    ("random-forest", "trees: 0", "`trees` takes a whole number from 1 to 10000; here is `0`"),
    ("random-forest", "trees: 1.5", "`trees` takes a whole number from 1 to 10000; here is `1.5`"),
    ("decision-tree", "depth: 1001", "`depth` takes a whole number from 1 to 1000"),
    ("decision-tree", "leaf: -1", "`leaf` takes a whole number from 1 to 1000000"),
    ("random-forest", "feature_share: 0", "`feature_share` takes a number above 0 and at most 1"),
    (
      "random-forest", "feature_share: 1.01", "`feature_share` takes a number above 0 and at most 1"
    ),
    ("svr", "cost: 0", "`cost` takes a number above 0 and at most 1000000"),
    ("svr", "epsilon: -0.1", "`epsilon` takes a number from 0 to 100"),
    ("svr", "gamma: scale", "`gamma` takes a number above 0 and at most 1000000"),
    ("svr", "stride: 0", "`stride` takes a whole number from 1 to 1000"),
    ("svr", "trees: 5", "`trees` belongs to `random-forest`"),
    ("arima", "lags: 5", "`lags` belongs to `mlp`"),
    ("mlp", "station_inputs: own", "`station_inputs` belongs to `dnn`"),
    ("svr", "station_inputs: some", "`station_inputs` takes `own` or `all`; here is `some`"),
    ("arima", "exogenous: yes", "`exogenous` takes `none` or `auxiliaries`; here is `yes`"),
    ("arima", "order: 2,1,2", "`order` takes p d q or p d q P D Q s"),
    ("arima", "order: 2 1", "`order` takes p d q or p d q P D Q s"),
    ("arima", "order: 2  1 2", "`order` takes p d q or p d q P D Q s"),
    ("arima", "order: 11 1 2", "`order` takes p d q or p d q P D Q s"),
    ("arima", "order: 1 1 2 0 1 1 1", "`order` takes p d q or p d q P D Q s"),
  ])
  func aWrongValueIsToldWithItsRange(_ model: String, _ line: String, _ words: String) {
    let message = refusal("  - model: \(model)\n    \(line)\n")
    #expect(message.contains(words), "\(message)")
  }

  @Test func aGridIsToldWhereItIsWrong() {
    #expect(
      refusal("  - model: svr\n    tuning:\n      cost:\n        - 1\n        - many\n") == """
        study.yaml:34:11: `cost` takes a number above 0 and at most 1000000; here is `many`
                  - many
                    ^
          write for example `10`
        """)
    #expect(
      refusal("  - model: svr\n    tuning:\n      trees:\n        - 1\n").contains(
        "`trees` belongs to `random-forest`"))
    #expect(
      refusal("  - model: svr\n    cost: 1\n    tuning:\n      cost:\n        - 1\n") == """
        study.yaml:34:9: `cost` is varied here and has one value outside `tuning`
                  - 1
                  ^
          keep one of the two
        """)
    #expect(
      refusal("  - model: decision-tree\n    tuning:\n      validation: 0.2\n") == """
        study.yaml:31:5: `tuning` varies nothing
              tuning:
              ^
          add a list of values of `lags`, `depth`, `leaf`
        """)
    #expect(
      refusal("  - model: persistence\n    tuning:\n      validation: 0.2\n").contains(
        "`tuning` belongs to `mlp`"))
    #expect(
      refusal(
        "  - model: arima\n    order: 1 1 1\n    orders:\n      - 1 1 1\n"
      ).contains("`orders` stands beside orders given or varied"))
    let many = (1...30).map { "        - \($0)\n" }.joined()
    #expect(
      refusal("  - model: svr\n    tuning:\n      cost:\n\(many)      gamma:\n\(many)").contains(
        "the grid has more than 500 entries"))
  }
}

/// What a manifest says of outliers and gaps.
@Suite struct PreparationTests {
  private func text(_ block: String) -> String {
    Fixture.manifest().replacing("training:\n", with: block + "training:\n")
  }

  private func decode(_ block: String) throws -> Preparation {
    try StudyManifest.decode(text(block), file: "study.yaml").preparation
  }

  static let whole = """
    preparation:
      outliers:
        sigma: 3
        limits: whole-series
      gaps: kalman
      split_gaps_over_hours: 3

    """

  @Test func everyKeyIsReadAndAbsenceIsNoPreparation() throws {
    #expect(try decode("") == .none)
    let whole = try decode(Self.whole)
    #expect(whole.outliers == OutlierSettings(sigma: 3, limits: .wholeSeries))
    #expect(whole.gaps == .kalman && whole.splitGapsOverHours == 3)
    let gaps = try decode("preparation:\n  gaps: kalman\n")
    #expect(gaps == Preparation(outliers: nil, gaps: .kalman, splitGapsOverHours: nil))
  }

  @Test func mistakesAreTold() {
    #expect(
      Fixture.refusal(of: text("preparation:\n  split_gaps_over_hours: 3\n")) == """
        study.yaml:28:26: `split_gaps_over_hours` without `gaps: kalman`: every gap is open
            split_gaps_over_hours: 3
                                   ^
          add `gaps: kalman`, or delete it
        """)
    #expect(
      Fixture.refusal(of: text("preparation:\n  outliers:\n    sigma: 3\n")).contains(
        "`preparation.outliers` lacks the key `limits`"))
    #expect(
      Fixture.refusal(of: text("preparation:\n  gaps: spline\n")).contains(
        "`gaps` takes `open` or `kalman`; here is `spline`"))
    #expect(
      Fixture.refusal(of: text("preparation:\n  outliers:\n    sigma: 0\n    limits: training\n"))
        .contains("`sigma` takes a number above 0 and at most 100; here is `0`"))
  }
}
