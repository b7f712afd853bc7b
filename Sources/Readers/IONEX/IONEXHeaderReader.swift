import Determinism

/// Reads an IONEX header record by record (IONEX 1.0, Schaer, Gurtner & Feltens 1998; 1.1, 2015).
struct IONEXHeaderReader {
  private let file: String
  private var first: UTCTime?
  private var last: UTCTime?
  private var interval: Int?
  private var mapCount: Int?
  private var dimension: Int?
  private var height: Int?
  private var latitudes: MapAxis?
  private var longitudes: MapAxis?
  private var exponent: Int?
  /// The first line with a label of no meaning here.
  private var stranger: (line: Int, text: String)?
  /// Labels that stand in other columns than theirs, with their lines.
  private var misplaced: [(line: Int, label: IONEXLabel)] = []

  /// Reads the header; the lines that follow are those of the first map.
  static func header(
    of file: String, _ lines: inout TextLines
  ) throws(InputError) -> IONEXHeader {
    var reader = IONEXHeaderReader(file: file)
    try reader.firstLine(&lines)
    while let range = lines.next() {
      let line = lines.bytes[range]
      if line.trimmed.isEmpty { continue }
      if line.hasLabel("END OF HEADER") { return try reader.complete(at: lines.number) }
      if line.hasLabel("START OF AUX DATA") {
        try reader.skipAuxData(&lines)
      } else {
        try reader.record(line, lines.number)
      }
    }
    throw reader.absence(of: "END OF HEADER", at: lines.number, IONEXReader.end)
  }

  private init(file: String) { self.file = file }

  private func error(_ line: Int, _ expectation: Expectation, _ found: String) -> InputError {
    InputError(file: file, line: max(line, 1), .expected(expectation, found: found))
  }

  /// The error of a record that is not there, or not in its columns.
  private func absence(of label: String, at number: Int, _ found: String) -> InputError {
    if let place = misplaced.first(where: { $0.label.text == label }) {
      return error(place.line, .ionexLabelPlace(label), "column \(place.label.column)")
    }
    return error(number, .ionexHeaderRecord(label), found)
  }

  private func firstLine(_ lines: inout TextLines) throws(InputError) {
    let line = lines.next().map { lines.bytes[$0] } ?? []
    guard line.hasLabel("IONEX VERSION / TYPE") else {
      throw error(1, .ionexFirstLine, line.quoted)
    }
    let version = line.columns(0..<20)
    guard version.thousandths == 1_000 || version.thousandths == 1_100 else {
      throw error(1, .ionexVersion, version.trimmed.quoted)
    }
    guard line.columns(20..<21).first == UInt8(ascii: "I") else {
      throw error(1, .ionexMapType, line.columns(20..<40).trimmed.quoted)
    }
  }

  /// Biases of satellites and stations, which no map needs, in forms of their own.
  private func skipAuxData(_ lines: inout TextLines) throws(InputError) {
    let start = lines.number
    while let range = lines.next() {
      let line = lines.bytes[range]
      if line.hasLabel("END OF AUX DATA") { return }
      if line.hasLabel("END OF HEADER") || line.hasLabel("START OF TEC MAP") {
        throw error(lines.number, .ionexEndOfAuxData(startedAt: start), line.trimmed.quoted)
      }
    }
    throw error(lines.number, .ionexEndOfAuxData(startedAt: start), IONEXReader.end)
  }

