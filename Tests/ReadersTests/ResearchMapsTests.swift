import Determinism
import Foundation
import TestSupport
import Testing

@testable import Ionosphere
@testable import Readers

/// JPL's maps for research, written as NetCDF-4 within gzip, read by their own coordinates.
@Suite struct ResearchMapsTests {
  /// 2017-11-12.
  private static let midnight = 1_510_444_800
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Linear in the place, so that bilinear values are exact; fractions that 32 bits hold.
  private static func tec(_ quarter: Int, _ latitude: Double, _ longitude: Double) -> Float {
    let east = longitude > 180 ? longitude - 360 : longitude
    return Float(20 + Double(quarter) / 8 + latitude / 16 + east / 32)
  }

  private static func sample(_ latitudes: [Double], _ longitudes: [Double]) -> ResearchMapsSample {
    ResearchMapsSample(
      midnight: midnight, latitudes: latitudes, longitudes: longitudes, tec: tec)
  }

  private static let south = (0..<180).map { Double($0) - 89.5 }
  private static let greenwich = (0..<360).map { Double($0) + 0.5 }
  private static var small: ResearchMapsSample { sample([34, 35, 36], [44, 45, 46]) }

  private func refusal(_ writer: NetCDFWriter) throws -> String {
    let file = try InputFile(name: "m/jpld.nc.gz", stored: ResearchMapsSample.packed(writer))
    return message { _ = try MapFile(file) } ?? "read"
  }

  /// Whatever way the axes run and wherever they begin.
  @Test func readsByTheFilesOwnCoordinates() throws {
    let whole = (-90...90).map(Double.init)
    let grids: [(latitudes: [Double], longitudes: [Double])] = [
      (Self.south, Self.greenwich), (Self.south.reversed(), Self.greenwich),
      (Self.south, (0..<360).map { Double($0) - 179.5 }),
      (whole.reversed(), (0..<360).map { Double($0) - 180 }),
      (whole, (0...360).map { Double($0) - 180 }),
      (Self.south, Self.greenwich.reversed()),
    ]
    for (number, grid) in grids.enumerated() {
      var sample = Self.sample(grid.latitudes, grid.longitudes)
      sample.epochs = 5
      try folder.write(sample.bytes(), to: "m\(number).nc.gz")
      for place in [(35.25, 45.75), (-12.0, -70.125), (43.83, 86.35)] {
        let series = try GIMSeries(
          files: ["m\(number).nc.gz"], in: folder.path, latitude: place.0, longitude: place.1,
          step: 900, interpolation: .linear)
        #expect(series.record.series.start.seconds == Self.midnight)
        #expect(series.record.series.values.count == 5)
        #expect(series.decimals == 6)
        #expect(series.record.origins.allSatisfy { $0 == .observed })
        for (quarter, value) in series.record.series.values.enumerated() {
          let truth = 20 + Double(quarter) / 8 + place.0 / 16 + place.1 / 32
          #expect(abs(try #require(value) - truth) < 2e-6, "\(grid.latitudes[0]) \(place)")
        }
      }
    }
  }

  /// The seam of longitudes and the poles are inside the maps.
  @Test func theWholeEarthIsInside() throws {
    var sample = ResearchMapsSample(
      midnight: Self.midnight, latitudes: Self.south, longitudes: Self.greenwich
    ) { _, latitude, _ in Float(50 + latitude / 4) }
    sample.epochs = 2
    try folder.write(sample.bytes(), to: "m.nc.gz")
    for (latitude, longitude, truth) in [
      (90.0, 10.0, 72.375), (-90, 200, 27.625), (10, 0, 52.5), (10, 359.9, 52.5), (10, -0.1, 52.5),
    ] {
      let series = try GIMSeries(
        files: ["m.nc.gz"], in: folder.path, latitude: latitude, longitude: longitude, step: 900,
        interpolation: .linear)
      #expect(series.record.series.values == [truth, truth], "\(latitude) \(longitude)")
    }
  }

  /// A day that ends at 23:30 leaves 23:45 a gap, which nothing bridges.
  @Test func lackingEpochsAreGaps() throws {
    for day in 0..<3 {
      var sample = Self.small
      sample.midnight += 86_400 * day
      sample.epochs = day == 1 ? 95 : 96
      try folder.write(sample.bytes(), to: "jpld/jpld\(316 + day)0.17i.nc.gz")
    }
    let first = UTCTime(seconds: Self.midnight).date
    let sampler = try GIMSampler(
      pattern: MapCentre.jpld.pattern, in: folder.path, from: first, through: first.advanced(by: 2),
      places: [
        MapPlace(latitude: 35, longitude: 45), MapPlace(latitude: 34.5, longitude: 44.5),
        MapPlace(latitude: 37, longitude: 45),
      ], step: 900, interpolation: .linear)
    #expect(sampler.files.count == 3)
    var samples: [GIMSampler.FileSamples] = []
    for file in sampler.files { samples.append(try sampler.sample(file)) }
    let series = sampler.series(joining: samples)
    for (index, place) in [(35.0, 45.0), (34.5, 44.5)].enumerated() {
      let values = try series[index].get().record.series.values
      #expect(values.count == 288)
      #expect(values.indices.filter { values[$0] == nil } == [191])
      let truth = Double(20 + 3.0 / 8 + place.0 / 16 + place.1 / 32)
      #expect(abs(try #require(values[195]) - truth) < 2e-6)
    }
    #expect(message { _ = try series[2].get() }?.contains("maps that hold 37°N 45°E") == true)
  }

