import Determinism
import Foundation
import Testing

@testable import Figures

@Suite struct ScaleTests {
  @Test(arguments: [
    (0.0...10.0, 6, ["0", "2", "4", "6", "8", "10"] as [String]),
    (-1...1, 5, ["−1.0", "−0.5", "0.0", "0.5", "1.0"]),
    (0...1, 4, ["0.0", "0.5", "1.0"]),
    (0...10, 5, ["0.0", "2.5", "5.0", "7.5", "10.0"]),
    (0.0001...0.00032, 4, ["0.0001", "0.0002", "0.0003"]),
    (0...3e7, 4, ["0", "1×10^{7}", "2×10^{7}", "3×10^{7}"]),
    (-13...3, 4, ["−10", "−5", "0"]),
  ])
  func ticksAreRound(range: ClosedRange<Double>, count: Int, labels: [String]) {
    #expect(NiceTicks.ticks(range, count: count).map(\.label) == labels)
  }

  @Test func ticksKeepToTheirPromises() {
    var state: UInt64 = 1
    for _ in 0..<2_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let low = Double(Int64(bitPattern: state) >> 20) * 1e-7
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let range = low...(low + Double(state >> 40) * 1e-4 + 1e-6)
      for count in [2, 5, 9] {
        let ticks = NiceTicks.ticks(range, count: count)
        #expect(ticks.count <= count)
        let slack = (range.upperBound - range.lowerBound) * 1e-6
        #expect(
          ticks.allSatisfy { $0.value >= low - slack && $0.value <= range.upperBound + slack })
        #expect(Set(ticks.map(\.label)).count == ticks.count)
      }
      let whole = NiceTicks.ticks(range, count: 5, integers: true)
      #expect(whole.allSatisfy { $0.value == $0.value.rounded() })
    }
  }

  @Test func oddRangesHaveNoTicks() {
    #expect(NiceTicks.ticks(1...1, count: 5).isEmpty)
    #expect(NiceTicks.ticks(-.infinity ... .infinity, count: 5).isEmpty)
    #expect(NiceTicks.ticks(-1e308...1e308, count: 5).isEmpty)
  }

  @Test func rangesOfOddValues() {
    #expect(DataRange.covering([]) == 0...1)
    #expect(DataRange.covering([.nan, .infinity]) == 0...1)
    #expect(DataRange.covering([0, 0]) == -0.5...0.5)
    #expect(DataRange.covering([10]) == 9...11)
    #expect(DataRange.covering([3, .nan, -2]) == -2...3)
    #expect(DataRange.centred([-3, 2]) == -3...3)
    #expect(DataRange.robust((0...100).map(Double.init), part: 0.05) == 5...95)
    #expect(DataRange.robust([1, 1, 1, 9], part: 0.3) == 1...9)
  }

  @Test(arguments: [
    ("2017-11-04", "2017-11-15", 4, ["6 Nov", "11 Nov"] as [String]),
    (
      "2017-11-04", "2017-11-15", 12,
      [
        "4 Nov", "5 Nov", "6 Nov", "7 Nov", "8 Nov", "9 Nov",
        "10 Nov", "11 Nov", "12 Nov", "13 Nov", "14 Nov", "15 Nov",
      ]
    ),
    (
      "2017-09-01", "2017-11-30", 9,
      [
        "1 Sep", "11 Sep", "21 Sep", "1 Oct", "11 Oct", "21 Oct",
        "1 Nov", "11 Nov", "21 Nov",
      ]
    ),
    (
      "2015-07-01", "2016-12-31", 6,
      [
        "Jul 2015", "Oct 2015", "Jan 2016", "Apr 2016", "Jul 2016",
        "Oct 2016",
      ]
    ),
    ("2017-11-12T00:00", "2017-11-13T00:00", 5, ["12 Nov", "06:00", "12:00", "18:00", "13 Nov"]),
    ("1970-01-01", "2020-01-01", 6, ["1970", "1980", "1990", "2000", "2010", "2020"]),
  ])
  func timeTicks(first: String, last: String, count: Int, labels: [String]) throws {
    let start = try #require(UTCTime(iso8601: first))
    let end = try #require(UTCTime(iso8601: last))
    #expect(TimeTicks.ticks(from: start, to: end, count: count).map(\.label) == labels)
  }

  @Test func numbersAsLabels() {
    #expect(NumberText.fixed(-0.04, decimals: 1) == "0.0")
    #expect(NumberText.fixed(-12.345, decimals: 2) == "−12.35")
    #expect(NumberText.fixed(.nan, decimals: 1) == "no value")
    #expect(NumberText.fixed(-.infinity, decimals: 1) == "−∞")
    #expect(NumberText.fixed(1e300, decimals: 3) == "1×10^{300}")
    #expect(NumberText.scientific(-0.00125) == "−1.25×10^{−3}")
  }

  @Test func labelsThatWouldMeetAreLeftOut() throws {
    let canvas = try RecordingCanvas(typesetter: Typesetter())
    let plot = Rectangle(x: 30, y: 0, width: 100, height: 50)
    let axis = Axis(
      range: -50...50, ticks: (-5...5).map { Tick(Double($0) * 10, "\($0 * 10)") }, label: "")
    let places = TickLabels.horizontal(axis, plot: plot, left: 0, right: 135, canvas: canvas)
    #expect(places.map(\.label) == ["-40", "-20", "0", "20", "40"])
  }

  /// −34.35…78.43 reaches over −50 and 50 on an axis of three ticks, where it would fill 75 %; five
  /// ticks stand 20 apart.
  @Test func anAxisMayCoverClosely() {
    let range = -34.35...78.43
    #expect(Axis(covering: range, count: 3, label: "").range == -50...100)
    let axis = Axis(closelyCovering: range, count: 3, most: 5, label: "")
    #expect(axis.range == -40...80)
    #expect(axis.ticks.map(\.value) == [-40, -20, 0, 20, 40, 60, 80])
    // 26 of 30 are filled already.
    #expect(Axis(closelyCovering: 12...38, count: 3, most: 5, label: "").range == 10...40)
    #expect(Axis(closelyCovering: range, count: 3, most: 2, label: "").range == -50...100)
  }

  @Test func aCloseAxisHidesNothing() {
    var state: UInt64 = 3
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(Int64(bitPattern: state) >> 20) * 1e-9
    }
    for _ in 0..<2_000 {
      let (first, second) = (next(), next())
      let range = DataRange.covering([first, second])
      let usual = Axis(covering: range, count: 3, label: "").range
      let close = Axis(closelyCovering: range, count: 3, most: 5, label: "").range
      let slack = (range.upperBound - range.lowerBound) * 1e-6
      #expect(close.lowerBound <= range.lowerBound + slack)
      #expect(close.upperBound >= range.upperBound - slack)
      #expect(
        close.upperBound - close.lowerBound <= usual.upperBound - usual.lowerBound + slack)
    }
  }

  /// Lightness in OKLab, which an even scale changes by equal steps.
  private func lightness(_ color: Color) -> Double {
    func linear(_ x: Double) -> Double { x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4) }
    let (r, g, b) = (linear(color.red), linear(color.green), linear(color.blue))
    return 0.2104542553 * cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
      + 0.7936177850 * cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
      - 0.0040720468 * cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  }

  @Test func scalesAreEvenInLightness() {
    for scale in [ColourScale.sequential, .cividis] {
      let levels = (0...32).map { lightness(scale.color(at: Double($0) / 32)) }
      let steps = zip(levels, levels.dropFirst()).map { $1 - $0 }
      #expect(steps.allSatisfy { $0 > 0 && $0 < 0.05 })
    }
    for step in 0...16 {
      let low = lightness(ColourScale.diverging.color(at: Double(step) / 32))
      let high = lightness(ColourScale.diverging.color(at: 1 - Double(step) / 32))
      #expect(abs(low - high) < 0.01)
      #expect(abs(low - (0.4 + 0.565 * Double(step) / 16)) < 0.01)
    }
    // The rainbow fails the same test, so the test can tell.
    let rainbow = (0...32).map { lightness(ColourScale.asPublished.color(at: Double($0) / 32)) }
    #expect(zip(rainbow, rainbow.dropFirst()).contains { $1 < $0 })
  }

  @Test func theMiddleOfADivergingScaleIsNeutral() {
    let mapping = ColourMapping(scale: .diverging, range: -2...2)
    #expect(mapping.color(of: 0).hex == "#f3f3f3")
    #expect(mapping.level(of: -2) == 0 && mapping.level(of: 9) == ColourMapping.levels - 1)
    #expect(mapping.color(of: 2).hex == "#821e00")
  }
}
