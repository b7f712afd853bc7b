import Determinism

/// Kp, ap, Dst and F10.7 of NASA's hourly OMNI2 files (`omni2_YYYY.dat`).
///
/// Fields are separated by blanks, in the order of the archive's own description: the first three are
/// year, day of the year and hour, the 39th is ten times Kp, the 41st Dst, the 50th ap and the 51st
/// F10.7. Nines stand for none. Whether F10.7 is the observed or the adjusted one, OMNI's description of
/// the file's release says.
enum OMNI2: IndexReader {
  private static let fields = 51

  static func record(of file: InputFile) throws(InputError) -> IndexRecord {
    IndexRecord(days: try days(of: file))
  }

  static func days(of file: InputFile) throws(InputError) -> [IndexRecord.Day] {
    var lines = TextLines(file.bytes)
    var hours = HourlyIndices()
    while let range = lines.next() {
      let line = file.bytes[range]
      if line.trimmed.isEmpty { continue }
      func error(_ expectation: Expectation, _ found: ArraySlice<UInt8>) -> InputError {
        InputError(
          file: file.name, line: lines.number, .expected(expectation, found: found.quoted))
      }
      let parts = line.split { $0.isBlank }
      guard parts.count >= fields else { throw error(.indexFields(fields), line) }
      guard let year = parts[0].integer, let first = CivilDate(year: year, month: 1, day: 1),
        let day = parts[1].integer, (1...366).contains(day), let hour = parts[2].integer,
        (0...23).contains(hour)
      else { throw error(.indexTime, line.columns(0..<11)) }
      let date = first.advanced(by: day - 1)
      guard date.year == year else { throw error(.indexTime, line.columns(0..<11)) }
      func value(
        _ place: Int, none: Double, _ range: ClosedRange<Double>, _ expectation: Expectation
      ) throws(InputError) -> Double? {
        guard let number = parts[place - 1].real else { throw error(expectation, parts[place - 1]) }
        guard number < none else { return nil }
        guard range.contains(number) else { throw error(expectation, parts[place - 1]) }
        return number
      }
      let tenths = try value(39, none: 99, 0...90, .indexKpTenths)
      let kp = tenths.flatMap { Int(exactly: $0) }.flatMap { IndexRecord.kp(tenths: $0) }
      if tenths != nil, kp == nil { throw error(.indexKpTenths, parts[38]) }
      let ap = try value(50, none: 999, 0...400, .indexAp)
      let f107 = try value(51, none: 999, 0...998, .indexFlux)
      let dst = try value(41, none: 99_999, -3_000...1_000, .indexDst)
      do throws(Expectation) {
        try hours.take(at: UTCTime(date, hour: hour), kp: kp, ap: ap, f107: f107, dst: dst)
      } catch let expectation {
        throw error(expectation, line.columns(0..<11))
      }
    }
    guard !hours.days.isEmpty else { throw InputError(file: file.name, .nothing(.indexRows)) }
    return hours.days
  }
}
