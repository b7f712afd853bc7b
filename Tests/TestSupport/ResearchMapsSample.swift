import Determinism
import Foundation
import Readers

/// A day of maps in the layout of JPL's maps for research, of any grid and order.
public struct ResearchMapsSample {
  /// Seconds since 1970 of the day's midnight.
  public var midnight: Int
  /// Epochs, a quarter of an hour apart from midnight on.
  public var epochs = 96
  /// Degrees north, in the file's order.
  public var latitudes: [Double]
  /// Degrees east, in the file's order.
  public var longitudes: [Double]
  /// Units of the times; nil for none, which are the archive's own.
  public var units: String? = "seconds since 2000-01-01 12:00:00"
  /// The variable of maps.
  public var variable = "tecmap"
  /// TEC in TECU at a quarter of an hour, a latitude and a longitude.
  public var tec: (_ quarter: Int, _ latitude: Double, _ longitude: Double) -> Float

  /// A day on a grid.
  public init(
    midnight: Int, latitudes: [Double], longitudes: [Double],
    tec: @escaping (Int, Double, Double) -> Float
  ) {
    self.midnight = midnight
    self.latitudes = latitudes
    self.longitudes = longitudes
    self.tec = tec
  }

  /// The contents; changes make hostile ones.
  public var writer: NetCDFWriter {
    // 2000-01-01 12:00 is 946 728 000 s after 1970.
    let times = (0..<epochs).map { Double(midnight + 900 * $0 - 946_728_000) }
    var values: [Float] = []
    values.reserveCapacity(epochs * latitudes.count * longitudes.count)
    for quarter in 0..<epochs {
      for latitude in latitudes {
        for longitude in longitudes { values.append(tec(quarter, latitude, longitude)) }
      }
    }
    return NetCDFWriter(
      dimensions: [
        ("time", epochs), ("lat", latitudes.count), ("lon", longitudes.count),
      ],
      variables: [
        .init("lat", on: [1], [], .doubles(latitudes)),
        .init("lon", on: [2], [], .doubles(longitudes)),
        .init("time", on: [0], units.map { [("units", .text($0))] } ?? [], .doubles(times)),
        .init(variable, on: [0, 1, 2], [], .floats(values)),
      ])
  }

  /// The file as the archive has it: NetCDF-4 within gzip.
  public func bytes() throws -> [UInt8] { try Self.packed(writer) }

  /// Contents as NetCDF-4 within gzip.
  public static func packed(_ writer: NetCDFWriter) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = folder.path + "/maps.nc"
    try writer.writeNetCDF4(to: path)
    let plain = [UInt8](try Data(contentsOf: URL(filePath: path)))
    return GzipPacking.packed(plain) ?? []
  }
}
