import Determinism
import Testing

@testable import Detection

@Suite struct RollingErrorDetectorTests {
  /// Errors 1, 2, 3, 4 have mean 2.5 and deviation √(5/3); the fifth, 6, is beyond
  /// 2.5 + 2 × 1.29099 = 5.08199 by 0.91801.
  @Test func handWorkedCase() throws {
    let detector = try #require(RollingErrorDetector(window: 4))
    let predicted: [Double?] = [10, 20, 30, 40, 50]
    let background = detector.background(observed: [11, 22, 33, 44, 56], predicted: predicted)
    #expect(background.values == [1, 2, 3, 4, 6])
    #expect(background.centre == [nil, nil, nil, nil, 2.5])
    #expect(background.scale == [nil, nil, nil, nil, (5.0 / 3).squareRoot()])
    #expect(background.counts == [0, 1, 2, 3, 4])
    let exceedance = background.exceedance(factor: 2)
    #expect(agree(exceedance.values[4], 6 - 2.5 - 2 * (5.0 / 3).squareRoot(), within: 1e-14))
    #expect(exceedance.testedCount == 1 && exceedance.anomalousCount == 1)
    let drawn = background.bounds(factor: 2).moved(by: predicted)
    #expect(agree(drawn.lower[4], 52.5 - 2 * (5.0 / 3).squareRoot(), within: 1e-13))
    #expect(agree(drawn.upper[4], 52.5 + 2 * (5.0 / 3).squareRoot(), within: 1e-13))
  }

  /// With the sample in its own window, 2, 3, 4, 6: mean 3.75, deviation √(8.75/3), no anomaly.
  @Test func theSampleMayBelongToItsOwnWindow() throws {
    let detector = try #require(RollingErrorDetector(window: 4, includesCurrent: true))
    let background = detector.background(
      observed: [1, 2, 3, 4, 6], predicted: [0, 0, 0, 0, 0])
    #expect(background.centre == [nil, nil, nil, 2.5, 3.75])
    #expect(background.scale[4] == (8.75 / 3).squareRoot())
    #expect(background.counts == [1, 2, 3, 4, 4])
    #expect(background.exceedance(factor: 2).values == [nil, nil, nil, 0, 0])
  }

