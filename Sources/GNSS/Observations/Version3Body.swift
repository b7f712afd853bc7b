/// Reads the epochs of a plain RINEX 3 (or 4) observation file.
enum Version3Body {
  static func read(
    _ text: inout TextScanner, _ header: ObservationHeaderReader
  ) throws(GNSSError) -> ObservationSet {
    var builder = ObservationBuilder(header)
    while let line = text.next() {
      if line.isBlank(0..<line.count) { continue }
      guard line.byte(0) == 0x3E else { throw text.error(.epochLine, line.all) }
      guard let flag = line.field(31..<32).whole, (0...6).contains(flag) else {
        throw text.error(.epochFlag, line.field(31..<32))
      }
      guard let count = line.field(32..<35).whole, count >= 0 else {
        throw text.error(.satelliteCount, line.field(32..<35))
      }
      if flag == 6 {
        for index in 0..<count where !text.skip() {
          throw text.endError(.satelliteLine(of: count - index))
        }
        continue
      }
      if flag > 1 {
        try EventReader.take(flag: flag, count: count, &text, &builder)
        continue
      }
      guard let time = EpochFields.time(line, EpochFields.version3) else {
        throw text.error(.epochLine, line.all)
      }
      builder.begin(time, flag: flag)
      for index in 0..<count {
        guard let record = text.next() else {
          throw text.endError(.satelliteLine(of: count - index))
        }
        try take(record, text, &builder)
      }
    }
    return try builder.finished(text)
  }

  private static func take(
    _ line: TextLine, _ text: TextScanner, _ builder: inout ObservationBuilder
  ) throws(GNSSError) {
    guard let name = SatelliteName(line.byte(0), line.byte(1), line.byte(2)) else {
      throw text.error(.satellite, line.field(0..<3))
    }
    guard case .used(let satellite) = name else { return }
    guard let types = builder.types(of: satellite.system) else {
      throw text.error(.typesOf(satellite.system.letter), line.field(0..<3))
    }
    guard
      line.count <= 3 + 16 * types.all.count || line.isBlank(3 + 16 * types.all.count..<line.count)
    else { throw text.error(.observationTypes(count: types.all.count), line.all) }
    var place = builder.add(satellite)
    for column in types.all.indices {
      guard let code = types.all[column] else { continue }
      try ObservationField.store(
        line, column: 3 + 16 * column, code, scale: types.scales[column], at: place, text, &builder)
      place += 1
    }
  }
}

extension ObservationField {
  /// Reads one field of a record and stores it.
  @inline(__always)
  static func store(
    _ line: TextLine, column: Int, _ code: ObservationCode, scale: Double, at place: Int,
    _ text: TextScanner, _ builder: inout ObservationBuilder
  ) throws(GNSSError) {
    switch number(line, column) {
    case .none: break
    case .wrong:
      throw text.error(.observation(code.description), line.field(column..<column + 14))
    case .number(let value):
      guard let flag = lossFlag(line.byte(column + 14)), isStrength(line.byte(column + 15)) else {
        throw text.error(.lossFlag(code.description), line.field(column + 14..<column + 16))
      }
      builder.store(value / scale, flag: flag, at: place)
    }
  }
}
