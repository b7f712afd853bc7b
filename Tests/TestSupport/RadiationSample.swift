/// A small file in the layout of NOAA PSL's daily OLR, whose values a Python script can draw again.
public enum RadiationSample {
  /// Days of each year on file, 30 November to 11 December, from 2007 to 2016.
  public static let years = 2007...2016
  /// From north to south, as in the original.
  public static let latitudes: [Float] = [50, 47.5, 45, 42.5, 40]
  /// From Greenwich eastward, as in the original.
  public static let longitudes: [Float] = (0..<144).map { Float($0) * 2.5 }
  /// The packed value that stands for none.
  public static let missing: Int16 = 32_766

  /// Hours since 1800-01-01 of each day on file: days of year 334 (or 335) and eleven after it.
  public static let hours: [Double] = years.flatMap { year -> [Double] in
    let before = (1800..<year).reduce(0) { $0 + ($1.isLeap ? 366 : 365) }
    let first = before + (year.isLeap ? 334 : 333)
    return (0..<12).map { Double(first + $0) * 24 }
  }

  /// The packed value of a cell: a linear congruential sequence about 220 W/m², one cell far away on
  /// 7 December 2016, and one missing now and then.
  public static let packed: [Int16] = {
    var state: UInt32 = 2_016
    var values: [Int16] = []
    for time in hours.indices {
      for row in latitudes.indices {
        for column in longitudes.indices {
          state = state &* 1_664_525 &+ 1_013_904_223
          let noise = Int16(state >> 20) - 2_048
          var value = Int16(-10_700) + noise
          if time == 115, row == 2, column == 35 { value = -4_000 }
          if state >> 8 & 0xFF == 0 { value = missing }
          values.append(value)
        }
      }
    }
    return values
  }()

  /// The file; changes make hostile ones.
  public static func writer(
    units: String = "hours since 1800-01-01 00:00:0.0", name: String = "olr"
  ) -> NetCDFWriter {
    NetCDFWriter(
      dimensions: [("time", hours.count), ("lat", 5), ("lon", 144)],
      variables: [
        .init("lat", on: [1], [("units", .text("degrees_north"))], .floats(latitudes)),
        .init("lon", on: [2], [("units", .text("degrees_east"))], .floats(longitudes)),
        .init("time", on: [0], [("units", .text(units))], .doubles(hours)),
        .init(
          name, on: [0, 1, 2],
          [
            ("scale_factor", .float(0.01)), ("add_offset", .float(327.65)),
            ("missing_value", .short(missing)),
          ], .shorts(packed)),
      ])
  }
}

extension Int {
  fileprivate var isLeap: Bool { self % 4 == 0 && (self % 100 != 0 || self % 400 == 0) }
}
