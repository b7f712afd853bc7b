import Determinism

/// Tells the receiver's bias by the methods that do not solve it with vertical TEC.
struct ReceiverBias {
  /// What stands for the receiver's bias of each pair, in TECU to be taken off.
  enum Values {
    /// Every arc has an offset of its own.
    case none
    /// Solved with vertical TEC.
    case unknown
    case known([Double])
  }

  let gathered: ArcGathering.Result
  let observations: ObservationSet
  let options: StationTECOptions

  func values(_ biases: BiasTable) throws(GNSSError) -> Values {
    switch options.method {
    case .arcs: return .none
    case .leastSquares: return .unknown
    case .external:
      var values: [Double] = []
      for pair in gathered.pairs { values.append(try external(pair, biases)) }
      return .known(values)
    case .minimumDeviation: return .known(gathered.pairs.map(minimumDeviation))
    }
  }

  private func external(_ pair: SignalPair, _ biases: BiasTable) throws(GNSSError) -> Double {
    if let given = options.receiverBias, gathered.pairs.count == 1 {
      return -given * pair.tecuPerNanosecond
    }
    let station = observations.header.marker
    guard let time = observations.epochs.first,
      let found = biases.difference(
        ofStation: station, pair.system, pair.codes[0], pair.codes[1], at: time)
    else { throw GNSSError(.receiverBiasMissing(pair: pair.name, station: station)) }
    return -found.value * pair.tecuPerNanosecond
  }

  /// The bias with which vertical TEC of all satellites at one epoch scatters least, epochs summed.
  ///
  /// Vertical TEC is (slant - bias) / M, so the sum of squares is a parabola of the bias and its
  /// lowest point the covariance of slant / M and 1 / M within epochs over the variance of 1 / M.
  private func minimumDeviation(_ pair: SignalPair) -> Double {
    var byEpoch = [[SIMD2<Double>]](repeating: [], count: observations.epochs.count)
    for biased in gathered.arcs where biased.pair == pair {
      for (index, link) in biased.arc.links.enumerated() where link.epoch % 5 == 0 {
        let share =
          1
          / options.mapping.slant(
            elevation: link.point.elevation, shellHeight: options.shellHeight)
        let slant = biased.arc.slant[index] - (biased.satelliteBias ?? 0)
        byEpoch[Int(link.epoch)].append(SIMD2(slant * share, share))
      }
    }
    var covariance = 0.0
    var variance = 0.0
    for links in byEpoch where links.count > 2 {
      let mean = links.reduce(SIMD2<Double>(), +) / Double(links.count)
      for link in links {
        let rest = link - mean
        covariance += rest.x * rest.y
        variance += rest.y * rest.y
      }
    }
    return variance > 0 ? covariance / variance : 0
  }
}
