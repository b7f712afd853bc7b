/// One tree or forest for each station, and the windows they read.
struct FittedTrees: FittedModel {
  /// What was grown for a station.
  enum Grown: Sendable, Codable {
    case tree(DecisionTree)
    case forest(RandomForest)
  }

  /// Past samples of a window.
  let lags: Int
  /// The stations read.
  let inputs: StationInputs
  /// In the order of the stations.
  let stations: [Grown]

  func predict(_ input: ForecastInput, horizon: Int, jobs: Int) -> [[Double?]] {
    let shared =
      inputs == .all ? WindowTable(input, horizon: horizon, lags: lags, inputs: .all) : nil
    return stations.enumerated().map { station, grown in
      let windows =
        shared
        ?? WindowTable(input, horizon: horizon, lags: lags, inputs: .own, station: station)
      let values =
        switch grown {
        case .tree(let tree): tree.predict(windows.features)
        case .forest(let forest): forest.predict(windows.features, jobs: jobs)
        }
      return windows.spread(values, over: input)
    }
  }
}
