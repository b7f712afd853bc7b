import Determinism

extension SelfTestCheck {
  /// Sums, moments and quantiles, which depend on the order of their values.
  static let statisticsChecks = [
    statistic("sum", "9d18dd2647b0f7b8") { OrderedStatistics.sum($0) },
    statistic("mean", "ccf80612ad5f1d3e", OrderedStatistics.mean),
    statistic("standard-deviation", "45cb2e00bcba4632", OrderedStatistics.standardDeviation),
    statistic("median", "04d6b808d94ca988", OrderedStatistics.median),
    statistic("quantile", "5a62484903129623") { OrderedStatistics.quantile($0, 0.9) },
  ]

  /// A statistic of 200 lists of normal numbers, 0 to 199 long and of sizes from 2^-30 to 2^30.
  private static func statistic(
    _ name: String, _ expected: String, _ statistic: @escaping @Sendable ([Double]) -> Double?
  ) -> SelfTestCheck {
    SelfTestCheck(.statistics, name, expected) {
      var stream = SeedPath(seed: 0, names: ["statistics"]).stream()
      return BitDigest(
        (0..<200).map { count in
          let values = (0..<count).map { index in
            stream.normal() * Double(sign: .plus, exponent: index * 17 % 61 - 30, significand: 1)
          }
          return statistic(values) ?? .nan
        })
    }
  }
}
