/// Features and targets that a regression can be trained on: finite, of one length, not constant.
package struct TrainingTable: Sendable {
  /// The features of each sample.
  package let features: FeatureMatrix
  /// The value to predict for each sample, such as TEC (TECU).
  package let targets: [Double]

  /// A checked table.
  ///
  /// - Parameters:
  ///   - model: the model's name, for errors.
  ///   - series: the target's name, for errors.
  ///   - features: one row for each target.
  ///   - names: the features' names, for errors; missing ones are called by number.
  ///   - targets: the values to predict.
  ///   - minimumRows: the least number of samples the model can work with.
  /// - Throws: `ForecastError` when there are too few rows, a number is not finite, or all targets
  ///   are equal.
  /// - Precondition: there are as many targets as rows.
  package init(
    model: String, series: String, features: FeatureMatrix, names: [String] = [],
    targets: [Double], minimumRows: Int = 2
  ) throws(ForecastError) {
    precondition(features.rows == targets.count)
    guard targets.count >= max(1, minimumRows) else {
      throw ForecastError(
        model: model,
        reason: .tooFewSamples(series: series, have: targets.count, need: max(1, minimumRows)))
    }
    if let wrong = features.values.firstIndex(where: { !$0.isFinite }) {
      let column = wrong % features.columns
      let name = column < names.count ? names[column] : "number \(column + 1)"
      throw ForecastError(
        model: model,
        reason: .notFinite(
          series: series, what: "feature \(name)", sample: wrong / features.columns))
    }
    if let wrong = targets.firstIndex(where: { !$0.isFinite }) {
      throw ForecastError(
        model: model, reason: .notFinite(series: series, what: "the target", sample: wrong))
    }
    guard targets.contains(where: { $0 != targets[0] }) else {
      throw ForecastError(model: model, reason: .constantSeries(series: series))
    }
    self.features = features
    self.targets = targets
  }
}
