import Testing

@testable import Determinism
@testable import Ionosphere

@Suite struct SyntheticSpaceWeatherTests {
  static func weather(seed: UInt64) throws -> SpaceWeather {
    try SyntheticIonosphere(seed: SeedPath(seed: seed)).spaceWeather(
      from: SyntheticTECTests.start, to: SyntheticTECTests.end)
  }

  /// The share of hours within Kp < 2.5, ap < 25, -20 < Dst < 20 and F10.7 < 120.
  static func quietShare(_ weather: SpaceWeather) -> Double {
    let quiet = weather.dst.values.enumerated().count { hour, dst in
      guard let dst, let kp = weather.kp.values[hour / 3], let ap = weather.ap.values[hour / 3],
        let flux = weather.f107.values[hour / 24]
      else { return false }
      return kp < 2.5 && ap < 25 && dst > -20 && dst < 20 && flux < 120
    }
    return Double(quiet) / Double(weather.dst.values.count)
  }

  @Test func coversWholeDaysWithoutGaps() throws {
    let start = try #require(UTCTime(iso8601: "2017-11-12T18:18:17Z"))
    let weather = try SyntheticIonosphere(seed: SeedPath(seed: 3))
      .spaceWeather(from: start, to: start + 86_400)
    let midnight = try #require(UTCTime(iso8601: "2017-11-12"))
    #expect(weather.kp.start == midnight && weather.kp.values.count == 16)
    #expect(weather.ap.start == midnight && weather.ap.values.count == 16)
    #expect(weather.dst.start == midnight && weather.dst.values.count == 48)
    #expect(weather.f107.start == midnight && weather.f107.values.count == 2)
    #expect(weather.dailyAp.values.count == 2 && weather.dst.gapCount == 0)
  }

  @Test func roundsAsTheArchivesDo() throws {
    let weather = try Self.weather(seed: 20_171_112)
    for (kp, ap) in zip(weather.kp.values, weather.ap.values) {
      let thirds = try #require(kp) * 3
      #expect(abs(thirds - thirds.rounded()) < 1e-9 && (0...27).contains(thirds))
      // Four known rows of the table of Bartels.
      if thirds.rounded() == 0 { #expect(ap == 0) }
      if thirds.rounded() == 8 { #expect(ap == 12) }
      if thirds.rounded() == 15 { #expect(ap == 48) }
      if thirds.rounded() == 25 { #expect(ap == 236) }
    }
    for flux in weather.f107.values.compactMap({ $0 }) {
      #expect((flux * 10).rounded() / 10 == flux && flux >= 63)
    }
    for dst in weather.dst.values.compactMap({ $0 }) { #expect(dst.rounded() == dst) }
    for (day, mean) in weather.dailyAp.values.enumerated() {
      let ap = weather.ap.values[day * 8..<day * 8 + 8].compactMap { $0 }
      #expect(mean == (ap.reduce(0, +) / 8).rounded())
    }
  }

  @Test func isQuietAsOftenAsRealAutumns() throws {
    let shares = try (0..<8).map { Self.quietShare(try Self.weather(seed: UInt64($0))) }
    let mean = shares.reduce(0, +) / 8
    #expect((0.5...0.75).contains(mean), "\(shares)")
    #expect((0.5...0.75).contains(Self.quietShare(try Self.weather(seed: 20_171_112))))
  }

  @Test func stormsRaiseKpThenDstFallsAndRecovers() throws {
    let weather = try Self.weather(seed: 20_171_112)
    let dst = weather.dst.values.compactMap { $0 }
    let deepest = try #require(dst.indices.dropLast(96).min { dst[$0] < dst[$1] })
    #expect(dst[deepest] < -50)
    let before = weather.kp.values[max(0, deepest / 3 - 4)...deepest / 3].compactMap { $0 }.max()
    #expect(try #require(before) >= 5)
    #expect(dst[deepest + 96] > dst[deepest] / 2)
    let ap = (0..<dst.count).map { weather.ap.values[$0 / 3] ?? 0 }
    #expect(correlation(ap, dst) < -0.4)
  }

  @Test func longerPeriodRepeatsTheShorter() throws {
    let long = try Self.weather(seed: 7)
    let from = SyntheticTECTests.start + 50 * 86_400
    let short = try SyntheticIonosphere(seed: SeedPath(seed: 7))
      .spaceWeather(from: from, to: from + 10 * 86_400)
    #expect(short.dst == long.dst.clipped(from: from, to: from + 10 * 86_400))
    #expect(short.kp == long.kp.clipped(from: from, to: from + 10 * 86_400))
    #expect(short.f107 == long.f107.clipped(from: from, to: from + 10 * 86_400))
  }
}
