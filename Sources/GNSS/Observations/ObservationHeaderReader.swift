import Determinism

/// Reads the header of an observation file, and the header records of events within it.
struct ObservationHeaderReader {
  private(set) var header = StationHeader()
  /// Types of the used systems.
  private(set) var types: [SatelliteSystem: ObservationTypes] = [:]
  /// How many types a RINEX 2 record has, all systems alike.
  private(set) var version2Types: [(kind: UInt8, band: UInt8)] = []
  /// Seconds that GPS time is ahead of the file's clock.
  private(set) var clockOffset = ClockOffset.seconds(0)
  /// The major version, 2, 3 or 4.
  let version: Int
  /// What a blank system letter stands for.
  private(set) var blankSystem: UInt8
  private var pending: (system: UInt8, count: Int, codes: [ObservationCode?])?
  private var pendingVersion2: (count: Int, codes: [(kind: UInt8, band: UInt8)])?
  private var scaling: (system: SatelliteSystem, factor: Double, left: Int)?

  enum ClockOffset: Equatable {
    case seconds(Int)
    case leap
  }

  init(version: Int, system: UInt8) {
    self.version = version
    blankSystem = system == 0x20 || system == 0x4D ? 0x47 : system
    // A file of GLONASS alone counts UTC, one of BeiDou alone its own time (RINEX 3.05, Table A2).
    if system == 0x52 { clockOffset = .leap }
    if system == 0x43 { clockOffset = .seconds(14) }
  }

  /// Takes one line of a header; true at its end.
  mutating func take(_ line: TextLine, _ text: TextScanner) throws(GNSSError) -> Bool {
    if line.hasLabel("END OF HEADER") { return true }
    // A record of the other version would give the satellites other types than their lines have.
    if version > 2, line.hasLabel("SYS / # / OBS TYPES") {
      try takeTypes(line, text)
    } else if version == 2, line.hasLabel("# / TYPES OF OBSERV") {
      try takeVersion2Types(line, text)
    } else if line.hasLabel("SYS / SCALE FACTOR") {
      try takeScale(line, text)
    } else if line.hasLabel("MARKER NAME") {
      let name = line.text(0..<60)
      guard header.marker.isEmpty || name.isEmpty || header.marker == name else {
        throw text.error(.sameStation, line.field(0..<60))
      }
      if !name.isEmpty { header.marker = name }
    } else if line.hasLabel("APPROX POSITION XYZ") {
      try takePosition(line, text)
    } else if line.hasLabel("ANTENNA: DELTA H/E/N") {
      header.antenna = try vector(line, text, "the antenna's height, east and north")
    } else if line.hasLabel("TIME OF FIRST OBS") {
      try takeTimeSystem(line, text)
    }
    return false
  }

  private mutating func takeTypes(_ line: TextLine, _ text: TextScanner) throws(GNSSError) {
    if line.byte(0) != 0x20 {
      let letter = line.byte(0)
      guard pending == nil, SatelliteName(letter, 0x30, 0x31) != nil else {
        throw text.error(.observationType, line.all)
      }
      guard let count = line.field(3..<6).whole, (0...200).contains(count) else {
        throw text.error(.observationTypes(count: 200), line.field(3..<6))
      }
      pending = (letter, count, [])
    }
    guard var group = pending else { throw text.error(.observationType, line.all) }
    let first = group.codes.count
    for column in 0..<min(13, group.count - first) {
      let field = line.field(7 + 4 * column..<10 + 4 * column)
      guard let code = ObservationCode(field) else { throw text.error(.observationType, field) }
      group.codes.append(code)
    }
    guard group.codes.count < group.count else {
      pending = nil
      if let system = SatelliteSystem(rawValue: group.system) {
        types[system] = ObservationTypes(group.codes.map { Self.kept($0, system) })
      }
      return
    }
    pending = group
  }

  private static func kept(
    _ code: ObservationCode?, _ system: SatelliteSystem
  ) -> ObservationCode? {
    guard let code, code.isRange, system.frequency(band: code.band) != nil else { return nil }
    return code
  }

