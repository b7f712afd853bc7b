/// What one day at one node adds to a model's statistic, in whole numbers, so that sums are exact and
/// their order does not matter.
package struct DayCount: Sendable, Equatable {
  /// The most exceedance that a day adds: more is no error that a scale is known for, and sums of thirty
  /// such days still fit.
  package static let most = 100_000_000_000

  /// Summed exceedance of the day's quiet samples, 10⁻⁶ standard deviations × hours.
  package var exceedance = 0
  /// Quiet samples of the day, in seconds.
  package var seconds = 0

  /// Nothing.
  package init() {}

  /// From its parts.
  package init(exceedance: Int, seconds: Int) {
    self.exceedance = exceedance
    self.seconds = seconds
  }

  /// From a day's sums in standard deviations × hours and in hours.
  package init(sum: Double, hours: Double) {
    exceedance = Int(min(sum * 1e6, Double(Self.most)).rounded())
    seconds = Int((hours * 3_600).rounded())
  }

  /// Two days together.
  package static func + (left: DayCount, right: DayCount) -> DayCount {
    DayCount(
      exceedance: left.exceedance + right.exceedance, seconds: left.seconds + right.seconds)
  }

  /// The mean exceedance in standard deviations; nil without a quiet sample.
  package var mean: Double? {
    seconds > 0 ? Double(exceedance) * 3_600 / Double(seconds) / 1e6 : nil
  }
}
