/// One network for each station, or one for all, with the scalers of the fit.
struct FittedNetworks: FittedModel {
  /// The layers, and how they read the series.
  let plan: NetworkPlan
  /// The scalers of stations and auxiliary inputs, in that order.
  let scalers: [Scaler]
  /// The weights of each network, in the order of the stations.
  let networks: [[WeightTensor]]
  /// The inner loops to run; every path gives the same bits.
  var kernels = Kernels.native

  private enum CodingKeys: String, CodingKey {
    case plan, scalers, networks
  }

  /// Predicts every window of the period that holds no gap.
  ///
  /// - Throws: `ForecastError` where a prediction leaves the range of numbers, or the weights are
  ///   of other layers.
  func predict(
    _ input: ForecastInput, horizon: Int, jobs: Int
  ) throws(ForecastError) -> [[Double?]] {
    let network = plan.network(
      stations: input.targets.count, auxiliaries: input.auxiliaries.count, horizon: horizon,
      kernels: kernels)
    var predictions = [[Double?]](
      repeating: [Double?](repeating: nil, count: input.period.upperBound),
      count: input.targets.count)
    for (station, weights) in networks.enumerated() {
      guard network.take(weights) else {
        throw ForecastError(
          model: plan.name,
          reason: .numerical(
            series: input.targets[station].name,
            "the stored weights are not those of its layers; fit it anew"))
      }
      let windows = WindowSet(
        input,
        plan: plan.windows(
          station: station, stations: input.targets.count, auxiliaries: input.auxiliaries.count,
          horizon: horizon), scalers: scalers)
      var wrong: (channel: Int, sample: Int)?
      windows.eachTile(of: windows.predictable[...], into: network) { tile, _ in
        network.forward()
        for (row, reference) in windows.plan.outputs.enumerated() where reference.offset == 0 {
          for (column, sample) in tile.enumerated() {
            let value = network.output.start[row * Kernels.columns + column]
            if !value.isFinite, wrong == nil { wrong = (reference.channel, sample) }
            predictions[reference.channel][sample] =
              scalers[reference.channel].unscaled(Double(value))
          }
        }
      }
      if let wrong {
        throw ForecastError(
          model: plan.name,
          reason: .overflow(series: input.targets[wrong.channel].name, sample: wrong.sample))
      }
    }
    return predictions
  }
}
