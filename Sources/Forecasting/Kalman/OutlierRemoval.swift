import Determinism

/// The removal of samples beyond mean ± k standard deviations (Xiong et al. 2022,
/// section II-A).
package struct OutlierRemoval: Sendable, Equatable {
  /// The series with outliers as gaps.
  package let values: [Double?]
  /// The samples removed, in order, with their values.
  package let removed: [Removed]
  /// Values below this were removed, in the series' unit.
  package let lowerLimit: Double
  /// Values above this were removed, in the series' unit.
  package let upperLimit: Double

  /// A sample that was removed.
  package struct Removed: Sendable, Equatable {
    /// Its place in the series.
    package let sample: Int
    /// Its value.
    package let value: Double
  }

  /// Removes outliers once; the limits are not computed again without them.
  ///
  /// - Parameters:
  ///   - values: the series.
  ///   - limitsFrom: the samples that give mean and standard deviation (ddof 1): the whole series
  ///     as published, or the training part.
  ///   - factor: standard deviations from the mean, > 0.
  ///   - series: the series' name, for errors.
  /// - Throws: `ForecastError` for a value that is no number, and where those samples hold fewer than
  ///   two.
  package init(
    _ values: [Double?], limitsFrom: Range<Int>, factor: Double = 3, series: String
  ) throws(ForecastError) {
    if let wrong = values.firstIndex(where: { !($0?.isFinite ?? true) }) {
      throw ForecastError(
        model: "outliers",
        reason: .notFinite(series: series, what: "the value", sample: wrong))
    }
    let sample = values[limitsFrom].compactMap { $0 }
    guard let mean = OrderedStatistics.mean(sample),
      let deviation = OrderedStatistics.standardDeviation(sample)
    else {
      throw ForecastError(
        model: "outliers", reason: .tooFewSamples(series: series, have: sample.count, need: 2))
    }
    let (lower, upper) = (mean - factor * deviation, mean + factor * deviation)
    removed = values.enumerated().compactMap { index, value in
      guard let value, value < lower || value > upper else { return nil }
      return Removed(sample: index, value: value)
    }
    self.values = values.map { value in
      value.flatMap { $0 < lower || $0 > upper ? nil : $0 }
    }
    (lowerLimit, upperLimit) = (lower, upper)
  }

  /// How many lay above the upper limit.
  package var highCount: Int { removed.count { $0.value > upperLimit } }

  /// How many lay below the lower limit.
  package var lowCount: Int { removed.count { $0.value < lowerLimit } }
}
