/// Reads the epochs of a plain RINEX 2 observation file.
enum Version2Body {
  static func read(
    _ text: inout TextScanner, _ header: ObservationHeaderReader
  ) throws(GNSSError) -> ObservationSet {
    var builder = ObservationBuilder(header)
    while let line = text.next() {
      if line.isBlank(0..<line.count) { continue }
      let flag = line.isBlank(28..<29) ? 0 : line.field(28..<29).whole ?? -1
      guard (0...6).contains(flag) else { throw text.error(.epochFlag, line.field(28..<29)) }
      guard let count = line.field(29..<32).whole, count >= 0 else {
        throw text.error(.satelliteCount, line.field(29..<32))
      }
      if (2...5).contains(flag) {
        try EventReader.take(flag: flag, count: count, &text, &builder)
        continue
      }
      let time = EpochFields.time(line, EpochFields.version2)
      if flag < 2, time == nil { throw text.error(.epochLine, line.all) }
      let satellites = try names(count, line, &text, blank: builder.header.blankSystem)
      if flag < 2, let time { builder.begin(time, flag: flag) }
      for (index, satellite) in satellites.enumerated() {
        try take(flag == 6 ? nil : satellite, left: count - index, &text, &builder)
      }
    }
    return try builder.finished(text)
  }

  /// The satellites of an epoch, twelve on a line; nil for one that is passed over.
  private static func names(
    _ count: Int, _ line: TextLine, _ text: inout TextScanner, blank: UInt8
  ) throws(GNSSError) -> [Satellite?] {
    var line = line
    var satellites: [Satellite?] = []
    for index in 0..<count {
      if index > 0, index % 12 == 0 {
        guard let next = text.next() else { throw text.endError(.satelliteCount) }
        line = next
      }
      let column = 32 + 3 * (index % 12)
      guard
        let name = SatelliteName(
          line.byte(column), line.byte(column + 1), line.byte(column + 2), blank: blank)
      else { throw text.error(.satellite, line.field(column..<column + 3)) }
      if case .used(let satellite) = name {
        satellites.append(satellite)
      } else {
        satellites.append(nil)
      }
    }
    return satellites
  }

  private static func take(
    _ satellite: Satellite?, left: Int, _ text: inout TextScanner,
    _ builder: inout ObservationBuilder
  ) throws(GNSSError) {
    let width = builder.header.version2Types.count
    guard let satellite, let types = builder.types(of: satellite.system) else {
      for _ in 0..<(width + 4) / 5 where !text.skip() {
        throw text.endError(.satelliteLine(of: left))
      }
      return
    }
    var place = builder.add(satellite)
    for first in stride(from: 0, to: width, by: 5) {
      guard let line = text.next() else { throw text.endError(.satelliteLine(of: left)) }
      for column in first..<min(first + 5, width) {
        guard let code = types.all[column] else { continue }
        try ObservationField.store(
          line, column: 16 * (column - first), code, scale: 1, at: place, text, &builder)
        place += 1
      }
    }
  }
}
