extension NetworkPlan {
  /// The network for a number of channels and a horizon; its parameters are zero.
  func network(
    stations: Int, auxiliaries: Int, horizon: Int, kernels: Kernels
  ) -> Network {
    let shape =
      switch reading {
      case .station(let shape): shape
      case .row: [lags + auxiliaries]
      case .flat: [lags * stations + auxiliaries]
      case .sequence: [lags, stations + auxiliaries]
      }
    return Network(
      layers(stations: isPerStation ? 1 : stations, horizon: horizon), input: shape,
      kernels: kernels)
  }

  /// The windows that the network of a station reads, or the one network of all.
  func windows(station: Int, stations: Int, auxiliaries: Int, horizon: Int) -> WindowPlan {
    switch reading {
    case .station: .lags(lags, horizon: horizon, channel: station)
    case .row:
      .row(
        lags, horizon: horizon, station: station, stations: stations, auxiliaries: auxiliaries)
    case .flat: .flat(lags, horizon: horizon, stations: stations, auxiliaries: auxiliaries)
    case .sequence:
      .sequence(lags, horizon: horizon, stations: stations, auxiliaries: auxiliaries)
    }
  }
}
