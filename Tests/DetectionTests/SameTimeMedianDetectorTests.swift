import Determinism
import Testing

@testable import Detection

@Suite struct SameTimeMedianDetectorTests {
  /// Two samples a day; the second of the day is 100 throughout and must not be mixed in. The first
  /// is 1, 2, 3, 4, then 9: median 2.5, quartiles 1.75 and 3.25, so the bounds are 0.25 and 4.75.
  @Test func handWorkedCase() throws {
    let detector = try #require(
      SameTimeMedianDetector(samplesPerDay: 2, days: 4, reading: .quartiles))
    let background = detector.background(observed: [1, 100, 2, 100, 3, 100, 4, 100, 9, 100])
    #expect(background.centre[8] == 2.5 && background.scale[8] == 1.5)
    #expect(background.centre[9] == 100 && background.scale[9] == 0)
    #expect(background.centre.prefix(8).allSatisfy { $0 == nil })
    #expect(background.counts == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4])
    #expect(background.bounds(factor: 1.5).lower[8] == 0.25)
    #expect(background.bounds(factor: 1.5).upper[8] == 4.75)
    #expect(background.exceedance(factor: 1.5).values.suffix(2) == [4.25, 0])
  }

  @Test func theOtherReadingScalesTheDeviation() throws {
    let detector = try #require(
      SameTimeMedianDetector(samplesPerDay: 1, days: 4, reading: .scaledDeviation))
    let background = detector.background(observed: [1, 2, 3, 4, -3])
    #expect(agree(background.scale[4], 1.34 * (5.0 / 3).squareRoot(), within: 1e-15))
    let exceedance = background.exceedance(factor: 1.5).values[4]
    #expect(agree(exceedance, -3 - 2.5 + 1.5 * 1.34 * (5.0 / 3).squareRoot(), within: 1e-14))
  }

  @Test(arguments: [(InterquartileReading.quartiles, 10), (.scaledDeviation, 11)])
  func agreesWithNumPy(reading: InterquartileReading, column: Int) throws {
    let rows = try ReferenceRows.named("window").map { try $0.map(ReferenceRows.number) }
    let detector = try #require(
      SameTimeMedianDetector(samplesPerDay: 4, days: 5, reading: reading))
    let background = detector.background(observed: rows.map { $0[0] })
    #expect(background.counts.map(Double.init) == rows.map { $0[8] })
    for (index, row) in rows.enumerated() {
      #expect(agree(background.centre[index], row[9], within: 1e-14))
      #expect(agree(background.scale[index], row[column], within: 1e-14))
    }
  }

  /// Of 15 days 12 suffice, as many as 80 %.
  @Test func fourFifthsOfTheDaysMustBePresent() throws {
    let detector = try #require(SameTimeMedianDetector(samplesPerDay: 1, reading: .quartiles))
    var observed: [Double?] = (0..<16).map { Double($0 * 7 % 5) }
    for gap in [2, 9, 14] { observed[gap] = nil }
    #expect(detector.background(observed: observed).centre[15] != nil)
    observed[0] = .nan
    #expect(detector.background(observed: observed).centre[15] == nil)
    #expect(detector.background(observed: observed).counts[15] == 11)
  }

  @Test(arguments: InterquartileReading.allCases)
  func aConstantSeriesIsNeverAnomalous(reading: InterquartileReading) throws {
    let detector = try #require(SameTimeMedianDetector(samplesPerDay: 3, reading: reading))
    let background = detector.background(observed: [Double?](repeating: 0.1, count: 60))
    #expect(background.scale[59] == 0 && background.centre[59] == 0.1)
    let exceedance = background.exceedance(factor: 1.5)
    #expect(exceedance.anomalousCount == 0 && exceedance.testedCount == 24)
  }

  @Test(arguments: InterquartileReading.allCases)
  func nothingIsEverNotANumber(reading: InterquartileReading) throws {
    let detector = try #require(
      SameTimeMedianDetector(samplesPerDay: 1, days: 4, minimumShare: 0.5, reading: reading))
    let background = detector.background(
      observed: [
        .nan, 1e308, -1e308, .infinity, nil, 3, 4, .leastNonzeroMagnitude, 7, -.infinity, 2, 1,
      ])
    for list in [background.values, background.centre, background.scale] {
      #expect(list.allSatisfy { $0?.isFinite ?? true })
    }
    #expect(background.scores.allSatisfy { !($0?.isNaN ?? false) })
    #expect(background.centre.map { $0 == nil } == background.scale.map { $0 == nil })
  }

  @Test func refusesWhatIsNoDetector() {
    #expect(SameTimeMedianDetector(samplesPerDay: 0, reading: .quartiles) == nil)
    #expect(SameTimeMedianDetector(samplesPerDay: 1, days: 1, reading: .quartiles) == nil)
    #expect(
      SameTimeMedianDetector(samplesPerDay: 1, minimumShare: .nan, reading: .quartiles) == nil)
    let vast = SameTimeMedianDetector(samplesPerDay: .max, days: 15, reading: .quartiles)
    #expect(vast?.background(observed: [1, 2, 3]).counts == [0, 0, 0])
  }
}
