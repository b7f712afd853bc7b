import Determinism
import Testing

@testable import Detection

@Suite struct FalseAlarmRateTests {
  static let seed = SeedPath(seed: 0, names: ["false-alarm-tests"])
  private static let rates = ChanceRates(seed: seed)

  /// SciPy's values.
  @Test func tailsOfStudentAreThoseOfSciPy() throws {
    let rows = try ReferenceRows.named("t")
    #expect(rows.count == 70)
    var worst = 0.0
    for row in rows {
      let degrees = try #require(Int(row[0]))
      let t = try #require(Double(row[1]))
      let reference = try #require(Double(row[2]))
      worst = max(worst, abs(StudentT.upperTail(t, degrees: degrees) - reference))
    }
    #expect(worst <= 3e-14, "worst error \(worst)")
  }

  @Test func tailsAtTheEndsOfTheLine() {
    for degrees in [1, 2, 7, 14] {
      #expect(StudentT.upperTail(.infinity, degrees: degrees) == 0)
      #expect(StudentT.upperTail(-.infinity, degrees: degrees) == 1)
      #expect(StudentT.upperTail(0, degrees: degrees) == 0.5)
      #expect(StudentT.upperTail(.nan, degrees: degrees).isNaN)
    }
  }

  /// Xiong 2022 at 15 values: 11.4 % for the quartiles, 7.6 % for 1.34 deviations, against 7.3 % for
  /// the mean ± 2 deviations of as few and 4.6 % of a full window. NumPy simulated 20 million
  /// samples (standard error below 1e-4) by the paper's inequalities, not by our integral.
  @Test func ratesAgreeWithSimulation() throws {
    let rows = try ReferenceRows.named("rate")
    #expect(rows.count == 8)
    for row in rows {
      let kind = try #require(Self.kinds[row[0]])
      let count = try #require(Int(row[1]))
      let factor = try #require(Double(row[2]))
      let reference = try #require(Double(row[3]))
      let alarm = try #require(
        FalseAlarmRate(of: kind, count: count, seed: Self.seed, draws: 6_000))
      let rate = alarm.rate(factor: factor)
      #expect(abs(rate.value - reference) < 3e-4 + 4 * rate.standardError, "\(row): \(rate)")
      #expect(rate.standardError < 1.5e-3)
      if case .rollingError = kind { #expect(rate.standardError == 0 && alarm.draws == 1) }
    }
  }

  static let kinds: [String: DetectorKind] = [
    "quartiles": .sameTimeMedian(.quartiles),
    "scaledDeviation": .sameTimeMedian(.scaledDeviation),
    "errors": .rollingError(includesCurrent: false),
    "errorsWithCurrent": .rollingError(includesCurrent: true),
  ]

