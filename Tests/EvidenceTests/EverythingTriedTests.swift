import Testing

@testable import Evidence

/// What many tries and one event allow to be said: Holm, the scaled greatest statistic, the alarm.
/// Worked by hand.
@Suite struct EverythingTriedTests {
  /// Rising order: 0.005 × 4, 0.01 × 3, 0.03 × 2, 0.04 × 1; the last may not be below the one before.
  @Test func holmRaisesByTheTestsThatAreLeft() {
    let adjusted = HolmAdjustment([0.01, 0.04, 0.03, 0.005]).adjusted
    let expected: [Double] = [3 * 0.01, 2 * 0.03, 2 * 0.03, 4 * 0.005]
    #expect(adjusted == expected)
    #expect(HolmAdjustment([0.6, 0.5]).adjusted == [1, 1])
    #expect(HolmAdjustment([]).adjusted.isEmpty)
  }

  @Test func holmDoesNotCountATestWithoutAProbability() {
    #expect(HolmAdjustment([nil, 0.25, nil, 0.5]).adjusted == [nil, 0.5, nil, 0.5])
    #expect(HolmAdjustment([0.02, 0.02]).adjusted == [0.04, 0.04])
  }

  /// Of 1, 2, 3 the mean is 2 and the deviation 1; of 0, 0, 30 they are 10 and √300.
  @Test func theGreatestIsTakenInDeviationsOfItsOwnDates() throws {
    var greatest = GreatestStatistic()
    greatest.add([(date: 7, value: 1), (date: 8, value: 2), (date: 9, value: 3)])
    greatest.add([(date: 7, value: 0), (date: 8, value: 0), (date: 9, value: 30)])
    #expect(greatest.dates == [7, 8, 9])
    let root = 300.0.squareRoot()
    let found = try [7, 8, 9].map { try #require(greatest.value(at: $0)) }
    // At 7: -1 beside -10/√300; at 9: 1 beside 20/√300, which is (n - 1)/√n, the most of three dates.
    let expected = [-10 / root, 0, 20 / root]
    for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-12) }
    #expect(abs(found[2] - 2 / 3.0.squareRoot()) < 1e-12)
  }

  /// A statistic in other units counts the same.
  @Test func unitsDoNotDecideWhichIsGreatest() throws {
    func greatest(_ factor: Double) -> [Double?] {
      var greatest = GreatestStatistic()
      greatest.add([(date: 1, value: 5), (date: 2, value: 1), (date: 3, value: 3)])
      greatest.add([(date: 1, value: factor), (date: 2, value: 2 * factor), (date: 3, value: 0)])
      return [1, 2, 3].map(greatest.value)
    }
    #expect(greatest(1) == greatest(1_024))
    #expect(greatest(1) == [1, 1, 0])
  }

  @Test func aConstantIsLeftOutAndADateWithFewerTriesHasNone() {
    var greatest = GreatestStatistic()
    greatest.add([(date: 1, value: 4), (date: 2, value: 4)])
    #expect(greatest.dates.isEmpty)
    greatest.add([(date: 1, value: 0), (date: 2, value: 2), (date: 3, value: 1)])
    greatest.add([(date: 1, value: 0), (date: 2, value: 2)])
    #expect(greatest.dates == [1, 2, 3])
    #expect(greatest.value(at: 3) == nil && greatest.value(at: 2) != nil)
  }

  /// Of 400 other dates 20 have as much: an alarm takes 21 of 401 dates, and p is the greater.
  @Test func theAlarmTakesTheDatesWithAsMuch() throws {
    let others = (0..<400).map(Double.init)
    let test = PlaceboTest(380, against: others)
    let alarm = try #require(test.alarmFraction)
    #expect(alarm == 21.0 / 401)
    #expect(try #require(test.probability) > alarm)
    #expect(PlaceboTest(-1, against: others).alarmFraction == 1)
    #expect(PlaceboTest(nil, against: others).alarmFraction == nil)
    #expect(PlaceboTest(9, against: [1, 2]).alarmFraction == nil)
  }
}
