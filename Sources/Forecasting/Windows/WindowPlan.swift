/// Which samples a window holds, counted from the sample it predicts.
struct WindowPlan: Sendable, Equatable {
  /// A sample of a channel.
  struct Reference: Sendable, Equatable {
    /// The channel: stations first, auxiliaries after them.
    let channel: Int
    /// Samples from the predicted one; ≤ 0.
    let offset: Int
  }

  /// The network's inputs in order.
  let inputs: [Reference]
  /// The network's outputs in order.
  let outputs: [Reference]

  /// The last `lags` samples of one station up to one horizon before the predicted one.
  static func lags(_ lags: Int, horizon: Int, channel: Int) -> WindowPlan {
    WindowPlan(
      inputs: (0..<lags).map { Reference(channel: channel, offset: $0 + 1 - lags - horizon) },
      outputs: [Reference(channel: channel, offset: 0)])
  }

  /// The lags of all stations, lag by lag, then each auxiliary at the predicted sample
  /// (Xiong et al. 2022, section II-B).
  static func flat(_ lags: Int, horizon: Int, stations: Int, auxiliaries: Int) -> WindowPlan {
    let past = (0..<lags).flatMap { lag -> [Reference] in
      (0..<stations).map { Reference(channel: $0, offset: lag + 1 - lags - horizon) }
    }
    let known = (0..<auxiliaries).map { Reference(channel: stations + $0, offset: 0) }
    return WindowPlan(
      inputs: past + known, outputs: (0..<stations).map { Reference(channel: $0, offset: 0) })
  }

  /// The lags of one station, then each auxiliary at the predicted sample.
  static func row(
    _ lags: Int, horizon: Int, station: Int, stations: Int, auxiliaries: Int
  ) -> WindowPlan {
    let past = Self.lags(lags, horizon: horizon, channel: station)
    let known = (0..<auxiliaries).map { Reference(channel: stations + $0, offset: 0) }
    return WindowPlan(inputs: past.inputs + known, outputs: past.outputs)
  }

  /// The lags of all stations, each step with the auxiliaries one horizon after it, and every
  /// sample from the newest lag to the predicted one as output (Xiong et al.
  /// 2022, Fig. 2).
  static func sequence(_ lags: Int, horizon: Int, stations: Int, auxiliaries: Int) -> WindowPlan {
    let steps = (0..<lags).flatMap { lag -> [Reference] in
      let age = lag + 1 - lags
      let past = (0..<stations).map { Reference(channel: $0, offset: age - horizon) }
      return past + (0..<auxiliaries).map { Reference(channel: stations + $0, offset: age) }
    }
    let outputs = (0..<horizon).flatMap { step -> [Reference] in
      (0..<stations).map { Reference(channel: $0, offset: step + 1 - horizon) }
    }
    return WindowPlan(inputs: steps, outputs: outputs)
  }
}