  /// The detectors themselves over independent Gaussian samples: what they flag is what the rate
  /// says. Windows overlap, so the tolerance is wider than that of a binomial.
  @Test func theDetectorsFlagAsOftenAsTheirRate() throws {
    var stream = Self.seed.appending("samples").stream()
    let observed: [Double?] = (0..<12_000).map { _ in 20 + 4 * stream.normal() }
    let predicted = [Double?](repeating: 18, count: observed.count)
    var cases: [(DetectorKind, Background, Double)] = []
    for reading in InterquartileReading.allCases {
      let detector = try #require(SameTimeMedianDetector(samplesPerDay: 8, reading: reading))
      cases.append((.sameTimeMedian(reading), detector.background(observed: observed), 1.5))
    }
    for includesCurrent in [false, true] {
      let detector = try #require(
        RollingErrorDetector(window: 15, minimumShare: 1, includesCurrent: includesCurrent))
      cases.append(
        (
          .rollingError(includesCurrent: includesCurrent),
          detector.background(observed: observed, predicted: predicted), 2
        ))
    }
    for (kind, background, factor) in cases {
      let counts = background.testedCounts(where: [Bool?](repeating: true, count: observed.count))
      let expected = try #require(Self.rates.expected(counts, kind: kind, factor: factor))
      let exceedance = background.exceedance(factor: factor)
      #expect(counts.count == exceedance.testedCount)
      let difference = Double(exceedance.anomalousCount) - expected
      #expect(abs(difference) < 5 * expected.squareRoot())
    }
  }

  /// Five stations of 1,152 samples; NumPy and SciPy give 0.045763 a sample.
  @Test func confutationPeriodExpectsAboutTwoHundredAndSixty() throws {
    let expected = try #require(
      Self.rates.expected(
        [Int](repeating: 1_440, count: 5 * 1_152), kind: .rollingError(includesCurrent: false),
        factor: 2))
    #expect(agree(expected, 5_760 * 0.045_763_015_950_062, within: 1e-8))
  }

  @Test func expectationsAddUpOverWindowsOfEverySize() throws {
    func expected(_ counts: [Int]) throws -> Double {
      try #require(
        Self.rates.expected(counts, kind: .sameTimeMedian(.quartiles), factor: 1.5))
    }
    let sum = try 2 * expected([12]) + expected([15])
    #expect(agree(try expected([12, 15, 12]), sum, within: 1e-15))
    #expect(try expected([12, 15, 12]) == expected([15, 12, 12]))
    #expect(try expected([]) == 0)
  }

  /// A window of n that holds its own sample has none beyond (n - 1)/√n deviations: 2.846 of 10.
  @Test func aSampleCannotFlyOutOfItsOwnWindow() throws {
    let alarm = try #require(
      FalseAlarmRate(of: .rollingError(includesCurrent: true), count: 10, seed: Self.seed))
    #expect(alarm.rate(factor: 2.847).value == 0)
    #expect(alarm.rate(factor: 2.845).value > 0)
  }

  @Test(arguments: [0.3, 0.0455, 0.01, 1e-6])
  func calibratedFactorsGiveTheRate(rate: Double) throws {
    for kind in Self.kinds.keys.sorted().compactMap({ Self.kinds[$0] }) {
      let alarm = try #require(
        FalseAlarmRate(of: kind, count: 15, seed: Self.seed, draws: 200))
      let factor = try #require(alarm.factor(atRate: rate))
      #expect(agree(alarm.rate(factor: factor).value, rate, within: 1e-12), "\(kind)")
      #expect(alarm.rate(factor: factor * 1.01).value < rate)
      #expect(agree(alarm.rate(factor: 0).value, 1, within: 1e-15))
    }
  }

  @Test func refusesRatesAndWindowsThatAreNone() throws {
    let kind = DetectorKind.rollingError(includesCurrent: false)
    #expect(FalseAlarmRate(of: kind, count: 1, seed: Self.seed) == nil)
    #expect(
      FalseAlarmRate(of: .rollingError(includesCurrent: true), count: 2, seed: Self.seed) == nil)
    #expect(FalseAlarmRate(of: .sameTimeMedian(.quartiles), count: 1, seed: Self.seed) == nil)
    let alarm = try #require(FalseAlarmRate(of: kind, count: 15, seed: Self.seed))
    for rate in [0, 1, -1, 2, Double.nan] { #expect(alarm.factor(atRate: rate) == nil) }
    #expect(Self.rates.expected([15, 1], kind: kind, factor: 2) == nil)
  }

  /// Another seed moves the rate by no more than its standard error allows.
  @Test func anotherSeedAgreesWithinItsStandardError() throws {
    let rates = try [1, 2].map { seed in
      try #require(
        FalseAlarmRate(
          of: .sameTimeMedian(.quartiles), count: 15, seed: SeedPath(seed: seed), draws: 2_000)
      ).rate(factor: 1.5)
    }
    #expect(rates[0].value != rates[1].value)
    #expect(abs(rates[0].value - rates[1].value) < 6 * rates[0].standardError)
  }
}
