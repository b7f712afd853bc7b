extension ForecastProblem {
  /// Refuses NaN and infinite values, which are neither numbers nor gaps.
  ///
  /// - Throws: `ForecastError` that names the model, the series and the sample.
  func requireFinite(model: String) throws(ForecastError) {
    for channel in targets + auxiliaries {
      for sample in period {
        guard let value = channel.values[sample], !value.isFinite else { continue }
        throw ForecastError(
          model: model,
          reason: .notFinite(series: channel.name, what: "the value", sample: sample))
      }
    }
  }
}
