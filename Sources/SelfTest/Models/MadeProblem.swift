import Determinism
import Forecasting

/// The small forecasts that the checks of models make.
enum MadeProblem {
  /// 150 hours at one or two stations with a daily course, noise and a gap, and an auxiliary input.
  static func forNetworks(stations: Int, horizon: Int) -> ForecastProblem {
    var stream = SeedPath(seed: 9, names: ["series"]).stream()
    func channel(_ name: String) -> ForecastProblem.Channel {
      ForecastProblem.Channel(
        name: name,
        values: (0..<150).map { sample in
          let daily = Elementary.cos(Double(sample % 24) / 24 * 2 * Double.pi)
          let value = 12 - 6 * daily + stream.uniform()
          return sample == 70 ? nil : value
        })
    }
    return ForecastProblem(
      start: UTCTime(seconds: 0), step: 3600, period: 0..<150, training: 0..<97, horizon: horizon,
      targets: (0..<stations).map { channel("S\($0)") }, auxiliaries: [channel("aux0")])
  }

  /// 160 hours at two stations with a daily course, noise and a longer gap, and an index in steps
  /// of three hours.
  static var forClassicalModels: ForecastProblem {
    let samples = 0..<160
    var noise = SeedPath(seed: 9, names: ["noise"]).stream()
    let cycle = samples.map { 10 + 5 * Elementary.sin(Double($0) * Double.pi / 12) }
    let first = cycle.map { $0 + noise.normal() * 0.5 }
    let second = cycle.map { $0 * 1.2 + noise.normal() * 0.5 }
    return ForecastProblem(
      start: UTCTime(seconds: 0), step: 3600, period: samples, training: 0..<120,
      targets: [
        .init(name: "AAAA", values: samples.map { (100..<110).contains($0) ? nil : first[$0] }),
        .init(name: "BBBB", values: second),
      ], auxiliaries: [.init(name: "Kp", values: samples.map { Double($0 / 3 % 7) })],
      normalisation: .training)
  }
}
