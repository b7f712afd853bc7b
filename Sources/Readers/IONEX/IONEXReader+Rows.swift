/// The rows of a map.
extension IONEXReader {
  /// Checks the record that begins a row against the header.
  func checkRow(
    _ line: ArraySlice<UInt8>, _ row: Int, _ kind: IONEXKind
  ) throws(InputError) {
    let latitude = header.grid.latitudes.coordinate(row)
    guard line.hasLabel("LAT/LON1/LON2/DLON/H") else {
      throw error(.ionexRow(latitude: latitude), line.trimmed.quoted)
    }
    guard let record = line.decimals(5) else {
      throw error(.ionexDecimals(5), line.dataColumns.trimmed.quoted)
    }
    guard record[0] == latitude else {
      throw error(.ionexRow(latitude: latitude), line.dataColumns.trimmed.quoted)
    }
    let longitudes = header.grid.longitudes
    guard record[1] == longitudes.first, record[2] == longitudes.last,
      longitudes.count == 1 || record[3] == longitudes.step
    else {
      throw error(
        .ionexRowRecord("LON1, LON2 and DLON"), line.dataColumns.trimmed.quoted)
    }
    guard kind == .height || record[4] == header.height else {
      throw error(.ionexRowRecord("the height"), line.dataColumns.trimmed.quoted)
    }
  }

  /// Reads the values of a row, 16 in a line of 80 columns; 9999 is no value.
  mutating func appendValues(to values: inout [Int32]) throws(InputError) {
    var left = header.grid.longitudes.count
    while left > 0 {
      let count = min(left, 16)
      let line = try nextValues(count)
      var place = line.startIndex
      for column in 0..<count {
        guard let value = IONEXReader.value(lines.bytes, at: place) else {
          throw error(
            .ionexValue(column: 5 * column), lines.bytes[place..<place + 5].quoted)
        }
        values.append(value == 9_999 ? TECMap.none : value)
        place += 5
      }
      left -= count
    }
  }

  /// The value of five columns: blanks, perhaps a minus, digits to the last column.
  @inline(__always)
  private static func value(_ bytes: [UInt8], at start: Int) -> Int32? {
    var value: Int32 = 0
    var isNegative = false
    var hasBegun = false
    for index in start..<start + 5 {
      let byte = bytes[index]
      let digit = byte &- 48
      if digit < 10 {
        value = value * 10 + Int32(digit)
        hasBegun = true
      } else if byte == UInt8(ascii: "-"), !hasBegun, !isNegative {
        isNegative = true
      } else if byte != UInt8(ascii: " ") || hasBegun || isNegative {
        return nil
      }
    }
    // -9999 can only be another centre's idea of no value, which the standard does not know.
    guard hasBegun, !(isNegative && value == 9_999) else { return nil }
    return isNegative ? -value : value
  }

  /// The next line, which must hold a number of values and nothing else.
  private mutating func nextValues(_ count: Int) throws(InputError) -> Range<Int> {
    while true {
      guard let line = advance() else { throw error(.ionexValues(count), IONEXReader.end) }
      if line.trimmed.isEmpty { continue }
      let end = line.startIndex + 5 * count
      if line.endIndex == end { return line.startIndex..<end }
      if line.endIndex > end, line[end...].allSatisfy({ $0.isBlank }) {
        return line.startIndex..<end
      }
      guard line.hasLabel("COMMENT") else { throw error(.ionexValues(count), line.quoted) }
    }
  }
}
