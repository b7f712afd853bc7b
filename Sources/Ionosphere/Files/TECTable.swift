import Determinism

/// Vertical TEC as a CSV table: a header of two names, then rows of a UTC moment and TECU.
package enum TECTable {
  /// The most values a table may span, gaps included: a century of minutes.
  static let longest = 52_600_000

  /// Reads a table.
  ///
  /// A value that is empty or `nan` is a gap, and so is every moment of the step that has no row.
  /// Lines that are empty or start with `#` are skipped. Rows must be in order of time, without a
  /// repeated moment.
  ///
  /// - Parameter step: seconds between values; nil takes the shortest distance between two rows.
  package static func read(
    _ file: InputFile, step: Int? = nil
  ) throws(InputError) -> Series<TECU> {
    let rows = try rows(of: file)
    guard let first = rows.first, let last = rows.last, step != nil || rows.count > 1 else {
      throw InputError(file: file.name, .nothing(.csvTwoRows))
    }
    let shortest = zip(rows, rows.dropFirst()).map { $1.time - $0.time }.min()
    let step = step ?? shortest ?? 1
    precondition(step > 0)
    if let stray = rows.first(where: { ($0.time - first.time) % step != 0 }) {
      throw InputError(
        file: file.name, line: stray.line,
        .expected(.csvStep(seconds: step), found: stray.time.iso8601))
    }
    let count = (last.time - first.time) / step + 1
    guard count <= longest else {
      throw InputError(
        file: file.name, line: last.line,
        .expected(.csvSpan(limit: longest), found: last.time.iso8601))
    }
    var values = [Double?](repeating: nil, count: count)
    for row in rows { values[(row.time - first.time) / step] = row.value }
    return Series(start: first.time, step: step, values: values)
  }

  /// The table of a series; a gap has an empty value, a number the fewest digits that give it back.
  package static func csv(_ series: Series<TECU>) -> String {
    var text = "utc,vtec_tecu\n"
    for (index, value) in series.values.enumerated() {
      text += series.time(at: index).iso8601 + "," + (value.map { $0.description } ?? "") + "\n"
    }
    return text
  }

  private struct Row {
    let line: Int
    let time: UTCTime
    let value: Double?
  }

  private static func rows(of file: InputFile) throws(InputError) -> [Row] {
    var lines = TextLines(file.bytes)
    var rows: [Row] = []
    var hasHeader = false
    while let range = lines.next() {
      let line = file.bytes[range]
      func error(_ expectation: Expectation, _ found: ArraySlice<UInt8>) -> InputError {
        InputError(
          file: file.name, line: lines.number, .expected(expectation, found: found.quoted))
      }
      if line.trimmed.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let fields = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      guard hasHeader else {
        guard fields.count == 2, fields.allSatisfy({ !$0.trimmed.isEmpty }),
          time(fields[0]) == nil
        else { throw error(.csvHeader, line) }
        hasHeader = true
        continue
      }
      guard fields.count == 2 else { throw error(.csvFields, line) }
      guard let time = time(fields[0]) else { throw error(.csvTime, fields[0]) }
      if let last = rows.last, time <= last.time {
        throw error(.csvLaterTime(after: last.time.iso8601), fields[0])
      }
      guard let value = value(fields[1]) else { throw error(.csvTEC, fields[1]) }
      rows.append(Row(line: lines.number, time: time, value: value))
    }
    guard hasHeader else { throw InputError(file: file.name, .nothing(.csvHeader)) }
    return rows
  }

  private static func time(_ field: ArraySlice<UInt8>) -> UTCTime? {
    UTCTime(iso8601: String(decoding: field.trimmed, as: UTF8.self))
  }

  /// The value of a field: `.some(nil)` for a gap, nil for what is neither a gap nor a TEC.
  private static func value(_ field: ArraySlice<UInt8>) -> Double?? {
    let text = field.trimmed
    if text.isEmpty || String(decoding: text, as: UTF8.self).lowercased() == "nan" {
      return .some(nil)
    }
    // IONEX writes 9999 (999.9 TECU) where it has no value; no ionosphere comes near it.
    guard let value = text.real, abs(value) < 999 else { return nil }
    return value
  }
}