  private mutating func takeVersion2Types(
    _ line: TextLine, _ text: TextScanner
  ) throws(GNSSError) {
    if !line.isBlank(0..<6) {
      guard let count = line.field(0..<6).whole, (1...200).contains(count) else {
        throw text.error(.observationTypes(count: 200), line.field(0..<6))
      }
      pendingVersion2 = (count, [])
    }
    guard var group = pendingVersion2 else { throw text.error(.observationType, line.all) }
    for column in 0..<min(9, group.count - group.codes.count) {
      let kind = line.byte(10 + 6 * column)
      let band = line.byte(11 + 6 * column)
      guard (0x41...0x5A).contains(kind), (0x30...0x39).contains(band) else {
        throw text.error(.observationType, line.field(10 + 6 * column..<12 + 6 * column))
      }
      group.codes.append((kind, band))
    }
    guard group.codes.count < group.count else {
      pendingVersion2 = nil
      version2Types = group.codes
      for system in SatelliteSystem.allCases {
        types[system] = ObservationTypes(
          group.codes.map {
            Self.kept(ObservationCode.version2($0.kind, $0.band, system: system), system)
          })
      }
      return
    }
    pendingVersion2 = group
  }

  private mutating func takeScale(_ line: TextLine, _ text: TextScanner) throws(GNSSError) {
    if line.byte(0) != 0x20 {
      scaling = nil
      guard let system = SatelliteSystem(rawValue: line.byte(0)) else { return }
      guard let factor = line.field(2..<6).real, Self.scales.contains(factor)
      else {
        throw text.error(.number("a scale factor (1, 10, 100 or 1000)"), line.field(2..<6))
      }
      let count = line.isBlank(8..<10) ? 0 : line.field(8..<10).whole ?? -1
      guard count >= 0 else { throw text.error(.number("a count of types"), line.field(8..<10)) }
      if count == 0 {
        let width = types[system]?.all.count ?? 0
        types[system]?.scales = [Double](repeating: factor, count: width)
        return
      }
      scaling = (system, factor, count)
    }
    guard var group = scaling else { return }
    for column in 0..<min(12, group.left) {
      let field = line.field(11 + 4 * column..<14 + 4 * column)
      guard let code = ObservationCode(field) else { throw text.error(.observationType, field) }
      group.left -= 1
      if let place = types[group.system]?.all.firstIndex(of: code) {
        types[group.system]?.scales[place] = group.factor
      }
    }
    scaling = group.left > 0 ? group : nil
  }

  /// The factors that there are (RINEX 3.05, Table A2).
  private static let scales: [Double] = [1, 10, 100, 1_000]

  private mutating func takePosition(_ line: TextLine, _ text: TextScanner) throws(GNSSError) {
    let place = try vector(line, text, "the marker's X, Y and Z in metres")
    guard (place * place).sum() > 0 else { return }
    if let known = header.position {
      let shift = place - known
      guard (shift * shift).sum() < 1e6 else {
        throw text.error(.restingAntenna, line.field(0..<60))
      }
    } else {
      header.position = place
    }
  }

  private func vector(
    _ line: TextLine, _ text: TextScanner, _ what: String
  ) throws(GNSSError) -> SIMD3<Double> {
    var result = SIMD3<Double>()
    for axis in 0..<3 {
      let field = line.field(14 * axis..<14 * axis + 14)
      guard let value = field.real, value.magnitude < 1e8 else {
        throw text.error(.number(what), line.field(0..<42))
      }
      result[axis] = value
    }
    return result
  }

  private mutating func takeTimeSystem(_ line: TextLine, _ text: TextScanner) throws(GNSSError) {
    switch line.text(48..<51) {
    case "": break
    case "GPS", "GAL", "QZS", "IRN": clockOffset = .seconds(0)
    case "BDT": clockOffset = .seconds(14)
    case "GLO", "UTC": clockOffset = .leap
    default: throw text.error(.timeSystem, line.field(48..<51))
    }
  }

  /// Checks that the header is complete.
  func finish(_ text: TextScanner) throws(GNSSError) {
    guard pending == nil, pendingVersion2 == nil else {
      throw text.error(.observationType, "the end of the header".utf8)
    }
    if version == 2, version2Types.isEmpty {
      throw text.error(.label("# / TYPES OF OBSERV"), "the end of the header".utf8)
    }
  }
}
