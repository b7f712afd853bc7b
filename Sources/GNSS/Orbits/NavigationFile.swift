import Determinism
import Ionosphere
import Readers

/// A RINEX navigation file of version 2 (GPS) or 3 (GPS and Galileo among others).
package enum NavigationFile {
  /// Reads the ephemerides of GPS and Galileo; records of other systems are passed over.
  package static func read(_ file: InputFile) throws(GNSSError) -> [BroadcastEphemeris] {
    var text = TextScanner(file: file.name, bytes: file.bytes)
    guard let first = text.next(), first.hasLabel("RINEX VERSION / TYPE") else {
      throw text.endError(.label("RINEX VERSION / TYPE"))
    }
    let version = first.version
    guard (200...212).contains(version) || (300...305).contains(version) else {
      throw GNSSError(
        file: file.name, line: 1,
        .version(
          format: "RINEX navigation", found: first.text(0..<9),
          read: "2.00 to 2.12 and 3.00 to 3.05"))
    }
    let isVersion2 = version < 300
    guard first.byte(20) == UInt8(ascii: "N") || isVersion2 && first.byte(20) == UInt8(ascii: "E")
    else { throw text.error(.label("NAVIGATION DATA of GPS or Galileo"), first.field(20..<60)) }
    try skipHeader(&text)
    let system: UInt8 = isVersion2 && first.byte(20) == UInt8(ascii: "E") ? 0x45 : 0x47
    var result: [BroadcastEphemeris] = []
    while let line = text.next() {
      if line.isBlank(0..<line.count) { continue }
      let reader = NavigationRecord(isVersion2: isVersion2, blankSystem: system)
      if let ephemeris = try reader.read(line, &text) { result.append(ephemeris) }
    }
    return result
  }

  private static func skipHeader(_ text: inout TextScanner) throws(GNSSError) {
    while let line = text.next() {
      if line.hasLabel("END OF HEADER") { return }
    }
    throw text.endError(.headerEnd)
  }
}

/// Reads one record of a navigation file.
struct NavigationRecord {
  let isVersion2: Bool
  let blankSystem: UInt8

  /// The ephemeris, or nil of a system that is passed over.
  func read(_ line: TextLine, _ text: inout TextScanner) throws(GNSSError) -> BroadcastEphemeris? {
    let name =
      isVersion2
      ? SatelliteName(blankSystem, line.byte(0), line.byte(1))
      : SatelliteName(line.byte(0), line.byte(1), line.byte(2))
    guard let name, let clock = clockTime(line) else {
      throw text.error(.navigationRecord, line.all)
    }
    guard case .used(let satellite) = name else {
      // The orbit lines of every system begin with blanks; how many there are depends on it.
      while let next = text.peek(), next.byte(0) == 0x20, !next.isBlank(0..<next.count) {
        _ = text.next()
      }
      return nil
    }
    var fields: [Double?] = []
    for _ in 0..<7 {
      guard let row = text.next() else { throw text.endError(.ephemeris(satellite.description)) }
      let first = isVersion2 ? 3 : 4
      guard row.isBlank(0..<first) else {
        throw text.error(.ephemeris(satellite.description), row.all)
      }
      for column in 0..<4 {
        let field = row.field(first + 19 * column..<first + 19 * column + 19)
        if field.allSatisfy({ $0 == 0x20 }) {
          fields.append(nil)
        } else if let value = field.real {
          fields.append(value)
        } else {
          throw text.error(.navigationField("an orbital element"), field)
        }
      }
    }
    return try ephemeris(satellite, clock, fields, text)
  }

  private func clockTime(_ line: TextLine) -> GPSTime? {
    let columns =
      isVersion2
      ? [3..<5, 6..<8, 9..<11, 12..<14, 15..<17, 17..<22]
      : [4..<8, 9..<11, 12..<14, 15..<17, 18..<20, 21..<23]
    return EpochFields.time(line, columns)
  }

  private func ephemeris(
    _ satellite: Satellite, _ clock: GPSTime, _ fields: [Double?], _ text: TextScanner
  ) throws(GNSSError) -> BroadcastEphemeris? {
    func need(_ index: Int, _ range: ClosedRange<Double>, _ name: String) throws(GNSSError)
      -> Double
    {
      guard let value = fields[index], range.contains(value) else {
        throw GNSSError(
          file: text.file, line: text.number - 6 + index / 4,
          .expected(
            .navigationField(name), found: fields[index].map { "\($0)" } ?? ""))
      }
      return value
    }
    let angle = -7.0...7.0
    let small = -1.0...1.0
    let second = try need(8, 0...604_800, "the reference time in seconds of the week")
    return BroadcastEphemeris(
      satellite: satellite, reference: reference(second, near: clock),
      isHealthy: try need(21, 0...1e6, "the satellite's health") == 0,
      rootAxis: try need(7, 4_000...7_000, "the root of the semi-major axis"),
      eccentricity: try need(5, 0...0.9, "the eccentricity"),
      anomaly: try need(3, angle, "the mean anomaly"),
      motionChange: try need(2, -1e-6...1e-6, "the correction of the mean motion"),
      perigee: try need(14, angle, "the argument of perigee"),
      node: try need(10, angle, "the longitude of the node"),
      nodeRate: try need(15, -1e-6...1e-6, "the rate of the node"),
      inclination: try need(12, angle, "the inclination"),
      inclinationRate: try need(16, -1e-6...1e-6, "the rate of inclination"),
      latitudeTerms: SIMD2(try need(4, small, "Cuc"), try need(6, small, "Cus")),
      radiusTerms: SIMD2(try need(13, -1e5...1e5, "Crc"), try need(1, -1e5...1e5, "Crs")),
      inclinationTerms: SIMD2(try need(9, small, "Cic"), try need(11, small, "Cis")),
      secondsOfWeek: second)
  }

  /// The moment of a second of the week that lies nearest to another moment.
  ///
  /// The week number in the record is not used: writers disagree whether it belongs to the
  /// reference time or to the transmission where the two lie on both sides of a week's start.
  private func reference(_ second: Double, near clock: GPSTime) -> GPSTime {
    let week = 604_800 * GPSTime.ticksPerSecond
    let ticks = Int((second * Double(GPSTime.ticksPerSecond)).rounded())
    let start = clock.ticks.flooredQuotient(by: week) * week
    var result = start + ticks
    if result - clock.ticks > week / 2 { result -= week }
    if clock.ticks - result > week / 2 { result += week }
    return GPSTime(ticks: result)
  }
}
