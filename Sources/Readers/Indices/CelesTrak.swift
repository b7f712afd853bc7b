import Determinism

/// Kp, ap, Ap and F10.7 in CelesTrak's space-weather format (`SW-All.txt`, or the table `SW-All.csv`).
///
/// The columns are those of the file's own `FORMAT` line. Only days between `BEGIN OBSERVED` and
/// its end are read; predicted ones are not. The last group of solar fluxes is the observed one,
/// the first is adjusted to 1 AU and left alone. A blank field is a gap, and so is a flux of zero.
package struct CelesTrak: IndexReader, Sendable, Equatable {
  /// The indices of one day.
  package struct Day: Sendable, Equatable {
    /// The day, in UT.
    package let date: CivilDate
    /// Kp of eight 3-hour intervals, 0 ... 9 in exact thirds.
    package let kp: [Double?]
    /// ap of eight 3-hour intervals, in units of 2 nT.
    package let ap: [Double?]
    /// The day's mean ap.
    package let dailyAp: Double?
    /// Observed F10.7 in solar flux units.
    package let f107: Double?
  }

  /// The observed days in order of time; days may be missing.
  package let days: [Day]
  /// Whether the mark that ends the observed days is there; a file cut short lacks it.
  package let isClosed: Bool
  /// The number of observed days that the file announces; nil where it announces none.
  package let announced: Int?

  /// Reads a file.
  package init(_ file: InputFile) throws(InputError) {
    guard !Self.isTable(file.bytes) else {
      days = try Self.days(ofTable: file)
      isClosed = true
      announced = nil
      return
    }
    var lines = TextLines(file.bytes)
    var days: [Day] = []
    var section: Section?
    var isClosed = false
    var announced: Int?
    while let range = lines.next() {
      let line = file.bytes[range]
      let text = line.trimmed
      func error(_ expectation: Expectation, _ found: ArraySlice<UInt8>) -> InputError {
        InputError(
          file: file.name, line: lines.number, .expected(expectation, found: found.quoted))
      }
      if text.starts(with: "# FORMAT(".utf8) {
        let found = text.dropFirst(2).filter { $0 != UInt8(ascii: " ") }
        guard found == Array(CelesTrak.layout.utf8) else { throw error(.celestrakLayout, text) }
      }
      if text.isEmpty || text.first == UInt8(ascii: "#") { continue }
      if text.starts(with: "BEGIN ".utf8) {
        section = text.elementsEqual("BEGIN OBSERVED".utf8) ? .observed : .predicted
      } else if text.starts(with: "NUM_OBSERVED_POINTS ".utf8) {
        announced = text.dropFirst("NUM_OBSERVED_POINTS ".utf8.count).integer
      } else if text.starts(with: "END ".utf8) {
        isClosed = isClosed || section == .observed
        section = nil
      } else if section == .observed {
        let day = try CelesTrak.day(line, error)
        if let last = days.last, day.date <= last.date {
          throw error(.celestrakLaterDate(after: last.date.iso8601), line.columns(0..<10))
        }
        days.append(day)
      } else if section == nil, let first = text.first, (48...57).contains(first) {
        throw error(.celestrakSection, text)
      }
    }
    guard !days.isEmpty else { throw InputError(file: file.name, .nothing(.celestrakRows)) }
    self.days = days
    self.isClosed = isClosed
    self.announced = announced
  }

  static func record(of file: InputFile) throws(InputError) -> IndexRecord {
    IndexRecord(try CelesTrak(file))
  }

  private enum Section { case observed, predicted }

  private static let layout =
    "FORMAT(I4,I3,I3,I5,I3,8I3,I4,8I4,I4,F4.1,I2,I4,F6.1,I2,5F6.1)"

  private static func day(
    _ line: ArraySlice<UInt8>, _ error: (Expectation, ArraySlice<UInt8>) -> InputError
  ) throws(InputError) -> Day {
    let dateField = line.columns(0..<10)
    guard let year = line.columns(0..<4).integer, let month = line.columns(4..<7).integer,
      let day = line.columns(7..<10).integer,
      let date = CivilDate(year: year, month: month, day: day)
    else { throw error(.celestrakDate, dateField) }
    guard line.dropFirst(130).trimmed.isEmpty else { throw error(.celestrakColumns, line) }
    func field(
      _ columns: Range<Int>, _ expectation: Expectation, _ value: (ArraySlice<UInt8>) -> Double?
    ) throws(InputError) -> Double? {
      let field = line.columns(columns)
      if field.trimmed.isEmpty { return nil }
      guard field.count == columns.count, let number = value(field) else {
        throw error(expectation, field)
      }
      return number
    }
    var kp: [Double?] = []
    var ap: [Double?] = []
    for interval in 0..<8 {
      kp.append(
        try field(18 + 3 * interval..<21 + 3 * interval, .celestrakKp) {
          $0.integer.flatMap { IndexRecord.kp(tenths: $0) }
        })
      ap.append(
        try field(46 + 4 * interval..<50 + 4 * interval, .celestrakAp, CelesTrak.ap))
    }
    let dailyAp = try field(78..<82, .celestrakAp, CelesTrak.ap)
    let flux = try field(112..<118, .celestrakFlux) {
      $0.real.flatMap { (0..<1_000).contains($0) ? $0 : nil }
    }
    return Day(date: date, kp: kp, ap: ap, dailyAp: dailyAp, f107: flux == 0 ? nil : flux)
  }

  /// ap of a field, 0 ... 400.
  static func ap(_ field: ArraySlice<UInt8>) -> Double? {
    field.integer.flatMap { (0...400).contains($0) ? Double($0) : nil }
  }
}
