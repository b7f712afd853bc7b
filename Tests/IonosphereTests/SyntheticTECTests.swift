import TestSupport
import Testing

@testable import Determinism
@testable import Ionosphere

@Suite struct SyntheticTECTests {
  static let start = UTCTime(seconds: 1_501_545_600)  // 2017-08-01
  static let end = start + 122 * 86_400

  static func series(
    seed: UInt64 = 20_171_112, name: String = "node", latitude: Double = 35, longitude: Double = 45,
    from: UTCTime = start, to: UTCTime = end, step: Int = 3_600,
    settings: SyntheticIonosphereSettings = SyntheticIonosphereSettings(),
    injections: [InjectedAnomaly] = []
  ) throws -> [Double] {
    let ionosphere = SyntheticIonosphere(seed: SeedPath(seed: seed), settings: settings)
    let record = try ionosphere.tec(
      name: name, latitude: latitude, longitude: longitude, from: from, to: to, step: step,
      injections: injections)
    #expect(record.series.gapCount == 0)
    return record.series.values.compactMap { $0 }
  }

  @Test func sameSeedSameSeriesOtherSeedOtherSeries() throws {
    #expect(try Self.series() == (try Self.series()))
    #expect(try Self.series(seed: 0) != (try Self.series(seed: 1)))
  }

  @Test func isDeclaredSyntheticAtEverySample() throws {
    let record = try SyntheticIonosphere(seed: SeedPath(seed: 1)).tec(
      name: "XJSH", latitude: 44.2, longitude: 86.1, from: Self.start, to: Self.start + 86_400,
      step: 900)
    #expect(record.origins == [SampleOrigin](repeating: .synthetic, count: 96))
    #expect(record.series.start == Self.start && record.series.step == 900)
    #expect(record.name == "XJSH" && record.latitude == 44.2 && record.longitude == 86.1)
  }

  @Test func longerPeriodAndOtherStepRepeatTheSameMoments() throws {
    let long = try Self.series()
    let first = 40 * 24 + 5
    let part = try Self.series(
      from: Self.start + first * 3_600, to: Self.start + (first + 100) * 3_600)
    #expect(part == Array(long[first..<first + 100]))
    let fine = try Self.series(to: Self.start + 5 * 86_400, step: 900)
    #expect(stride(from: 0, to: fine.count, by: 4).map { fine[$0] } == Array(long[..<120]))
  }

  @Test func flatInjectionAddsExactlyItsSizeToItsHoursOnly() throws {
    let plain = try Self.series()
    let at = 94 * 24 + 8
    let injected = try Self.series(
      injections: [InjectedAnomaly(start: Self.start + at * 3_600, hours: 3, size: 6)])
    for (index, (before, after)) in zip(plain, injected).enumerated() {
      if (at..<at + 3).contains(index) {
        #expect(abs(after - before - 6) < 1e-12)
      } else {
        #expect(after == before)
      }
    }
  }

  @Test func smoothInjectionRisesAndFallsAndOverlapsAddUp() throws {
    let plain = try Self.series()
    let start = Self.start + 10 * 86_400
    let smooth = InjectedAnomaly(start: start, hours: 4, size: 8, shape: .smooth)
    let change = zip(try Self.series(injections: [smooth, smooth]), plain).map { $0 - $1 }
    for (offset, expected) in [(-1, 0.0), (0, 0), (1, 8), (2, 16), (3, 8), (4, 0)] {
      #expect(abs(change[240 + offset] - expected) < 1e-9)
    }
  }

  @Test func neverFallsBelowItsMinimum() throws {
    let sunk = InjectedAnomaly(start: Self.start, hours: 240, size: -500)
    var wild = SyntheticIonosphereSettings()
    wild.noise = 20
    for settings in [SyntheticIonosphereSettings(), wild] {
      let values = try Self.series(settings: settings, injections: [sunk])
      #expect(values.allSatisfy { $0 >= 0.5 && $0.isFinite })
      #expect(values[..<240].allSatisfy { settings == wild || $0 == 0.5 })
    }
  }

  @Test func nearStationsAgreeInTheirDeviationsAndFarOnesDoNot() throws {
    func deviations(_ name: String, _ latitude: Double, _ longitude: Double) throws -> [Double] {
      let whole = try Self.series(name: name, latitude: latitude, longitude: longitude)
      let mean = try Self.series(
        name: name, latitude: latitude, longitude: longitude, settings: .climatology)
      return zip(whole, mean).map { $0 / $1 - 1 }
    }
    let hutubi = try deviations("XJSH", 44.2, 86.1)
    let near = correlation(hutubi, try deviations("XJKE", 41.7, 86.1))
    let far = correlation(hutubi, try deviations("far", -40, -90))
    #expect(near > 0.85 && near < 0.9999, "\(near)")
    #expect(far < 0.6, "\(far)")
    #expect(try Self.series(name: "A") != (try Self.series(name: "B")))
  }

