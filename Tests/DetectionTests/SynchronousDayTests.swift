import Testing

@testable import Detection

@Suite struct SynchronousDayTests {
  /// Day -2: both stations leave their bounds, at different samples. Day -1: both at one sample,
  /// which is not quiet. Day 0: at one quiet sample. Day 1: one station has a gap.
  static let days = [-2, -2, -1, -1, 0, 0, 1, 1]
  static let quiet: [Bool?] = [true, true, false, nil, true, false, true, true]
  static let stations: [[Double?]] = [
    [1.5, 0, 2, 2, -1, 0, 3, nil],
    [0, -0.5, 2, 2, 4, 0, nil, 0],
  ]

  @Test func handWorkedCase() {
    let result = SynchronousDay.all(stations: Self.stations, quiet: Self.quiet, days: Self.days)
    #expect(result.map(\.day) == [-2, -1, 0, 1])
    #expect(result.map(\.quietSamples) == [2, 0, 1, 2])
    #expect(result.map(\.testedSamples) == [[2, 2], [0, 0], [1, 1], [1, 1]])
    #expect(result.map(\.anomalousSamples) == [[1, 1], [0, 0], [1, 1], [1, 0]])
    #expect(result.map(\.simultaneousSamples) == [0, 0, 1, 0])
    #expect(result.map(\.isSynchronous) == [true, false, true, false])
    #expect(result.map { $0.isTestable(minimum: 2) } == [true, false, false, false])
  }

  /// A station that was not tested speaks neither for nor against a day, and takes no chance from it.
  @Test func aStationThatWasNotTestedIsLeftOut() {
    let silent = [Double?](repeating: nil, count: Self.days.count)
    let two = SynchronousDay.all(stations: Self.stations, quiet: Self.quiet, days: Self.days)
    let three = SynchronousDay.all(
      stations: Self.stations + [silent], quiet: Self.quiet, days: Self.days)
    #expect(three.map(\.isSynchronous) == two.map(\.isSynchronous))
    #expect(three.map(\.simultaneousSamples) == two.map(\.simultaneousSamples))
    #expect(three.map { $0.chance(rate: 0.3) } == two.map { $0.chance(rate: 0.3) })
    #expect(three[0].testedStations == 2 && three[0].anomalousStations == 2)
    let none = SynchronousDay.all(stations: [silent], quiet: Self.quiet, days: Self.days)
    #expect(none.allSatisfy { !$0.isSynchronous && $0.chance(rate: 0.3) == 0 })
  }

  /// One station more that is tested can only take synchronous days away.
  @Test func anotherStationNeverAddsADay() {
    let two = SynchronousDay.all(stations: Self.stations, quiet: Self.quiet, days: Self.days)
    let three = SynchronousDay.all(
      stations: Self.stations + [[0, 0, 1, 1, 0, 1, 1, 1]], quiet: Self.quiet, days: Self.days)
    for (two, three) in zip(two, three) where three.isSynchronous { #expect(two.isSynchronous) }
    #expect(three.allSatisfy { !$0.isSynchronous })
  }

  @Test func withoutStationsNothingIsSynchronous() {
    let none = SynchronousDay.all(stations: [], quiet: [true], days: [4])
    #expect(none.count == 1 && none[0].quietSamples == 1)
    #expect(!none[0].isSynchronous && none[0].simultaneousSamples == 0)
    #expect(!none[0].isTestable(minimum: 0) && none[0].chance(rate: 0.5) == 0)
    #expect(SynchronousDay.all(stations: [[], []], quiet: [], days: []).isEmpty)
  }

  /// (1 - 0.5²)(1 - 0.5²) = 0.5625; five stations of 96 samples at 4.6 % are synchronous by chance
  /// on 94.6 % of days.
  @Test func chanceOfADay() {
    let days = SynchronousDay.all(stations: Self.stations, quiet: Self.quiet, days: Self.days)
    #expect(days[0].chance(rate: 0.5) == 0.5625)
    #expect(days[1].chance(rate: 0.5) == 0)
    let full = SynchronousDay.all(
      stations: [[Double?]](repeating: [Double?](repeating: 0, count: 96), count: 5),
      quiet: [Bool?](repeating: true, count: 96), days: [Int](repeating: 0, count: 96))
    #expect(agree(full.first?.chance(rate: 0.0458), 0.945_711_093_469, within: 1e-12))
  }
}