  @Test func cellsWithoutAValueAreGaps() throws {
    var writer = Self.small.writer
    guard case .floats(var values) = writer.variables[3].values else { return }
    values[4] = .nan
    values[9 + 4] = -1
    writer.variables[3].attributes = [("_FillValue", .float(-1))]
    writer.variables[3].values = .floats(values)
    try folder.write(ResearchMapsSample.packed(writer), to: "m.nc.gz")
    let series = try GIMSeries(
      files: ["m.nc.gz"], in: folder.path, latitude: 35, longitude: 45, step: 900,
      interpolation: .linear)
    #expect(
      series.record.series.values.indices.filter { series.record.series.values[$0] == nil }
        == [0, 1])
  }

  /// A file whose times have no units counts from noon of 2000-01-01, as the archive says.
  @Test func timesWithoutUnitsAreTheArchives() throws {
    var sample = Self.small
    sample.units = nil
    let file = try MapFile(InputFile(name: "m", stored: sample.bytes()))
    #expect(file.maps[0].epoch.seconds == Self.midnight && file.maps.count == 96)
  }

  @Test func whatIsMissingIsRefused() throws {
    var sample = Self.small
    sample.variable = "tec"
    #expect(
      try refusal(sample.writer)
        == "m/jpld.nc.gz: expected a variable “tecmap” of numbers, found none")
    for (index, name) in [(0, "lat"), (1, "lon"), (2, "time")] {
      var writer = Self.small.writer
      writer.variables.remove(at: index)
      #expect(
        try refusal(writer)
          == "m/jpld.nc.gz: expected a coordinate variable for the dimension \(name), found none")
    }
    var flat = Self.small.writer
    flat.variables[3].dimensions = [0, 1]
    flat.variables[3].values = .floats(Array(repeating: 1, count: 96 * 3))
    #expect(try refusal(flat).contains("a variable on time, latitude and longitude, in this order"))
    var turned = Self.small.writer
    turned.variables[3].dimensions = [0, 2, 1]
    #expect(try refusal(turned).contains("in this order"))
  }

  @Test func whatCannotBeIsRefused() throws {
    #expect(
      try refusal(Self.sample([34, 35, 36.5], [44, 45, 46]).writer)
        == "m/jpld.nc.gz: expected a latitude in even steps, one way, found “34.0, 35.0, 36.5”")
    #expect(
      try refusal(Self.sample([34, 35, 36], [44, 45, .nan]).writer).contains("a longitude in even"))
    #expect(try refusal(Self.sample([89, 90, 91], [44, 45, 46]).writer).contains("a latitude"))
    var late = Self.small
    late.units = "fortnights since 2000-01-01"
    #expect(try refusal(late.writer).contains("found “fortnights since 2000-01-01”"))
    var back = Self.small.writer
    guard case .doubles(var times) = back.variables[2].values else { return }
    times[5] = times[4]
    back.variables[2].values = .doubles(times)
    #expect(try refusal(back).contains("expected moments one after another, none of them twice"))
    let high = ResearchMapsSample(
      midnight: Self.midnight, latitudes: [34, 35], longitudes: [44, 45]
    ) { _, _, _ in 2_000 }
    #expect(
      try refusal(high.writer)
        == "m/jpld.nc.gz: expected a TEC from -100 to 1000 TECU where it is not missing, found "
        + "“2000.0 at 2017-11-12T00:00:00Z”")
  }

  @Test func damagedFilesAreRefused() throws {
    let whole = try Self.small.bytes()
    let plain = try InputFile(name: "m", stored: whole).bytes
    for length in stride(from: 20, to: plain.count - 1, by: 1_500) {
      let file = try InputFile(name: "m", stored: Array(plain.prefix(length)))
      #expect(message { _ = try MapFile(file) } != nil)
    }
    #expect(
      message { _ = try InputFile(name: "m", stored: Array(whole.dropLast(20))) }
        == "m: the gzip file ends early; fetch it again")
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<40 {
      var damaged = plain
      for _ in 0..<20 {
        let place = Int(generator.next() % UInt64(plain.count))
        damaged[place] = UInt8(truncatingIfNeeded: generator.next())
      }
      // Whatever comes of it is a value or a typed error.
      if let file = try? MapFile(InputFile(name: "m", stored: damaged)) {
        #expect(!file.maps.isEmpty)
      }
    }
  }
}
