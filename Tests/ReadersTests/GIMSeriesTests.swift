import Determinism
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

@Suite struct GIMSeriesTests {
  private static let midnight = 1_577_836_800  // 2020-01-01T00:00:00Z

  /// Maps `interval` apart from a moment after midnight; row 0 (87.5°N) has the given values, the
  /// equator ten times the column, 87.5°S 9999 in column 4 and 50 elsewhere.
  private func text(
    start: Int = 0, interval: Int = 7_200, rows: [[Int]], exponent: Int? = -1
  ) -> String {
    var text = IONEXText()
    text.latitudes = (first: 87.5, last: -87.5, step: -87.5)
    text.longitudes = (first: -170, last: 170, step: 20)
    text.interval = interval
    text.exponent = exponent
    text.maps = rows.enumerated().map { index, row in
      IONEXText.Map(
        time: GIMSeriesTests.midnight + start + index * interval,
        values: row + (0..<18).map { $0 * 10 } + (0..<18).map { $0 == 4 ? 9_999 : 50 })
    }
    return text.text
  }

  private func constant(_ value: Int) -> [Int] { [Int](repeating: value, count: 18) }

  private func sample(
    _ texts: [String], _ latitude: Double, _ longitude: Double, step: Int = 3_600,
    _ interpolation: MapInterpolation = .linear
  ) throws -> TECRecord {
    let folder = try TemporaryFolder()
    for (index, text) in texts.enumerated() { try folder.write(text, to: "m\(index).i") }
    return try GIMSeries(
      files: texts.indices.map { "m\($0).i" }, in: folder.path, latitude: latitude,
      longitude: longitude, step: step, interpolation: interpolation
    ).record
  }

  @Test(
    arguments: [
      (0.0, -170.0, 0.0), (0, -150, 1), (0, -160, 0.5), (0, 190, 0), (0, 170, 17), (0, 180, 8.5),
      (0, -180, 8.5), (0, 175, 12.75), (87.5, 10, 8), (90, 10, 8), (90, -170, 8),
      (43.75, -150, 4.5),
      (88.75, 0, 8), (-87.5, -50, 5), (-43.75, -170, 2.5), (0, 10, 9), (0, 350, 8),
    ] as [(Double, Double, Double)])
  func bilinearInSpace(latitude: Double, longitude: Double, expected: Double) throws {
    let record = try sample([text(rows: [constant(80)])], latitude, longitude)
    #expect(record.series.values == [expected])
    #expect(record.origins == [.observed])
  }

  @Test func thePoleHasTheMeanOfTheOutermostRow() throws {
    let row = (0..<18).map { $0 < 9 ? 30 : 60 }
    #expect(try sample([text(rows: [row])], 90, 77).series.values == [4.5])
    #expect(try sample([text(rows: [row])], 88.75, -170).series.values == [3.75])
  }

  @Test func aNodeWithoutValueCountsOnlyIfItHasWeight() throws {
    let maps = [text(rows: [constant(80)])]
    #expect(try sample(maps, -87.5, -90).series.values == [nil])
    #expect(try sample(maps, -87.5, -91).series.values == [nil])
    #expect(try sample(maps, -80, -89).series.values == [nil])
    #expect(try sample(maps, -87.5, -110).series.values == [5])
    #expect(try sample(maps, -87.5, -70).series.values == [5])
    #expect(try sample(maps, 0, -90).series.values == [4])
    #expect(try sample(maps, -90, 0).series.values == [nil])
  }

  @Test func nearestLinearAndObservedInTime() throws {
    let maps = [text(rows: [constant(71), constant(84)])]
    let linear = try sample(maps, 87.5, 10, step: 1_800)
    #expect(linear.series.values == [7.1, 7.425, 7.75, 8.075, 8.4])
    #expect(linear.origins == [.observed, .interpolated, .interpolated, .interpolated, .observed])
    #expect(linear.name == "87.5°N 10°E")
    let nearest = try sample(maps, 87.5, 10, step: 1_800, .nearest)
    #expect(nearest.series.values == [7.1, 7.1, 7.1, 8.4, 8.4])
    #expect(nearest.origins == linear.origins)
  }

