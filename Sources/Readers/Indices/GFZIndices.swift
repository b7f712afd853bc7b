import Determinism

/// Kp, ap, Ap and F10.7 as GFZ Potsdam publishes them since 1932, a day a line.
///
/// Fields are separated by blanks: year, month, day, two counts of days, Bartels' rotation and its day,
/// eight Kp, eight ap, Ap, the sunspot number (not read), observed and adjusted F10.7, and the state of
/// the values. A negative number stands for none. Lines that begin with `#` are remarks.
enum GFZIndices: IndexReader {
  private static let fields = 27

  static func record(of file: InputFile) throws(InputError) -> IndexRecord {
    IndexRecord(days: try days(of: file))
  }

  static func days(of file: InputFile) throws(InputError) -> [IndexRecord.Day] {
    var lines = TextLines(file.bytes)
    var days: [IndexRecord.Day] = []
    while let range = lines.next() {
      let line = file.bytes[range]
      if line.trimmed.isEmpty || line.first == UInt8(ascii: "#") { continue }
      func error(_ expectation: Expectation, _ found: ArraySlice<UInt8>) -> InputError {
        InputError(
          file: file.name, line: lines.number, .expected(expectation, found: found.quoted))
      }
      let parts = line.split { $0.isBlank }
      guard parts.count >= fields else { throw error(.indexFields(fields), line) }
      guard let year = parts[0].integer, let month = parts[1].integer,
        let number = parts[2].integer,
        let date = CivilDate(year: year, month: month, day: number)
      else { throw error(.celestrakDate, line.columns(0..<10)) }
      if let last = days.last, date <= last.date {
        throw error(.indexLaterTime(after: last.date.iso8601), line.columns(0..<10))
      }
      func value(
        _ place: Int, _ expectation: Expectation, _ read: (Double) -> Double?
      ) throws(InputError) -> Double? {
        guard let number = parts[place].real else { throw error(expectation, parts[place]) }
        guard number >= 0 else { return nil }
        guard let value = read(number) else { throw error(expectation, parts[place]) }
        return value
      }
      var day = IndexRecord.Day(date: date)
      for interval in 0..<8 {
        day.kp[interval] = try value(7 + interval, .indexKp) { IndexRecord.kp($0, within: 0.01) }
        day.ap[interval] = try value(15 + interval, .indexAp) { $0 <= 400 ? $0 : nil }
      }
      day.dailyAp = try value(23, .indexAp) { $0 <= 400 ? $0 : nil }
      let flux = try value(25, .indexFlux) { $0 < 1_000 ? $0 : nil }
      day.f107 = flux == 0 ? nil : flux
      days.append(day)
    }
    guard !days.isEmpty else { throw InputError(file: file.name, .nothing(.indexRows)) }
    return days
  }
}
