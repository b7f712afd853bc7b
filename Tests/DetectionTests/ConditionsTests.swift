import Determinism
import Ionosphere
import Testing

@testable import Detection

@Suite struct ConditionsTests {
  /// 2017-11-02T00:00:00Z.
  static let day = UTCTime(seconds: 1_509_580_800)

  /// Two days: Kp 0, 1, … by 3-hour interval; Dst 0, -1, … by hour; F10.7 70 then 130.
  static let weather = SpaceWeather(
    kp: Series(start: day, step: 10_800, values: (0..<16).map { Double($0) / 3 }),
    ap: Series(start: day, step: 10_800, values: (0..<16).map { Double($0) }),
    dailyAp: Series(start: day, step: 86_400, values: [4, 5]),
    f107: Series(start: day, step: 86_400, values: [70, 130]),
    dst: Series(start: day, step: 3_600, values: (0..<48).map { -Double($0) }))

  @Test func endingHourTakesTheIntervalBefore() {
    let conditions = Conditions(at: Self.day + 3 * 3_600, in: Self.weather, indexHour: .ending)
    #expect(conditions.kp == 0)
    #expect(conditions.dst == -2)
  }

  @Test func containingHourTakesTheIntervalThatBegins() {
    let conditions = Conditions(at: Self.day + 3 * 3_600, in: Self.weather, indexHour: .containing)
    #expect(conditions.kp == 1.0 / 3)
    #expect(conditions.dst == -3)
  }

  /// Midnight is hour 24 of the day before by the paper's count, with that day's F10.7.
  @Test func midnightBelongsToTheDayBeforeWhenHoursEnd() {
    let midnight = Self.day + 86_400
    #expect(IndexHour.ending.label(of: midnight).hour == 24)
    #expect(IndexHour.ending.label(of: midnight).date.iso8601 == "2017-11-02")
    #expect(IndexHour.containing.label(of: midnight).hour == 0)
    #expect(IndexHour.containing.label(of: midnight).date.iso8601 == "2017-11-03")
    #expect(Conditions(at: midnight, in: Self.weather, indexHour: .ending).f107 == 70)
    #expect(Conditions(at: midnight, in: Self.weather, indexHour: .containing).f107 == 130)
  }

  @Test func everySampleOfADayHasItsOwnHour() {
    for convention in IndexHour.allCases {
      let labels = (1...24).map { convention.label(of: Self.day + $0 * 3_600) }
      #expect(Set(labels).count == 24)
      #expect(labels.allSatisfy { convention.hours.contains($0.hour) })
    }
  }

  @Test func outsideTheArchiveNothingIsKnown() {
    let conditions = Conditions(at: Self.day, in: Self.weather, indexHour: .ending)
    #expect(conditions == Conditions(kp: nil, ap: nil, dst: nil, f107: nil))
  }

  static let limits = QuietLimits(
    kpBelow: 2.5, apBelow: 25, dstAbove: -20, dstBelow: 20, f107Below: 120)

  @Test(arguments: [
    (Conditions(kp: 2.4, ap: 24, dst: -19, f107: 119), true),
    (Conditions(kp: 2.5, ap: 24, dst: -19, f107: 119), false),
    (Conditions(kp: 2.4, ap: 25, dst: -19, f107: 119), false),
    (Conditions(kp: 2.4, ap: 24, dst: -20, f107: 119), false),
    (Conditions(kp: 2.4, ap: 24, dst: 20, f107: 119), false),
    (Conditions(kp: 2.4, ap: 24, dst: -19, f107: 120), false),
    (Conditions(kp: nil, ap: 24, dst: -19, f107: 119), nil),
    (Conditions(kp: nil, ap: 25, dst: -19, f107: 119), false),
  ])
  func limitsAreStrictAndGapsAreUnknown(conditions: Conditions, expected: Bool?) {
    #expect(conditions.isQuiet(within: Self.limits) == expected)
  }
}
