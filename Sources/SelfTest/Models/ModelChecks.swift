import Determinism
import Forecasting

extension SelfTestCheck {
  /// A short run of every classical model.
  static let modelChecks = [
    model("decision-tree", "d3c09bbf54103b48"),
    model("random-forest", "c6e53c722af4beb2"),
    model("svr", "d82bca7991d7a71e"),
    model("arima", "a387f1cf2ee66978"),
    SelfTestCheck(.models, "local-linear-trend", "6a9a09e0ef6a08a4") {
      var values = MadeProblem.forClassicalModels.targets[0].values
      for sample in [0, 1, 40, 41, 42, 159] { values[sample] = nil }
      let trend = try LocalLinearTrend.fit(values, model: "fill", series: "AAAA")
      return BitDigest(trend.smoothedLevels(values) + [trend.logLikelihood])
    },
  ]

  private static func model(_ name: String, _ expected: String) -> SelfTestCheck {
    SelfTestCheck(.models, name, expected) {
      var options = ForecasterOptions()
      options.lags = 3
      options.trees = 5
      options.featureShare = 0.5
      options.cost = 10
      options.epsilon = 0.05
      options.order = [1, 0, 1]
      options.exogenous = .auxiliaries
      let forecast = try ForecasterCatalogue.make(name, options: options).forecast(
        MadeProblem.forClassicalModels, seed: SeedPath(seed: 1, names: [name])
      ) { _, _ in }
      return BitDigest(forecast.predictions.joined().map { $0 ?? .nan })
    }
  }
}
