import Determinism
import Ionosphere

@testable import Readers

/// Bytes as files that become series.
enum SeriesInputs {
  /// So short that an input cannot spend its time on empty rows.
  private static let longest = 100_000

  /// A TEC table, written and read again.
  static func table(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      let series = try TECTable.read(file(bytes), longest: longest)
      guard series.values.count <= 1_000 else { return }
      let again = try TECTable.read(
        file(Array(TECTable.csv(series).utf8)), step: series.step, longest: longest)
      precondition(
        again.values == series.values && again.start == series.start,
        "a table that was written is read otherwise")
    }
    FuzzTarget.refusing {
      _ = try TECTable.read(file(bytes), step: 3_600, as: .auxiliary, longest: longest)
    }
  }

  /// IONEX maps, sampled at a place.
  static func maps(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      let maps = try IONEXFile(file(bytes))
      guard let first = maps.tec.first else { preconditionFailure("a file without maps") }
      for interpolation in MapInterpolation.allCases {
        _ = try MapSamples(
          of: MapFile(maps), at: MapPlace(latitude: 43.83, longitude: 86.35),
          MapSamples.Axis(start: first.epoch, count: 24, step: 3_600), interpolation)
      }
    }
  }

  /// CelesTrak's indices, as a study takes them.
  static func celestrak(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      let archive = try CelesTrak(file(bytes))
      guard let first = archive.days.first?.date, let dst else { return }
      _ = SpaceWeather(
        IndexRecord(archive), dst: dst, from: first, through: first.advanced(by: 20))
    }
  }

  /// Indices in every form that a manifest can name, as a study takes them.
  static func indices(_ bytes: [UInt8]) {
    for format in IndexRecord.Format.allCases {
      FuzzTarget.refusing {
        let record = try IndexRecord(file(bytes), as: format)
        guard let first = record.days.first?.date else { return }
        _ = SpaceWeather(record, dst: dst, from: first, through: first.advanced(by: 20))
      }
    }
  }

  /// Dst, alone and as a second file of the same days.
  static func dst(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      let file = try file(bytes)
      let dst = try KyotoDst([file])
      if let first = dst.days.first?.date { _ = dst.sources(from: first, through: first) }
    }
    FuzzTarget.refusing {
      let file = try file(bytes)
      _ = try KyotoDst([file, try InputFile(name: "second", stored: bytes, limit: 1 << 20)])
    }
  }

  /// A catalogue, searched.
  static func catalogue(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      let catalogue = try EarthquakeCatalogue(file(bytes))
      guard let first = catalogue.events.first else { return }
      _ = catalogue.events(
        atLeast: 5, within: 2_000, of: first.epicentre, days: 30, around: first.time)
    }
  }

  /// The header of a classic NetCDF file. What lies behind it libnetcdf reads, in a process of its own.
  static func netcdfHeader(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      guard GridFile.isGrid(bytes) else {
        throw InputError(file: "input", .packedCorrupt(format: "NetCDF", "its first bytes"))
      }
      guard let extent = ClassicExtent(header: bytes) else {
        throw InputError(file: "input", .packedCorrupt(format: "NetCDF", "its header"))
      }
      precondition(extent.length >= 0, "a file of less than nothing")
    }
  }

  /// A packed file, which may be bytes of any kind.
  static func packed(_ bytes: [UInt8]) {
    FuzzTarget.refusing { _ = try InputFile(name: "input", stored: bytes, limit: 1 << 16) }
  }

  private static let dst = try? KyotoDst([
    InputFile(
      name: "dst",
      stored: Array(
        ("DST1701*01RRX220   0" + String(repeating: "  -5", count: 24) + "  -5\n").utf8))
  ])

  private static func file(_ bytes: [UInt8]) throws -> InputFile {
    try InputFile(name: "input", stored: bytes, limit: 1 << 20)
  }
}
