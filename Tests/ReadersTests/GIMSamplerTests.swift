import Determinism
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// Files sampled one by one against the same files with all their maps held at once.
@Suite struct GIMSamplerTests {
  private static let midnight = 1_577_836_800  // 2020-01-01T00:00:00Z
  private static let days = 5
  private static let places = [
    MapPlace(latitude: 40, longitude: 10), MapPlace(latitude: 0, longitude: 355),
    MapPlace(latitude: -88.5, longitude: 100), MapPlace(latitude: 90, longitude: 0),
  ]

  /// A day of maps of any spacing that may begin late, end early, hold one map or lack values; the
  /// first day begins at midnight.
  private func file(day: Int, _ random: inout SeededGenerator) -> IONEXText {
    var text = IONEXText()
    text.latitudes = (first: 87.5, last: -87.5, step: -87.5)
    text.longitudes = (first: -170, last: 170, step: 20)
    text.interval = [900, 3_600, 5_400, 7_200, 43_200].randomElement(using: &random) ?? 900
    text.exponent = Int.random(in: -2...0, using: &random)
    let last = 86_400 / text.interval - Int.random(in: 0...1, using: &random)
    let first = day == 0 ? 0 : Int.random(in: 0...1, using: &random)
    let end = Int.random(in: 0..<6, using: &random) == 0 ? first : last
    let cells = text.shape.rows * text.shape.columns
    text.maps = (first...max(first, end)).map { map in
      IONEXText.Map(
        time: Self.midnight + day * 86_400 + map * text.interval,
        values: (0..<cells).map { _ in
          Int.random(in: 0..<300, using: &random) == 0
            ? 9_999 : Int.random(in: -20...900, using: &random)
        })
    }
    return text
  }

  @Test(arguments: MapInterpolation.allCases)
  func equalsTheSeriesOfAllMapsAtOnce(interpolation: MapInterpolation) throws {
    var random = SeededGenerator(seed: 5)
    let first = try #require(CivilDate(year: 2020, month: 1, day: 1))
    var compared = 0
    for _ in 0..<40 {
      let folder = try TemporaryFolder()
      for day in 0..<Self.days {
        try folder.write(file(day: day, &random).text, to: "m00\(day + 1).i")
      }
      let step = [300, 900, 3_600, 14_400].randomElement(using: &random) ?? 900
      let sampler = try GIMSampler(
        pattern: "m{doy}.i", in: folder.path, from: first,
        through: first.advanced(by: Self.days - 1), closesWithMidnight: true,
        places: Self.places, step: step, interpolation: interpolation)
      // The order of reading is nobody's business.
      var samples: [String: GIMSampler.FileSamples] = [:]
      for name in sampler.files.shuffled(using: &random) {
        samples[name] = try sampler.sample(name)
      }
      let series = sampler.series(joining: sampler.files.compactMap { samples[$0] })
      for (place, sampled) in zip(Self.places, series) {
        let sampled = try sampled.get()
        let whole = try GIMSeries(
          files: sampler.files, in: folder.path, latitude: place.latitude,
          longitude: place.longitude, step: step, interpolation: interpolation)
        let count = whole.record.series.values.count
        #expect(sampled.record.series.values.count == Self.days * 86_400 / step + 1)
        #expect(Array(sampled.record.series.values[..<count]) == whole.record.series.values)
        #expect(Array(sampled.record.origins[..<count]) == whole.record.origins)
        #expect(sampled.record.series.values[count...].allSatisfy { $0 == nil })
        #expect(sampled.sources == whole.sources)
        compared += whole.record.series.values.count { $0 != nil }
      }
    }
    #expect(compared > 10_000)
  }

  @Test func onlyThePlaceOutsideAMapHasNoSeries() throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 6)
    try folder.write(file(day: 0, &random).text, to: "m001.i")
    var regional = file(day: 1, &random)
    regional.latitudes = (first: 60, last: 30, step: -15)
    try folder.write(regional.text, to: "m002.i")
    let first = try #require(CivilDate(year: 2020, month: 1, day: 1))
    let sampler = try GIMSampler(
      pattern: "m{doy}.i", in: folder.path, from: first, through: first.advanced(by: 1),
      places: Self.places, step: 3_600, interpolation: .linear)
    let series = sampler.series(joining: try sampler.files.map(sampler.sample))
    #expect(try series[0].get().record.series.values.count == 48)
    let error = #expect(throws: InputError.self) { _ = try series[1].get() }
    #expect(error?.description == "m002.i: expected maps that hold 0°N 5°W, found none")
  }

  @Test(
    arguments: [
      (-500, -100, 0..<0), (-500, 0, 0..<1), (-500, 250, 0..<3), (0, 0, 0..<1), (1, 99, 1..<1),
      (1, 100, 1..<2), (100, 399, 1..<4), (350, 900, 4..<5), (401, 900, 5..<5), (900, 990, 5..<5),
    ])
  func samplesOfASpan(first: Int, last: Int, expected: Range<Int>) {
    let start = UTCTime(seconds: Self.midnight)
    let axis = MapSamples.Axis(start: start, count: 5, step: 100)
    let found = axis.samples(from: start + first, through: start + last)
    #expect(found == expected || (found.isEmpty && expected.isEmpty))
  }
}
