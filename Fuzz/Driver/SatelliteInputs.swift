import Readers

@testable import GNSS

/// Bytes as files of satellites and stations.
enum SatelliteInputs {
  private static let place = SIMD3<Double>(3_738_358.6, 1_148_173.6, 5_021_815.7)

  /// RINEX observations of versions 2 and 3, compact or not.
  static func observations(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      let set = try ObservationFile.read(file(bytes))
      _ = set.ordered()
    }
  }

  /// Navigation files and SP3, and where the satellites are soon after.
  static func orbits(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      var orbits = Orbits()
      let file = try file(bytes)
      try orbits.add(file)
      let times =
        file.bytes.first == UInt8(ascii: "#")
        ? [GPSTime(ticks: 0)] : try NavigationFile.read(file).prefix(4).map(\.reference)
      for satellite in orbits.satellites.prefix(4) {
        for time in times {
          _ = orbits.position(
            of: satellite, seenFrom: place, at: time.advanced(bySeconds: 900))
        }
      }
    }
  }

  /// SINEX-BIAS, CODE DCB and the block of an IONEX file, told apart as a run tells them.
  static func bias(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      var inputs = GNSSInputs()
      try inputs.add(file(bytes))
      let codes = ["C1C", "C1W", "C2W"].compactMap { ObservationCode($0.utf8) }
      for number: UInt8 in 1...3 {
        _ = inputs.biases.difference(
          of: Satellite(.gps, number), codes[0], codes[2], at: GPSTime(ticks: 0))
      }
    }
  }

  private static func file(_ bytes: [UInt8]) throws -> InputFile {
    try InputFile(name: "input", stored: bytes, limit: 1 << 20)
  }
}