  private mutating func record(_ line: ArraySlice<UInt8>, _ number: Int) throws(InputError) {
    let data = line.dataColumns
    if let label = IONEXLabel.misplaced(in: line) { misplaced.append((number, label)) }
    if line.hasLabel("EPOCH OF FIRST MAP") {
      guard let epoch = data.epoch else { throw error(number, .ionexEpoch, data.quoted) }
      try set(&first, epoch, "EPOCH OF FIRST MAP", number)
    } else if line.hasLabel("EPOCH OF LAST MAP") {
      guard let epoch = data.epoch else { throw error(number, .ionexEpoch, data.quoted) }
      try set(&last, epoch, "EPOCH OF LAST MAP", number)
    } else if line.hasLabel("INTERVAL") {
      let seconds = try whole(data, number, "seconds between maps", 0...31_536_000)
      try set(&interval, seconds, "INTERVAL", number)
    } else if line.hasLabel("# OF MAPS IN FILE") {
      let count = try whole(data, number, "a number of maps", 1...100_000)
      try set(&mapCount, count, "# OF MAPS IN FILE", number)
    } else if line.hasLabel("MAP DIMENSION") {
      let value = try whole(data, number, "a number of dimensions", 2...3)
      guard value == 2 else { throw error(number, .ionexTwoDimensions, "\(value)") }
      try set(&dimension, value, "MAP DIMENSION", number)
    } else if line.hasLabel("EXPONENT") {
      let value = try whole(data, number, "a power of ten", IONEXReader.exponents)
      try set(&exponent, value, "EXPONENT", number)
    } else if line.hasLabel("HGT1 / HGT2 / DHGT") {
      guard let heights = data.decimals(3) else {
        throw error(number, .ionexDecimals(3), data.trimmed.quoted)
      }
      guard heights[0] == heights[1] else {
        throw error(number, .ionexSingleShell, data.trimmed.quoted)
      }
      try set(&height, heights[0], "HGT1 / HGT2 / DHGT", number)
    } else if line.hasLabel("LAT1 / LAT2 / DLAT") {
      let axis = try axis(data, number, "LAT1 / LAT2 / DLAT")
      guard abs(axis.first) <= 90_000, abs(axis.last) <= 90_000 else {
        throw error(number, .ionexLatitudeRange, data.trimmed.quoted)
      }
      try set(&latitudes, axis, "LAT1 / LAT2 / DLAT", number)
    } else if line.hasLabel("LON1 / LON2 / DLON") {
      let axis = try axis(data, number, "LON1 / LON2 / DLON")
      guard abs(axis.first) <= 360_000, abs(axis.last) <= 360_000,
        abs(axis.last - axis.first) <= 360_000
      else { throw error(number, .ionexLongitudeRange, data.trimmed.quoted) }
      try set(&longitudes, axis, "LON1 / LON2 / DLON", number)
    } else if stranger == nil, !IONEXHeaderReader.unread.contains(where: { line.hasLabel($0) }) {
      stranger = (number, line.columns(60..<80).trimmed.quoted)
    }
  }

  private static let unread: [StaticString] = [
    "COMMENT", "DESCRIPTION", "PGM / RUN BY / DATE", "MAPPING FUNCTION", "ELEVATION CUTOFF",
    "OBSERVABLES USED", "# OF STATIONS", "# OF SATELLITES", "BASE RADIUS",
  ]

  private func complete(at number: Int) throws(InputError) -> IONEXHeader {
    func need<Value>(_ value: Value?, _ label: String) throws(InputError) -> Value {
      guard let value else { throw absence(of: label, at: number, "END OF HEADER") }
      return value
    }
    _ = try need(dimension, "MAP DIMENSION")
    // A damaged label might have been EXPONENT, and its default would then be a wrong guess.
    if exponent == nil, misplaced.contains(where: { $0.label.text == "EXPONENT" }) {
      throw absence(of: "EXPONENT", at: number, "END OF HEADER")
    }
    if let stranger, exponent == nil {
      throw error(stranger.line, .ionexHeaderLabel, stranger.text)
    }
    return IONEXHeader(
      firstEpoch: try need(first, "EPOCH OF FIRST MAP"),
      lastEpoch: try need(last, "EPOCH OF LAST MAP"),
      interval: try need(interval, "INTERVAL"),
      mapCount: try need(mapCount, "# OF MAPS IN FILE"),
      grid: MapGrid(
        latitudes: try need(latitudes, "LAT1 / LAT2 / DLAT"),
        longitudes: try need(longitudes, "LON1 / LON2 / DLON")),
      height: try need(height, "HGT1 / HGT2 / DHGT"), exponent: exponent ?? -1)
  }

  private func axis(
    _ data: ArraySlice<UInt8>, _ number: Int, _ label: String
  ) throws(InputError) -> MapAxis {
    guard let values = data.decimals(3) else {
      throw error(number, .ionexDecimals(3), data.trimmed.quoted)
    }
    guard let axis = MapAxis(first: values[0], last: values[1], step: values[2]),
      axis.count <= 10_000
    else { throw error(number, .ionexAxis(label), data.trimmed.quoted) }
    return axis
  }

  private func whole(
    _ data: ArraySlice<UInt8>, _ number: Int, _ what: String, _ range: ClosedRange<Int>
  ) throws(InputError) -> Int {
    guard let value = data.thousandths, value % 1_000 == 0, range.contains(value / 1_000) else {
      throw error(number, .ionexWholeNumber(what, range), data.trimmed.quoted)
    }
    return value / 1_000
  }

  private func set<Value>(
    _ place: inout Value?, _ value: Value, _ label: String, _ number: Int
  ) throws(InputError) {
    guard place == nil else { throw error(number, .ionexOnce(label), label) }
    place = value
  }
}
