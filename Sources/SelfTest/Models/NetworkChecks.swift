import Determinism
import Forecasting

extension SelfTestCheck {
  /// A short training of every network, two epochs of five units a layer.
  static func networkChecks(on path: KernelPath) -> [SelfTestCheck] {
    [
      network("mlp", "2ac9b6f6682c3ad8", path),
      network("cnn", "3f9c386bbec3e338", path),
      network("rnn", "0093a683e46d699a", path),
      network("gru", "034e506d5979406b", path),
      network("gru", "a1d2711be874c66b", path, form: "paper"),
      network("lstm", "85ffb9bbce4efd08", path),
      network("cnn-lstm", "e07837a48f1291d3", path),
      network("ed-lstme", "5152d18b004c2724", path),
      network("dnn", "6cd0231e6aabe52f", path),
    ]
  }

  private static func network(
    _ model: String, _ expected: String, _ path: KernelPath, form: String? = nil
  ) -> SelfTestCheck {
    let name = form.map { "\(model)-\($0)" } ?? model
    return SelfTestCheck(.networks, name, expected, on: path) { path in
      var options = ForecasterOptions()
      options.epochs = 2
      options.units = [5]
      options.lags = model == "cnn-lstm" ? 8 : 4
      options.batch = 33
      options.gruForm = form
      let problem = MadeProblem.forNetworks(
        stations: model == "gru" ? 1 : 2, horizon: model == "ed-lstme" ? 2 : 1)
      let forecast = try ForecasterCatalogue.network(model, options: options, on: path).forecast(
        problem, seed: SeedPath(seed: 0, names: ["test"])
      ) { _, _ in }
      return BitDigest(forecast.losses + forecast.predictions.joined().map { $0 ?? .nan })
    }
  }
}
