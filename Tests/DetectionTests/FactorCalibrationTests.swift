import Determinism
import Testing

@testable import Detection

@Suite struct FactorCalibrationTests {
  /// Centre 0 and scale 1, so that the scores are the values.
  static func background(_ values: [Double?]) -> Background {
    Background(
      values: values, centre: values.map { _ in 0 }, scale: values.map { _ in 1 },
      counts: values.map { _ in 15 })
  }

  /// Of the sizes 4, 3, 2, 1 half may be flagged: the factor is 2 and flags 4 and 3.
  @Test func handWorkedCase() throws {
    let background = Self.background([1, -4, 2, nil, -3, 99])
    let reference: [Bool?] = [true, true, true, true, true, nil]
    let half = try #require(FactorCalibration(of: background, reference: reference, rate: 0.5))
    #expect(agree(half.factor, 2, within: 1e-11))
    #expect(half.rate == 0.5 && half.count == 4)
    let third = try #require(FactorCalibration(of: background, reference: reference, rate: 0.3))
    #expect(agree(third.factor, 3, within: 1e-11) && third.rate == 0.25)
    let none = try #require(FactorCalibration(of: background, reference: reference, rate: 0))
    #expect(agree(none.factor, 4, within: 1e-11) && none.rate == 0)
    let all = try #require(FactorCalibration(of: background, reference: reference, rate: 1))
    #expect(all.factor == 0 && all.rate == 1)
  }

  /// 0.29 × 100 is 28.999999999999996 in Float64, and 29 of a hundred are still 29 %.
  @Test func aRateIsTheDecimalItIsWrittenAs() throws {
    let background = Self.background((1...100).map { Double($0) })
    let result = try #require(
      FactorCalibration(
        of: background, reference: [Bool?](repeating: true, count: 100), rate: 0.29))
    #expect(agree(result.factor, 71, within: 1e-9) && result.rate == 0.29)
  }

  /// Equal scores are flagged together or not at all.
  @Test func tiesAreKeptTogether() throws {
    let background = Self.background([5, 2, 2, 2, 1])
    let reference = [Bool?](repeating: true, count: 5)
    let result = try #require(FactorCalibration(of: background, reference: reference, rate: 0.6))
    #expect(agree(result.factor, 2, within: 1e-11) && result.rate == 0.2)
  }

  /// Whatever the series, both detectors flag no more than the rate, and one sample more would.
  @Test(arguments: [0.01, 0.0455, 0.114, 0.29])
  func detectorsAreBroughtToOneRate(rate: Double) throws {
    var stream = SeedPath(seed: 3, names: ["calibration"]).stream()
    var level = 0.0
    let observed: [Double?] = (0..<3_000).map { _ in
      level = 0.7 * level + stream.normal()
      return stream.uniform() < 0.05 ? nil : 30 + level
    }
    let quiet: [Bool?] = (0..<3_000).map { $0 % 5 == 0 ? nil : $0 % 7 != 0 }
    let rolling = try #require(RollingErrorDetector(window: 90))
    let median = try #require(SameTimeMedianDetector(samplesPerDay: 24, reading: .quartiles))
    for background in [
      rolling.background(observed: observed, predicted: [Double?](repeating: 30, count: 3_000)),
      median.background(observed: observed),
    ] {
      let result = try #require(FactorCalibration(of: background, reference: quiet, rate: rate))
      let flagged = background.exceedance(factor: result.factor).masked(by: quiet).count {
        ($0 ?? 0) != 0
      }
      #expect(result.rate == Double(flagged) / Double(result.count))
      #expect(result.rate <= rate && result.rate > rate - 1.001 / Double(result.count))
      #expect(result.count == background.testedCounts(where: quiet).count)
    }
  }

  /// A window without spread flags whatever differs from it, at any factor.
  @Test func noFactorIsLargeEnoughWithoutSpread() throws {
    let background = Background(
      values: [1, 1, 0], centre: [0, 0, 0], scale: [0, 0, 0], counts: [15, 15, 15])
    let reference: [Bool?] = [true, true, true]
    #expect(background.scores == [.infinity, .infinity, 0])
    #expect(FactorCalibration(of: background, reference: reference, rate: 0.5) == nil)
    let result = try #require(FactorCalibration(of: background, reference: reference, rate: 0.7))
    #expect(result.factor == 0 && agree(result.rate, 2.0 / 3, within: 1e-15))
  }

  @Test func refusesWhatCannotBeCalibrated() {
    let background = Self.background([1, 2, nil])
    #expect(FactorCalibration(of: background, reference: [false, nil, true], rate: 0.5) == nil)
    for rate in [-0.1, 1.1, .nan] {
      #expect(FactorCalibration(of: background, reference: [true, true, true], rate: rate) == nil)
    }
  }
}
