import Determinism

/// Reads the maps of an IONEX file, knowing at every line which records may stand there.
struct IONEXReader {
  /// What messages show where a line is needed and the file has none.
  static let end = "the end of the file"
  /// The powers of ten that are read.
  static let exponents = -9...9

  let file: String
  let header: IONEXHeader
  var lines: TextLines
  private var current: Range<Int>?
  private var exponent: Int

  init(_ file: InputFile) throws(InputError) {
    self.file = file.name
    lines = TextLines(file.bytes)
    header = try IONEXHeaderReader.header(of: file.name, &lines)
    exponent = header.exponent
  }

  mutating func read() throws(InputError) -> IONEXFile {
    var result = IONEXFile(name: file, header: header)
    var hasEnded = false
    while let line = advance() {
      if line.trimmed.isEmpty { continue }
      if hasEnded {
        throw error(.ionexEndOfFile, line.trimmed.quoted)
      } else if line.hasLabel("END OF FILE") {
        hasEnded = true
      } else if let kind = IONEXKind.allCases.first(where: { line.hasLabel($0.start) }) {
        let map = try self.map(kind, after: result)
        result[keyPath: kind.maps].append(map)
      } else if !line.hasLabel("COMMENT") {
        throw error(.ionexMapStart, line.trimmed.quoted)
      }
    }
    try check(result)
    return result
  }

  private func check(_ result: IONEXFile) throws(InputError) {
    let count = result.tec.count
    let total = count + result.rms.count + result.heights.count
    // The standard counts maps of every kind, the centres count those of TEC.
    guard count > 0, header.mapCount == count || header.mapCount == total else {
      throw error(.ionexMapCount(header.mapCount), "\(count) TEC maps")
    }
    for kind in [IONEXKind.rms, .height] {
      let maps = result[keyPath: kind.maps]
      guard maps.isEmpty || maps.count == count else {
        throw error(.ionexCompanionCount(kind.name, count), "\(maps.count)")
      }
      for (map, tec) in zip(maps, result.tec) where map.epoch != tec.epoch {
        throw error(.ionexTECEpoch, map.epoch.iso8601)
      }
    }
    // One centre ends its day at 23:59:24 in the header and at 24:00 in the maps.
    if let last = result.tec.last?.epoch, abs(last - header.lastEpoch) > 60 {
      throw error(.ionexLastEpoch(header.lastEpoch.iso8601), last.iso8601)
    }
  }

  private mutating func map(
    _ kind: IONEXKind, after result: IONEXFile
  ) throws(InputError) -> TECMap {
    let earlier = result[keyPath: kind.maps]
    try number(earlier.count + 1)
    let epoch = try epoch(after: earlier.last?.epoch)
    var values: [Int32] = []
    values.reserveCapacity(min(header.grid.count, 1 << 20))
    var rowExponents: [Int] = []
    var hasOwnExponent = false
    for row in 0..<header.grid.latitudes.count {
      let expectation = Expectation.ionexRow(latitude: header.grid.latitudes.coordinate(row))
      var line = try nextRecord(expectation)
      if line.hasLabel("EXPONENT") {
        exponent = try self.exponent(line)
        hasOwnExponent = true
        line = try nextRecord(expectation)
      }
      // Whether an exponent of one map holds for the next is read both ways by others.
      guard hasOwnExponent || exponent == header.exponent else {
        throw error(.ionexOwnExponent, line.quoted)
      }
      try checkRow(line, row, kind)
      try appendValues(to: &values)
      rowExponents.append(exponent)
    }
    let line = try nextRecord(.ionexEndOfMap("\(kind.end)"))
    guard line.hasLabel(kind.end) else {
      throw error(.ionexEndOfMap("\(kind.end)"), line.trimmed.quoted)
    }
    try number(earlier.count + 1)
    let common = rowExponents.min() ?? exponent
    if rowExponents.contains(where: { $0 != common }) {
      try rescale(&values, rowExponents, to: common)
    }
    return TECMap(epoch: epoch, grid: header.grid, values: values, exponent: common)
  }

  /// Brings rows of different exponents to the smallest.
  private func rescale(
    _ values: inout [Int32], _ exponents: [Int], to common: Int
  ) throws(InputError) {
    let width = header.grid.longitudes.count
    for index in values.indices where values[index] != TECMap.none {
      for _ in common..<exponents[index / width] {
        let (product, overflows) = values[index].multipliedReportingOverflow(by: 10)
        guard !overflows else {
          throw error(.ionexNearExponents, "\(exponents)")
        }
        values[index] = product
      }
    }
  }

  private mutating func epoch(after earlier: UTCTime?) throws(InputError) -> UTCTime {
    let line = try nextRecord(.ionexMapEpoch)
    guard line.hasLabel("EPOCH OF CURRENT MAP") else {
      throw error(.ionexMapEpoch, line.trimmed.quoted)
    }
    guard let epoch = line.epoch else { throw error(.ionexEpoch, line.dataColumns.quoted) }
    if let earlier {
      guard epoch > earlier else {
        throw error(.ionexLaterEpoch(after: earlier.iso8601), epoch.iso8601)
      }
      let due = earlier + header.interval
      guard header.interval == 0 || epoch == due else {
        throw error(.ionexEpochAt(due.iso8601), epoch.iso8601)
      }
    } else if epoch != header.firstEpoch {
      throw error(.ionexFirstEpoch(header.firstEpoch.iso8601), epoch.iso8601)
    }
    return epoch
  }

  private func exponent(_ line: ArraySlice<UInt8>) throws(InputError) -> Int {
    let data = line.dataColumns
    guard let value = data.thousandths, value % 1_000 == 0,
      IONEXReader.exponents.contains(value / 1_000)
    else {
      throw error(.ionexWholeNumber("a power of ten", IONEXReader.exponents), data.trimmed.quoted)
    }
    return value / 1_000
  }

  /// Checks the number that the current line gives its map.
  private func number(_ expected: Int) throws(InputError) {
    let data = current.map { lines.bytes[$0].dataColumns.trimmed } ?? []
    guard data.integer == expected else { throw error(.ionexMapNumber(expected), data.quoted) }
  }

  /// The next line that is no comment.
  private mutating func nextRecord(
    _ expectation: Expectation
  ) throws(InputError) -> ArraySlice<UInt8> {
    while let line = advance() {
      if !line.hasLabel("COMMENT"), !line.trimmed.isEmpty { return line }
    }
    throw error(expectation, IONEXReader.end)
  }

  mutating func advance() -> ArraySlice<UInt8>? {
    current = lines.next()
    return current.map { lines.bytes[$0] }
  }

  func error(_ expectation: Expectation, _ found: String) -> InputError {
    if let label = current.flatMap({ IONEXLabel.misplaced(in: lines.bytes[$0]) }) {
      return InputError(
        file: file, line: max(lines.number, 1),
        .expected(.ionexLabelPlace(label.text), found: "column \(label.column)"))
    }
    return InputError(
      file: file, line: max(lines.number, 1), .expected(expectation, found: found))
  }
}