  @Test func rotatedMapsFollowTheSun() throws {
    // A pattern fixed to the Sun moves 60° (three columns) westward in four hours.
    let first = (0..<18).map { ($0 * 7 % 18) * 10 }
    let second = (0..<18).map { first[($0 + 3) % 18] }
    let maps = [text(interval: 14_400, rows: [first, second])]
    // Every 80 minutes are one column.
    for column in 0..<18 {
      let record = try sample(maps, 87.5, Double(-170 + 20 * column), step: 4_800, .rotated)
      for (index, value) in record.series.values.enumerated() {
        let expected = Double(first[(column + index) % 18]) / 10
        #expect(abs((value ?? -1) - expected) < 1e-12)
      }
    }
    // Between columns: 40 minutes are 10°, half a column.
    let record = try sample(maps, 87.5, -170, step: 2_400, .rotated)
    #expect(record.series.values[1] == Double(first[0] + first[1]) / 20)
  }

  @Test func filesAreJoinedInOrderOfTimeAndTheLaterMidnightWins() throws {
    let today = text(interval: 43_200, rows: [constant(10), constant(20), constant(30)])
    let tomorrow = text(
      start: 86_400, interval: 43_200, rows: [constant(99), constant(40), constant(50)])
    for maps in [[today, tomorrow], [tomorrow, today]] {
      let record = try sample(maps, 87.5, 10, step: 43_200)
      #expect(record.series.values == [1, 2, 9.9, 4, 5])
    }
    #expect(try sample([today], 87.5, 10, step: 43_200).series.values == [1, 2, 3])
  }

  @Test func filesOfDifferentExponentAreJoinedByValue() throws {
    let today = text(interval: 7_200, rows: [constant(10), constant(20)])
    let later = text(start: 14_400, interval: 7_200, rows: [constant(500)], exponent: -2)
    #expect(try sample([today, later], 87.5, 10).series.values == [1, 1.5, 2, 3.5, 5])
  }

  @Test func aDayThatIsMissingStaysAGap() throws {
    let today = text(start: 3_600, rows: [Int](1...12).map(constant))
    let next = text(start: 3_600 + 86_400, rows: [Int](13...24).map(constant))
    let after = text(start: 3_600 + 3 * 86_400, rows: [Int](1...12).map(constant))
    let joined = try sample([today, next], 87.5, 10)
    #expect(joined.series.gapCount == 0)
    #expect(joined.series.values[23] == 1.25)
    #expect(joined.origins[23] == .interpolated)
    let gap = try sample([today, after], 87.5, 10)
    #expect(gap.series.values.count == 71 + 24)
    #expect(gap.series.gapCount == 49 + 0)
  }