  @Test func agreesWithNumPy() throws {
    let rows = try ReferenceRows.named("window").map { try $0.map(ReferenceRows.number) }
    #expect(rows.count == 90)
    for (includesCurrent, column) in [(false, 2), (true, 5)] {
      let detector = try #require(
        RollingErrorDetector(window: 20, includesCurrent: includesCurrent))
      let background = detector.background(
        observed: rows.map { $0[0] }, predicted: rows.map { $0[1] })
      #expect(background.counts.map(Double.init) == rows.map { $0[column] })
      for (index, row) in rows.enumerated() {
        #expect(agree(background.centre[index], row[column + 1], within: 1e-14))
        #expect(agree(background.scale[index], row[column + 2], within: 1e-14))
      }
    }
  }

  /// 80 % of 10 is 8: bounds begin at the ninth sample and a window of 7 has none.
  @Test func fourFifthsOfTheWindowMustBePresent() throws {
    let detector = try #require(RollingErrorDetector(window: 10))
    var observed: [Double?] = (0..<30).map { Double($0 * $0 % 7) }
    let zeros = [Double?](repeating: 0, count: 30)
    let full = detector.background(observed: observed, predicted: zeros)
    #expect(full.centre.map { $0 != nil } == (0..<30).map { $0 >= 8 })
    for gap in [20, 21, 22] { observed[gap] = nil }
    let gappy = detector.background(observed: observed, predicted: zeros)
    #expect(gappy.counts[22] == 8 && gappy.centre[22] != nil)
    #expect(gappy.counts[23] == 7 && gappy.centre[23] == nil)
    #expect(gappy.centre.map { $0 == nil } == gappy.scale.map { $0 == nil })
    // The window of 29 is 19 ... 28, the window of 31 would be full again.
    #expect(gappy.counts[29] == 7)
    #expect(gappy.exceedance(factor: 2).values[21] == nil)
  }

  /// 0.07 × 100 is 7.000000000000001 in Float64, and seven of a hundred are still 7 %.
  @Test(arguments: [(100, 0.07), (1_440, 0.8), (100, 0.29), (15, 0.8), (360, 0.55)])
  func aShareIsTheDecimalItIsWrittenAs(window: Int, share: Double) throws {
    let least = Int((share * Double(window)).rounded())
    let detector = try #require(RollingErrorDetector(window: window, minimumShare: share))
    let count = window + 2
    let background = detector.background(
      observed: (0..<count).map { Double($0) }, predicted: [Double?](repeating: 0, count: count))
    #expect(background.centre.firstIndex { $0 != nil } == least)
  }

  /// 0.1 has no exact sum; the bounds of a constant error must be that constant all the same.
  @Test func aConstantErrorIsNeverAnomalous() throws {
    let detector = try #require(RollingErrorDetector(window: 1_000))
    let predicted: [Double?] = (0..<1_100).map { Double($0 % 96) / 7 }
    let constant = detector.background(
      observed: [Double?](repeating: 0.1, count: 1_100),
      predicted: [Double?](repeating: 0, count: 1_100))
    #expect(constant.centre[1_050] == 0.1 && constant.scale[1_050] == 0)
    #expect(constant.exceedance(factor: 2).anomalousCount == 0)
    #expect(constant.scores[1_050] == 0)
    let perfect = detector.background(observed: predicted, predicted: predicted)
    #expect(perfect.exceedance(factor: 2).anomalousCount == 0)
    #expect(perfect.exceedance(factor: 2).testedCount == 300)
  }

  /// The bits of a window depend on its own errors, not on where the series begins.
  @Test func boundsDoNotDependOnTheStartOfTheSeries() throws {
    var stream = SeedPath(seed: 7, names: ["start"]).stream()
    let observed: [Double?] = (0..<400).map { _ in
      stream.uniform() < 0.1 ? nil : 20 + 3 * stream.normal()
    }
    let zeros = [Double?](repeating: 0, count: 400)
    let detector = try #require(RollingErrorDetector(window: 60))
    let whole = detector.background(observed: observed, predicted: zeros)
    let later = detector.background(
      observed: Array(observed[37...]), predicted: Array(zeros[37...]))
    #expect(Array(whole.centre[97...]) == Array(later.centre[60...]))
    #expect(Array(whole.scale[97...]) == Array(later.scale[60...]))
  }

  /// No sample at or after t moves the bounds of t.
  @Test func theFutureIsNotUsed() throws {
    let detector = try #require(RollingErrorDetector(window: 20))
    let zeros = [Double?](repeating: 0, count: 60)
    let observed: [Double?] = (0..<60).map { Double($0 * 37 % 11) }
    var changed = observed
    for index in 40..<60 { changed[index] = 1e6 }
    let before = detector.background(observed: observed, predicted: zeros)
    let after = detector.background(observed: changed, predicted: zeros)
    #expect(Array(before.centre[0...40]) == Array(after.centre[0...40]))
    #expect(Array(before.scale[0...40]) == Array(after.scale[0...40]))
    #expect(before.centre[41] != after.centre[41])
  }

  /// A large offset takes no digits from the deviation, as it would by Σe² - (Σe)²/n.
  @Test func anOffsetCostsNoDigits() throws {
    let detector = try #require(RollingErrorDetector(window: 40))
    let zeros = [Double?](repeating: 0, count: 50)
    let small: [Double?] = (0..<50).map { Double($0 * 29 % 17) / 16 }
    let plain = detector.background(observed: small, predicted: zeros)
    let moved = detector.background(
      observed: small.map { $0.map { $0 + 0x1p40 } }, predicted: zeros)
    #expect(agree(moved.scale[45], plain.scale[45], within: 1e-15))
  }

  @Test func notANumberIsAGapAndNothingOverflows() throws {
    let detector = try #require(RollingErrorDetector(window: 4, minimumShare: 0.5))
    let hostile: [Double?] = [1, .nan, 2, .infinity, 3, nil, 1e308, -1e308, 5, 4, 3, 2, 1]
    let background = detector.background(
      observed: hostile, predicted: hostile.map { $0.map { -$0 } })
    #expect(background.values[1] == nil && background.values[3] == nil)
    let bounds = background.bounds(factor: 1e300).moved(by: hostile)
    for list in [
      background.values, background.centre, background.scale, bounds.lower, bounds.upper,
      background.exceedance(factor: 2).values,
    ] {
      #expect(list.count == hostile.count)
      #expect(list.allSatisfy { $0?.isFinite ?? true })
    }
    #expect(background.scores.allSatisfy { !($0?.isNaN ?? false) })
    #expect(bounds.lower.map { $0 == nil } == bounds.upper.map { $0 == nil })
  }

  @Test func shortSeriesHaveNoBounds() throws {
    let detector = try #require(RollingErrorDetector(window: 4, minimumShare: 0))
    #expect(detector.background(observed: [], predicted: []).centre.isEmpty)
    let background = detector.background(observed: [1, 2, 4], predicted: [0, 0, 0])
    #expect(background.centre == [nil, nil, 1.5])
    let exceedance = background.exceedance(factor: 2).values[2]
    #expect(agree(exceedance, 4 - 1.5 - 2 * 0.5.squareRoot(), within: 1e-15))
  }

  @Test(arguments: [(1, 0.8), (0, 0.8), (-5, 0.8), (10, -0.1), (10, 1.1), (10, .nan)])
  func refusesWhatIsNoWindow(window: Int, share: Double) {
    #expect(RollingErrorDetector(window: window, minimumShare: share) == nil)
  }
}
