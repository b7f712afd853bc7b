import Determinism
import Ionosphere

/// Vertical TEC, or another quantity of time, as a CSV table: a header of names, then rows with a UTC
/// moment and a value.
package enum TECTable {
  /// The most values a table may span, gaps included: a century of minutes.
  package static let longest = 52_600_000

  /// Reads a table.
  ///
  /// A value that is none (see `TableValue`) is a gap, and so is every moment of the step that has no
  /// row. Lines that are empty or start with `#` are skipped. Rows must be in order of time, without
  /// a repeated moment. Fields may be parted by commas, semicolons or tabs; where it is no comma, a
  /// number may have a decimal comma.
  ///
  /// - Parameters:
  ///   - step: seconds between values; nil takes the shortest distance between two rows.
  ///   - content: what the values are.
  ///   - longest: the most values that the table may span, gaps included.
  package static func read(
    _ file: InputFile, step: Int? = nil, as content: TableContent = .tec(negative: nil),
    longest: Int = TECTable.longest
  ) throws(InputError) -> Series<TECU> {
    try series(of: file, try rows(of: file, content), step: step, longest: longest)
  }

  /// Reads a table of TEC whose rows must stand on the samples of a study.
  ///
  /// - Parameters:
  ///   - step: seconds between the study's samples.
  ///   - origin: one of their moments.
  package static func read(
    _ file: InputFile, onStep step: Int, from origin: UTCTime, negative: NegativeTEC?
  ) throws(InputError) -> Series<TECU> {
    let rows = try rows(of: file, .tec(negative: negative))
    if let shortest = shortest(rows), shortest != step {
      throw InputError(
        file: file.name, .expected(.csvRowsApart(seconds: step), found: "\(shortest) s"))
    }
    if let first = rows.first, (first.time - origin) % step != 0 {
      throw InputError(
        file: file.name, line: first.line,
        .expected(
          .csvOnSamples(of: origin.iso8601, seconds: step), found: first.time.iso8601))
    }
    return try series(of: file, rows, step: step, longest: longest)
  }

  /// The table of a series; a gap has an empty value.
  ///
  /// - Parameters:
  ///   - decimals: digits after the point; nil writes the fewest digits that give a number back.
  ///   - spans: the moments that get a row; nil for all.
  package static func csv(
    _ series: Series<TECU>, decimals: Int? = nil, within spans: [ClosedRange<UTCTime>]? = nil
  ) -> String {
    var text = "utc,vtec_tecu\n"
    var span = 0
    for (index, value) in series.values.enumerated() {
      let time = series.time(at: index)
      if let spans {
        while span < spans.count, spans[span].upperBound < time { span += 1 }
        guard span < spans.count, spans[span].contains(time) else { continue }
      }
      let shown = value.map { value in
        decimals.map { DecimalText.csv(value, decimals: $0) } ?? value.description
      }
      text += time.iso8601 + "," + (shown ?? "") + "\n"
    }
    return text
  }

  private struct Row {
    let line: Int
    let time: UTCTime
    let value: Double?
  }

  private static func shortest(_ rows: [Row]) -> Int? {
    zip(rows, rows.dropFirst()).map { $1.time - $0.time }.min()
  }

  private static func series(
    of file: InputFile, _ rows: [Row], step: Int?, longest: Int
  ) throws(InputError) -> Series<TECU> {
    guard let first = rows.first, let last = rows.last, step != nil || rows.count > 1 else {
      throw InputError(file: file.name, .nothing(.csvTwoRows))
    }
    let step = step ?? shortest(rows) ?? 1
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

  private static func rows(
    of file: InputFile, _ content: TableContent
  ) throws(InputError) -> [Row] {
    var lines = TextLines(file.bytes)
    var rows: [Row] = []
    var header: TECTableHeader?
    while let range = lines.next() {
      let line = file.bytes[range]
      func error(_ expectation: Expectation, _ found: ArraySlice<UInt8>) -> InputError {
        InputError(
          file: file.name, line: lines.number, .expected(expectation, found: found.quoted))
      }
      if line.trimmed.isEmpty || line.first == UInt8(ascii: "#") { continue }
      guard let header else {
        do throws(Expectation) {
          header = try TECTableHeader(line, isTEC: content != .auxiliary)
        } catch {
          throw InputError(
            file: file.name, line: lines.number, .expected(error, found: line.quoted))
        }
        continue
      }
      let fields = DelimitedLine.fields(line, by: header.delimiter) ?? []
      guard fields.count == header.count else {
        throw error(.csvFields(header.count, delimiter: header.delimiter), line)
      }
      let moment = fields[header.time]
      guard let time = MomentText(moment)?.wholeSecond else { throw error(.csvTime, moment) }
      if let last = rows.last, time <= last.time {
        throw error(.csvLaterTime(after: last.time.iso8601), moment)
      }
      let value: Double?
      do throws(Expectation) {
        value = try TableValue.read(
          fields[header.value], as: content, allowsComma: header.delimiter != UInt8(ascii: ","))
      } catch let expectation {
        throw error(expectation, fields[header.value])
      }
      rows.append(Row(line: lines.number, time: time, value: value))
    }
    guard header != nil else { throw InputError(file: file.name, .nothing(.csvHeader)) }
    return rows
  }
}