  @Test func seasonsFlipBetweenTheHemispheres() throws {
    func noon(_ latitude: Double, _ date: String) throws -> Double {
      let place = try #require(GeographicPoint(latitude: latitude, longitude: 0))
      let time = try #require(UTCTime(iso8601: date + "T12:00:00Z"))
      return TECClimatology(place: place).value(at: time, solarFlux: 75)
    }
    for latitude in [50.0, 55, 60] {
      let northSummer = try noon(latitude, "2017-06-21")
      let northWinter = try noon(latitude, "2017-12-21")
      let southSummer = try noon(-latitude, "2017-12-21")
      let southWinter = try noon(-latitude, "2017-06-21")
      #expect(northSummer > northWinter && southSummer > southWinter)
      #expect(abs(northSummer - southSummer) < 0.05 * northSummer)
      #expect(abs(northWinter - southWinter) < 0.05 * northWinter)
    }
  }

  @Test func climatologyHasADayANightACrestAndASun() throws {
    func mean(_ latitude: Double, hour: Int, flux: Double = 75) throws -> Double {
      let place = try #require(GeographicPoint(latitude: latitude, longitude: 0))
      let time = try #require(UTCTime(iso8601: "2017-09-22")) + hour * 3_600
      return TECClimatology(place: place).value(at: time, solarFlux: flux)
    }
    #expect(try mean(45, hour: 14) > (try mean(45, hour: 10)))
    #expect(try mean(45, hour: 3) < 0.4 * (try mean(45, hour: 13)))
    #expect(try mean(16, hour: 13) > (try mean(0, hour: 13)))
    #expect(try mean(16, hour: 13) > 1.2 * (try mean(45, hour: 13)))
    #expect(try mean(70, hour: 13) < (try mean(45, hour: 13)))
    #expect(try mean(45, hour: 13, flux: 150) > 1.7 * (try mean(45, hour: 13)))
  }

  @Test func refusesBadRequestsInWords() throws {
    let ionosphere = SyntheticIonosphere(seed: SeedPath(seed: 1))
    func words(
      latitude: Double = 35, to: UTCTime = Self.end, step: Int = 3_600,
      injections: [InjectedAnomaly] = []
    ) -> String? {
      message {
        _ = try ionosphere.tec(
          name: "node", latitude: latitude, longitude: 45, from: Self.start, to: to, step: step,
          injections: injections)
      }
    }
    #expect(
      words(latitude: 95)
        == """
        synthetic ionosphere, node: 95.0°N 45.0°E is no place; give a latitude from -90 to 90 \
        and a longitude from -180 to 360
        """)
    #expect(
      words(step: 7_000)
        == """
        synthetic ionosphere: 7000 seconds do not divide a day; give a step such as 900 or 3600
        """)
    #expect(
      words(to: Self.start)
        == """
        synthetic ionosphere: no period runs from 2017-08-01T00:00:00Z to 2017-08-01T00:00:00Z; \
        give an end after the start, at most 200 years later
        """)
    #expect(words(to: UTCTime(seconds: .max)) != nil)
    #expect(words(step: 0) != nil && words(step: .min) != nil && words(latitude: .nan) != nil)
    for (hours, size) in [(0, 1.0), (-3, 1), (.max, 1), (1, .nan), (1, .infinity)] {
      let injection = InjectedAnomaly(start: Self.start, hours: hours, size: size)
      #expect(words(injections: [injection]) != nil)
    }
    var settings = SyntheticIonosphereSettings()
    settings.noise = -1
    let bad = SyntheticIonosphere(seed: SeedPath(seed: 1), settings: settings)
    #expect(
      message { _ = try bad.spaceWeather(from: Self.start, to: Self.end) }
        == "synthetic ionosphere: noise is -1.0; give a value from 0.0 to 100.0")
  }
}

/// Pearson's correlation of two series of one length.
func correlation(_ left: [Double], _ right: [Double]) -> Double {
  let leftMean = OrderedStatistics.mean(left) ?? 0
  let rightMean = OrderedStatistics.mean(right) ?? 0
  var cross = 0.0
  var leftSquares = 0.0
  var rightSquares = 0.0
  for (a, b) in zip(left, right) {
    cross += (a - leftMean) * (b - rightMean)
    leftSquares += (a - leftMean) * (a - leftMean)
    rightSquares += (b - rightMean) * (b - rightMean)
  }
  return cross / (leftSquares * rightSquares).squareRoot()
}
