extension ForecastInput {
  /// The input with every channel in units of its standard deviation.
  ///
  /// - Parameter auxiliaries: nil for a channel without spread, which becomes 0.
  func scaled(targets scalers: [Scaler], auxiliaries others: [Scaler?]) -> ForecastInput {
    func scaled(
      _ channel: ForecastProblem.Channel, _ scaler: Scaler?
    ) -> ForecastProblem.Channel {
      ForecastProblem.Channel(
        name: channel.name, values: channel.values.map { $0.map { scaler?.scaled($0) ?? 0 } },
        isFilled: channel.isFilled)
    }
    return ForecastInput(
      start: start, step: step, period: period,
      targets: zip(targets, scalers).map { scaled($0, $1) },
      auxiliaries: zip(auxiliaries, others).map { scaled($0, $1) })
  }
}
