import Determinism
import Foundation
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// Daily radiation from NetCDF files, sound ones and damaged ones.
@Suite struct RadiationArchiveTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func opened(
    _ bytes: [UInt8], variable: String = "olr", west: Double = 80, east: Double = 95
  ) throws -> RadiationArchive {
    try folder.write(bytes, to: "olr.nc")
    let region = try #require(GridRegion(south: 42, north: 50, west: west, east: east))
    return try RadiationArchive(
      reading: "olr.nc", in: folder.path, variable: variable, region: region)
  }

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch let error as InputError { return error.description } catch { return "\(error)" }
  }

  private func date(_ text: String) throws -> CivilDate {
    try #require(UTCTime(iso8601: text)).date
  }

  @Test func cellsStandFromSouthWestAndAreUnpacked() throws {
    let archive = try opened(RadiationSample.writer().bytes)
    #expect(archive.latitudes == [42.5, 45, 47.5, 50])
    #expect(archive.longitudes == [80, 82.5, 85, 87.5, 90, 92.5, 95])
    #expect(archive.days.count == 120 && archive.days.first?.iso8601 == "2007-11-30")
    #expect(archive.days.last?.iso8601 == "2016-12-11")
    let day = try date("2016-12-07")
    let fields = try archive.fields(on: [day, try date("2016-11-01")])
    #expect(fields.count == 1)
    let field = try #require(fields[day])
    // Packed -4000 at 45°N 87.5°E, put there by the sample.
    let value = try #require(field.values[3][1])
    #expect(abs(value - (-4_000 * Double(Float(0.01)) + Double(Float(327.65)))) < 1e-12)
    let stored = RadiationSample.packed[(115 * 5 + 3) * 144 + 32]
    let expected: Double? =
      stored == RadiationSample.missing
      ? nil : Double(stored) * Double(Float(0.01)) + Double(Float(327.65))
    #expect(field.values[0][0] == expected)
  }

  @Test func missingCellsAreNil() throws {
    let archive = try opened(RadiationSample.writer().bytes)
    let fields = try archive.fields(on: archive.days)
    let missing = fields.values.reduce(0) { sum, field in
      sum + field.values.joined().count { $0 == nil }
    }
    var expected = 0
    for time in RadiationSample.hours.indices {
      for row in 0..<4 {
        for column in 32...38
        where RadiationSample.packed[(time * 5 + row) * 144 + column] == RadiationSample.missing {
          expected += 1
        }
      }
    }
    #expect(expected > 0 && missing == expected)
  }

  @Test func aRegionMayCrossTheMeridianOfTheFile() throws {
    let archive = try opened(RadiationSample.writer().bytes, west: -6, east: 6)
    #expect(archive.longitudes == [-5, -2.5, 0, 2.5, 5])
    let day = archive.days[0]
    let field = try #require(try archive.fields(on: [day])[day])
    let stored = RadiationSample.packed[3 * 144 + 142]
    #expect(field.values[0][0] == Double(stored) * Double(Float(0.01)) + Double(Float(327.65)))
  }

  @Test func aFileCutShortIsRefusedAtEveryLength() throws {
    let bytes = RadiationSample.writer().bytes
    for length in [0, 3, 4, 40, 200, 500, 1_000, 50_000, bytes.count - 2] {
      let words = message { _ = try opened(Array(bytes.prefix(length))) }
      #expect(words.contains("NetCDF"), "\(length): \(words)")
      #expect(words != "no error")
    }
    #expect(message { _ = try opened(bytes) } == "no error")
  }

  @Test func whatIsNotThereIsNamed() throws {
    let bytes = RadiationSample.writer().bytes
    #expect(
      message { _ = try opened(bytes, variable: "ulwrf") }
        == "olr.nc: expected a variable “ulwrf” of numbers, found none")
    #expect(
      message { _ = try opened(bytes, variable: "lat") }
        == "olr.nc: expected a variable on time, latitude and longitude, in this order, found “lat”"
    )
    #expect(
      message { _ = try opened(RadiationSample.writer(units: "fortnights since spring").bytes) }
        .contains("expected times in units such as"))
    #expect(
      message { _ = try opened(bytes, west: 80.1, east: 80.2) }
        == "olr.nc: expected a grid with at least 2 by 2 cells in the region, found “0 by 4”")
    #expect(
      message { _ = try opened(Array("no NetCDF at all".utf8)) }.contains("of another format"))
    let region = try #require(GridRegion(south: 0, north: 1, west: 0, east: 1))
    #expect(
      message {
        _ = try RadiationArchive(
          reading: "none.nc", in: folder.path, variable: "olr", region: region)
      } == "none.nc: there is no such file; check the name and the data folder")
  }

  @Test func otherOrdersAndSizesOfDimensionsAreRefused() throws {
    var turned = RadiationSample.writer()
    turned.variables[3].dimensions = [0, 2, 1]
    #expect(message { _ = try opened(turned.bytes) }.contains("found “time, lon, lat”"))
    var absurd = RadiationSample.writer()
    absurd.dimensions[2].length = 2_000_000_000
    #expect(message { _ = try opened(absurd.bytes) } != "no error")
    var uneven = RadiationSample.writer()
    uneven.variables[0].values = .floats([50, 47, 45, 42.5, 40])
    #expect(message { _ = try opened(uneven.bytes) }.contains("a latitude in even steps"))
    var twice = RadiationSample.writer()
    twice.variables[2].values = .doubles(
      RadiationSample.hours.map { $0 == RadiationSample.hours[1] ? $0 - 24 : $0 })
    #expect(message { _ = try opened(twice.bytes) }.contains("none of them twice"))
    var wild = RadiationSample.writer()
    wild.variables[3].attributes[0].1 = .float(1)
    let archive = try opened(wild.bytes)
    #expect(
      message { _ = try archive.fields(on: archive.days) }
        .contains("values from 0 to 600 W/m² where they are not missing"))
  }

  /// Any bytes give values or an error. Damaged files kill libnetcdf now and then, and only its
  /// child process.
  @Test func damagedBytesNeverCrash() throws {
    let bytes = RadiationSample.writer().bytes
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<(1 + next(6)) { damaged[next(700)] = UInt8(next(256)) }
      _ = message {
        let archive = try opened(damaged)
        _ = try archive.fields(on: archive.days)
      }
    }
  }

  /// A child that a damaged file has ended is replaced, and one child serves many files.
  @Test func soundFilesAreReadAfterDamagedOnes() throws {
    let bytes = RadiationSample.writer().bytes
    for _ in 0..<3 {
      #expect(message { _ = try opened(Array("no NetCDF at all".utf8)) }.contains("another format"))
      for _ in 0..<3 { #expect(try opened(bytes).days.count == 120) }
    }
  }

  #if os(Linux)
    /// The child ends by its alarm, which no thread's mask may hold back, and keeps no lock or pipe of
    /// its parent open.
    @Test func theChildHasNoSignalHeldBackAndNoFileOfItsParent() throws {
      func children() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
          let status = try? String(contentsOfFile: "/proc/\(name)/status", encoding: .utf8)
          let words = try? String(contentsOfFile: "/proc/\(name)/cmdline", encoding: .utf8)
          return status?.contains("PPid:\t\(getpid())\n") == true
            && words?.contains("read-grids") == true
        }
      }
      let parts = try [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].compactMap { _ -> (String, [String])? in
        _ = try opened(RadiationSample.writer().bytes)
        // Another test's damaged file may end it meanwhile.
        guard let child = try children().first,
          let status = try? String(contentsOfFile: "/proc/\(child)/status", encoding: .utf8),
          let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(child)/fd")
        else { return nil }
        return files.count < 3 ? nil : (status, files.sorted())
      }
      #expect(
        parts.contains { status, files in
          status.contains("SigBlk:\t0000000000000000\n") && files == ["0", "1", "2"]
        }, "\(parts)")
    }
  #endif

  @Test func aMissingValueOfAnotherTypeIsStillMissing() throws {
    func gaps(_ writer: NetCDFWriter) throws -> Int {
      let archive = try opened(writer.bytes)
      return try archive.fields(on: archive.days).values.reduce(0) { sum, field in
        sum + field.values.joined().count { $0 == nil }
      }
    }
    let expected = try gaps(RadiationSample.writer())
    var wide = RadiationSample.writer()
    wide.variables[3].attributes[2].1 = .double(Double(RadiationSample.missing))
    #expect(try gaps(wide) == expected)
    // 1e20 as a Float32 is no longer 1e20.
    var unpacked = RadiationSample.writer()
    unpacked.variables[3].attributes = [("missing_value", .double(1e20))]
    unpacked.variables[3].values = .floats(
      RadiationSample.packed.map {
        $0 == RadiationSample.missing ? 1e20 : Float($0) * 0.01 + 327.65
      })
    #expect(try gaps(unpacked) == expected)
    // Given in W/m² although the data are packed.
    var real = RadiationSample.writer()
    real.variables[3].attributes[2].1 = .double(
      Double(RadiationSample.missing) * Double(Float(0.01)) + Double(Float(327.65)))
    #expect(try gaps(real) == expected)
  }

  @Test func anAttributeThatIsNoNumberIsRefused() throws {
    for place in 0..<3 {
      var text = RadiationSample.writer()
      text.variables[3].attributes[place].1 = .text("0.01")
      let name = text.variables[3].attributes[place].0
      #expect(
        message { _ = try opened(text.bytes) }
          == "olr.nc: expected one number for the attribute \(name), found none")
    }
  }

  @Test func timesAHairBeforeMidnightBelongToTheDayThatBegins() throws {
    var early = RadiationSample.writer()
    early.variables[2].values = .doubles(RadiationSample.hours.map { $0 - 1e-7 })
    #expect(try opened(early.bytes).days == (try opened(RadiationSample.writer().bytes).days))
  }

  @Test func zonesOfTimeUnitsAreUsedAndNonsenseIsRefused() {
    func origin(_ units: String) -> String? {
      GridTimeUnits("hours since " + units, isMixedCalendar: true)?.origin.iso8601
    }
    for zone in ["Z", " Z", " UTC", " utc", "+00:00", " +0:00", " -00:00"] {
      #expect(origin("1800-01-01 00:00:0.0" + zone) == "1800-01-01T00:00:00Z", "\(zone)")
    }
    #expect(origin("1800-01-01T00:00:00Z") == "1800-01-01T00:00:00Z")
    #expect(origin("1800-01-01T06:30") == "1800-01-01T06:30:00Z")
    #expect(origin("1992-10-8 15:15:42.5 -6:00") == "1992-10-08T21:15:42Z")
    #expect(origin("1992-10-8 15:15:42.5 -6") == "1992-10-08T21:15:42Z")
    #expect(origin("1992-10-8 15:15:42.5 +0530") == "1992-10-08T09:45:42Z")
    for nonsense in [
      "-4712-01-01 12:00", "0000-01-01", "1800-01-01 999999999999999999:00",
      "1800-01-01 00:999999999999999999", "1800-01-01 00:00:999999999999999999",
      "999999999999999999-01-01", "1800-01-01 24:00", "1800-01-01 00:60", "1800-01-01 00:00 -99:00",
      "1800-01-01 00:00 EST", "1800-01-01 00:00:00.x", "1800-01-01 1:2:3:4",
      "1800-01-01 00:00:00 -6:00 more",
    ] {
      #expect(origin(nonsense) == nil, "\(nonsense)")
    }
  }

  @Test func unitsOfTimeAreReadAsTheConventionsSay() throws {
    func day(_ units: String, _ value: Double, mixed: Bool = true) -> String? {
      GridTimeUnits(units, isMixedCalendar: mixed)?.day(of: value)?.iso8601
    }
    #expect(day("hours since 1800-01-01 00:00:0.0", 1_900_872) == "2016-11-07")
    #expect(day("days since 1970-01-01", 17_143) == "2016-12-08")
    // As the older files of NOAA PSL count; 17 628 096 h are 734 504 days, of which two belong to
    // the reform of the calendar.
    #expect(day("hours since 1-1-1 00:00:0.0", 17_628_096) == "2012-01-01")
    #expect(day("hours since 1-1-1 00:00:0.0", 17_628_096, mixed: false) == "2012-01-03")
    #expect(day("days since 2016-12-08 18:00", 0.3) == "2016-12-09")
    #expect(day("days after 1970-01-01", 1) == nil)
    #expect(day("days since 1970-13-01", 1) == nil)
    #expect(day("days since 1970-01-01", .nan) == nil)
    #expect(day("days since 1970-01-01", 1e300) == nil)
  }
}
