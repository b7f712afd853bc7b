import Determinism
import Foundation
import Ionosphere
import Readers
import TestSupport
import Testing

@testable import Detection

/// The RST index against hand-worked cases and against numpy (`Fixtures/radiation.py`).
@Suite struct RobustSatelliteIndexTests {
  private func date(_ text: String) throws -> CivilDate {
    try #require(UTCTime(iso8601: text)).date
  }

  private func field(_ value: Double?) -> GriddedField { GriddedField(values: [[value]]) }

  @Test func handWorked() throws {
    let day = try date("2016-12-08")
    var fields = [day: field(250)]
    for (year, value) in zip(2013...2015, [200.0, 210, 220]) {
      fields[try date("\(year)-12-08")] = field(value)
    }
    let out = RobustSatelliteIndex(years: 2013...2016, leavesOwnYearOut: true, minimumYears: 3)
    #expect(out.reference(for: day).map(\.year) == [2013, 2014, 2015])
    // Mean 210, sigma 10: four standard deviations.
    #expect(out.index(of: day, in: fields)?.values == [[4]])
    let own = RobustSatelliteIndex(years: 2013...2016, leavesOwnYearOut: false, minimumYears: 3)
    // Mean 220, squares 400 + 100 + 0 + 900, sigma √(1400/3).
    let value = try #require(own.index(of: day, in: fields)?.values[0][0])
    #expect(abs(value - 30 / (1_400.0 / 3).squareRoot()) < 1e-12)
    // However strong the anomaly, its own year caps it at (n − 1)/√n.
    fields[day] = field(1e6)
    let capped = try #require(own.index(of: day, in: fields)?.values[0][0])
    #expect(abs(capped - 1.5) < 1e-3)
  }

  @Test func cellsWithoutAReferenceHaveNoIndex() throws {
    let day = try date("2016-02-29")
    let index = RobustSatelliteIndex(years: 2008...2016, leavesOwnYearOut: true, minimumYears: 2)
    #expect(index.reference(for: day).map(\.year) == [2008, 2012])
    var fields = [day: field(250), try date("2008-02-29"): field(200)]
    #expect(index.index(of: day, in: fields)?.values == [[nil]])
    fields[try date("2012-02-29")] = field(200)
    // No spread.
    #expect(index.index(of: day, in: fields)?.values == [[nil]])
    fields[try date("2012-02-29")] = field(202)
    #expect(index.index(of: day, in: fields)?.values[0][0] != nil)
    fields[day] = field(nil)
    #expect(index.index(of: day, in: fields)?.values == [[nil]])
    fields[day] = nil
    #expect(index.index(of: day, in: fields) == nil)
  }

  @Test func asNumpyComputesItFromTheSample() throws {
    let folder = try TemporaryFolder()
    try folder.write(RadiationSample.writer().bytes, to: "sample.nc")
    let region = try #require(GridRegion(south: 40, north: 50, west: 80, east: 95))
    let archive = try RadiationArchive(
      reading: "sample.nc", in: folder.path, variable: "olr", region: region)
    let fields = try archive.fields(on: archive.days)
    let included = RobustSatelliteIndex(
      years: 2007...2016, leavesOwnYearOut: false, minimumYears: 9)
    let leftOut = RobustSatelliteIndex(
      years: 2007...2016, leavesOwnYearOut: true, minimumYears: 9)
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/radiation.csv").path
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 1 + 12 * 5 * 7)
    for line in lines.dropFirst() {
      let parts = line.split(separator: ",", omittingEmptySubsequences: false)
      let day = try date(String(parts[0]))
      let row = try #require(archive.latitudes.firstIndex { $0 == Double(parts[1]) })
      let column = try #require(archive.longitudes.firstIndex { $0 == Double(parts[2]) })
      let pairs = [
        (fields[day], parts[3]), (included.index(of: day, in: fields), parts[4]),
        (leftOut.index(of: day, in: fields), parts[5]),
      ]
      for (field, text) in pairs {
        let ours = try #require(field).values[column][row]
        let theirs = Double(text)
        #expect((ours == nil) == (theirs == nil), "\(line)")
        if let ours, let theirs { #expect(abs(ours - theirs) < 1e-11, "\(line)") }
      }
    }
  }
}
