import Determinism

/// The greatest of several statistics at every date, each in standard deviations of its own dates
/// (Westfall and Young, "Resampling-based multiple testing", 1993).
///
/// The earthquake's date is one of all that make mean and deviation (n - 1 in the denominator), so that
/// its value is scaled as every other is. Of n dates none then lies above (n - 1)/√n.
struct GreatestStatistic: Sendable {
  /// Of each statistic, its scaled values by date.
  private var scaled: [[Int: Double]] = []

  /// Without any statistic.
  init() {}

  /// Adds a statistic; nothing where its dates have no deviation.
  ///
  /// - Parameter values: at each date, which is given by its number and stands once.
  mutating func add(_ values: [(date: Int, value: Double)]) {
    let all = values.map(\.value)
    guard let mean = OrderedStatistics.mean(all),
      let deviation = OrderedStatistics.standardDeviation(all), deviation > 0
    else { return }
    scaled.append(
      Dictionary(
        values.map { ($0.date, ($0.value - mean) / deviation) },
        uniquingKeysWith: { first, _ in first }))
  }

  /// Dates at which some statistic is defined, in order.
  var dates: [Int] { Set(scaled.flatMap(\.keys)).sorted() }

  /// The greatest at a date; nil where not all are defined, since the best of fewer tries is less.
  func value(at date: Int) -> Double? {
    let values = scaled.compactMap { $0[date] }
    return values.count == scaled.count ? values.max() : nil
  }
}
