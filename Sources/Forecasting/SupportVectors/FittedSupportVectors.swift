/// One support-vector machine for each station, the windows they read, and the scalers of the fit.
struct FittedSupportVectors: FittedModel {
  /// The machine of a station, which speaks in standard deviations.
  struct Station: Sendable, Codable {
    /// The scaler of the station's TEC.
    let scaler: Scaler
    /// The machine.
    let machine: SupportVectorRegression
  }

  /// Past samples of a window.
  let lags: Int
  /// The stations read.
  let inputs: StationInputs
  /// In the order of the stations.
  let stations: [Station]
  /// The scalers of the auxiliary inputs; nil for one that had no spread, which is always 0.
  let auxiliaries: [Scaler?]

  func predict(_ input: ForecastInput, horizon: Int, jobs: Int) -> [[Double?]] {
    let scaled = input.scaled(targets: stations.map(\.scaler), auxiliaries: auxiliaries)
    let shared =
      inputs == .all ? WindowTable(scaled, horizon: horizon, lags: lags, inputs: .all) : nil
    return stations.enumerated().map { index, station in
      let windows =
        shared
        ?? WindowTable(scaled, horizon: horizon, lags: lags, inputs: .own, station: index)
      let values = station.machine.predict(windows.features).map(station.scaler.unscaled)
      return windows.spread(values, over: input)
    }
  }
}