  @Test func aTableOfMoreThanACenturyOfMinutesIsRefused() {
    let today = text(rows: [constant(1), constant(2)])
    let later = text(start: 700 * 86_400, rows: [constant(1), constant(2)])
    #expect(
      message { _ = try sample([today, later], 0, 0, step: 1) }
        == "m0.i: expected a table of at most 52600000 steps from first to last row, "
        + "found “60487201”")
  }

  @Test func overlapsAndPlacesOutsideAreRefused() {
    let today = text(rows: [constant(1), constant(2)])
    #expect(
      message { _ = try sample([today, today], 0, 0) }
        == "m1.i: gives a map at 2020-01-01T00:00:00Z, and so does m0.i; only the midnight between "
        + "two files may be in both")
    var regional = smallIONEX()
    regional.latitudes = (first: 50, last: 30, step: -10)
    regional.longitudes = (first: -10, last: 24, step: 2)
    for (latitude, longitude) in [(51.0, 0.0), (29, 0), (40, -11), (40, 25), (90, 0)] {
      let place = PlaceName.text(latitude: latitude, longitude: longitude)
      #expect(
        message { _ = try sample([regional.text], latitude, longitude) }
          == "m0.i: expected maps that hold \(place), found none")
    }
    #expect(message { _ = try sample([regional.text], 30, 24) } == nil)
  }

  @Test(
    arguments: [
      ((87.5, -87.5, -87.5), (-170.0, 170.0, 20.0)), ((-87.5, 87.5, 87.5), (-170.0, 170.0, 20.0)),
      ((87.5, -87.5, -87.5), (170.0, -170.0, -20.0)), ((87.5, -87.5, -87.5), (0.0, 360.0, 20.0)),
      ((-90.0, 90.0, 90.0), (360.0, 0.0, -20.0)), ((90.0, -90.0, -45.0), (-180.0, 180.0, 20.0)),
      ((60.0, 30.0, -10.0), (10.0, 350.0, 20.0)),
    ] as [((Double, Double, Double), (Double, Double, Double))])
  func axesInAnyDirection(
    latitudes: (Double, Double, Double), longitudes: (Double, Double, Double)
  ) throws {
    var text = IONEXText()
    text.latitudes = (latitudes.0, latitudes.1, latitudes.2)
    text.longitudes = (longitudes.0, longitudes.1, longitudes.2)
    let (rows, columns) = text.shape
    // A value that grows with latitude and with the distance from 0° of longitude.
    var values: [Int] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let latitude = Int(latitudes.0 + Double(row) * latitudes.2)
        let longitude = (Int(longitudes.0 + Double(column) * longitudes.2) + 720) % 360
        values.append(2 * (latitude + 100) + min(longitude, 360 - longitude))
      }
    }
    text.maps = [IONEXText.Map(time: GIMSeriesTests.midnight, values: values)]
    let map = try ionex(text.text).tec[0]
    for row in 0..<rows {
      for longitude in stride(from: -180.0, through: 360, by: 20) {
        let latitude = latitudes.0 + Double(row) * latitudes.2
        let shift = longitudes.0.truncatingRemainder(dividingBy: 20)
        let place = longitude + shift > 360 ? longitude + shift - 360 : longitude + shift
        let east = (Int(place) + 720) % 360
        let expected = 2 * (Int(latitude) + 100) + min(east, 360 - east)
        let units = map.units(latitude: latitude, longitude: place)
        #expect(units == Double(expected), "\(latitude) \(place)")
      }
    }
  }

  @Test func dailyFilesByPattern() throws {
    let folder = try TemporaryFolder()
    let day = try #require(CivilDate(year: 2020, month: 1, day: 1))
    func read(_ days: Int, midnight: Bool = false) throws -> GIMSeries {
      let sampler = try GIMSampler(
        pattern: "ionex/{year}/testg{doy}0.{yy}i", in: folder.path, publishedAt: "the archive",
        from: day, through: day.advanced(by: days - 1), closesWithMidnight: midnight,
        places: [MapPlace(latitude: 90, longitude: 0)], step: 43_200, interpolation: .linear)
      return try #require(
        sampler.series(joining: sampler.files.map(sampler.sample)).first
      ).get()
    }
    let first = text(interval: 43_200, rows: [constant(10), constant(20), constant(30)])
    try folder.write(first, to: "ionex/2020/testg0010.20i")
    #expect(
      message { _ = try read(3) }
        == "ionex/{year}/testg{doy}0.{yy}i: 2 files are missing below the data folder (plain, .gz "
        + "or .Z), published at the archive:\n  ionex/2020/testg0020.20i\n"
        + "  ionex/2020/testg0030.20i")
    let one = try read(1, midnight: true)
    #expect(one.record.series.values == [1, 2, 3])
    #expect(one.sources.map(\.name) == ["ionex/2020/testg0010.20i"])
    #expect(try read(1).record.series.values == [1, 2])
    try folder.write(
      Compress.packed(
        Array(
          text(start: 86_400, interval: 43_200, rows: [constant(35), constant(40)]).utf8)),
      to: "ionex/2020/testg0020.20i.Z")
    let two = try read(2)
    #expect(two.record.series.values == [1, 2, 3.5, 4])
    #expect(two.record.origins.allSatisfy { $0 == .observed })
    #expect(two.sources.map(\.name).last == "ionex/2020/testg0020.20i.Z")
  }

  @Test(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func everyHourOfTwoDaysEqualsTheArchivedSeries() throws {
    let archived = try TECTable.read(
      InputFile(reading: "tec/code_gim_40N_010E_hourly_2015_2017.csv", in: SharedData.folder))
    for name in ["codg2510.16i.gz", "CODG1950.17I.gz"] {
      for interpolation in MapInterpolation.allCases {
        let series = try GIMSeries(
          files: ["ionex/" + name], in: SharedData.folder, latitude: 40, longitude: 10,
          step: 3_600, interpolation: interpolation
        ).record.series
        #expect(series.values.count == 25)
        for index in series.values.indices {
          #expect(series.values[index] == archived[series.time(at: index)])
        }
      }
    }
  }
}
