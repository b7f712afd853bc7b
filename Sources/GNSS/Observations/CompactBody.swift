/// Reads the epochs of a compact RINEX (Hatanaka) file, version 1 for RINEX 2, 3 for RINEX 3 and 4.
///
/// Source: Hatanaka, "A compression format and tools for GNSS observation data", Bulletin of the
/// Geographical Survey Institute 55 (2008). Lines of satellites that are not used are passed over.
struct CompactBody {
  private var builder: ObservationBuilder
  private let isVersion1: Bool
  private var epochText: [UInt8] = []
  private var arcs: [CompactArcs?]
  private var epoch = 0

  private init(_ header: ObservationHeaderReader) {
    builder = ObservationBuilder(header)
    isVersion1 = header.version == 2
    arcs = [CompactArcs?](repeating: nil, count: 200)
  }

  static func read(
    _ text: inout TextScanner, _ header: ObservationHeaderReader
  ) throws(GNSSError) -> ObservationSet {
    var body = CompactBody(header)
    while try body.readEpoch(&text) {}
    return try body.builder.finished(text)
  }

  private mutating func readEpoch(_ text: inout TextScanner) throws(GNSSError) -> Bool {
    guard let change = text.next() else { return false }
    if change.isBlank(0..<change.count), text.isAtEnd { return false }
    try update(change, text)
    let line = TextLine(bytes: epochText, start: 0, end: epochText.count)
    let columns = isVersion1 ? 28 : 31
    let flag =
      line.isBlank(columns..<columns + 1) ? 0 : line.field(columns..<columns + 1).whole ?? -1
    guard (0...5).contains(flag) else {
      throw text.error(.epochFlag, line.field(columns..<columns + 1))
    }
    guard let count = line.field(columns + 1..<columns + 4).whole, (0...999).contains(count) else {
      throw text.error(.satelliteCount, line.field(columns + 1..<columns + 4))
    }
    if flag > 1 {
      try EventReader.take(flag: flag, count: count, &text, &builder)
      arcs = [CompactArcs?](repeating: nil, count: arcs.count)
      return true
    }
    guard
      let time = EpochFields.time(line, isVersion1 ? EpochFields.version2 : EpochFields.version3)
    else { throw text.error(.compactEpoch, line.field(0..<columns)) }
    guard text.skip() else { throw text.endError(.satelliteLine(of: count)) }
    builder.begin(time, flag: flag)
    epoch += 1
    for index in 0..<count {
      let column = (isVersion1 ? 32 : 41) + 3 * index
      guard
        let name = SatelliteName(
          line.byte(column), line.byte(column + 1), line.byte(column + 2),
          blank: builder.header.blankSystem)
      else { throw text.error(.satellite, line.field(column..<column + 3)) }
      switch name {
      case .other:
        guard text.skip() else { throw text.endError(.satelliteLine(of: count - index)) }
      case .used(let satellite):
        guard let record = text.next() else {
          throw text.endError(.satelliteLine(of: count - index))
        }
        try take(record, satellite, text)
      }
    }
    return true
  }

  /// Brings the epoch line up to date.
  private mutating func update(_ change: TextLine, _ text: TextScanner) throws(GNSSError) {
    let first = change.byte(0)
    if first == (isVersion1 ? 0x26 : 0x3E) {
      epochText = Array(change.all)
      if isVersion1 { epochText[0] = 0x20 }
      return
    }
    guard !epochText.isEmpty, change.count <= 4_000 else {
      throw text.error(.compactEpoch, change.all)
    }
    for (index, byte) in change.all.enumerated() {
      if index >= epochText.count { epochText.append(0x20) }
      if byte == 0x26 { epochText[index] = 0x20 } else if byte != 0x20 { epochText[index] = byte }
    }
  }

  private mutating func take(
    _ line: TextLine, _ satellite: Satellite, _ text: TextScanner
  ) throws(GNSSError) {
    guard let types = builder.types(of: satellite.system) else {
      throw text.error(.typesOf(satellite.system.letter), satellite.description.utf8)
    }
    let slot = (satellite.system == .gps ? 0 : 100) + Int(satellite.number)
    let width = types.all.count
    var state = arcs[slot].take() ?? CompactArcs(types: width)
    if state.epoch != epoch - 1 { state.reset() }
    state.epoch = epoch
    let first = builder.add(satellite)
    var column = 0
    var stored: [(type: Int, value: Int)] = []
    stored.reserveCapacity(width)
    for type in 0..<width {
      if column >= line.count || line.byte(column) == 0x20 {
        state.end(type)
        column += 1
        continue
      }
      let value = try value(type, &column, line, &state, text, types.all[type])
      if types.all[type] != nil { stored.append((type, value)) }
    }
    guard state.mark(line.field(min(column, line.count)..<line.count)) else {
      throw text.error(.observationTypes(count: width), line.all)
    }
    try store(stored, types, state.marks, first, text)
    arcs[slot] = state
  }

  /// One field and the blank behind it.
  private func value(
    _ type: Int, _ column: inout Int, _ line: TextLine, _ state: inout CompactArcs,
    _ text: TextScanner, _ code: ObservationCode?
  ) throws(GNSSError) -> Int {
    let name = code?.description ?? "type \(type + 1)"
    var order = -1
    if line.byte(column + 1) == 0x26, column + 1 < line.count {
      order = Int(line.byte(column)) - 0x30
      guard (0...CompactArcs.maximumOrder).contains(order) else {
        throw text.error(.compactValue(name), line.field(column..<column + 20))
      }
      column += 2
    }
    let start = column
    var number = 0
    var isNegative = false
    if line.byte(column) == 0x2D {
      isNegative = true
      column += 1
    }
    let digits = column
    while column < line.count {
      let digit = line.byte(column) &- 0x30
      if digit > 9 { break }
      number = number &* 10 &+ Int(digit)
      column += 1
    }
    guard (1...18).contains(column - digits), column == line.count || line.byte(column) == 0x20
    else { throw text.error(.compactValue(name), line.field(start..<start + 20)) }
    column += 1
    let signed = isNegative ? -number : number
    let value =
      order >= 0
      ? state.start(type, order: order, value: signed)
      : state.advance(type, by: signed)
    guard let value else {
      throw text.error(.compactStart(name), line.field(start..<column - 1))
    }
    // F14.3 holds ten digits before the point, nine behind a minus sign.
    guard (-999_999_999_999...9_999_999_999_999).contains(value) else {
      throw text.error(.compactRange(name), line.field(start..<column - 1))
    }
    return value
  }

  private mutating func store(
    _ values: [(type: Int, value: Int)], _ types: ObservationTypes, _ marks: [UInt8],
    _ first: Int, _ text: TextScanner
  ) throws(GNSSError) {
    var place = first
    var next = 0
    for type in types.all.indices where types.all[type] != nil {
      if next < values.count, values[next].type == type {
        guard let flag = ObservationField.lossFlag(marks[2 * type]),
          ObservationField.isStrength(marks[2 * type + 1])
        else {
          throw text.error(
            .lossFlag(types.all[type]?.description ?? ""), marks[2 * type...2 * type + 1])
        }
        let value = Double(values[next].value) / 1_000 / types.scales[type]
        if value != 0 { builder.store(value, flag: flag, at: place) }
        next += 1
      }
      place += 1
    }
  }
}
