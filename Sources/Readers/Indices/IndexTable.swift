import Determinism

/// Indices of a table with a header: `utc` and, as far as they are there, `kp`, `ap`, `dst` and `f107`.
///
/// A row holds what is of the hour that begins at its moment; values of three hours or a day may stand
/// in each of their hours or in one. An empty field, `nan` and numbers of nines are none. Kp is a decimal
/// number of thirds, such as 2.333 or 2.3. Columns of other names are left alone where all four indices are
/// there, and refused where one is missing, since it may stand under such a name.
enum IndexTable: IndexReader {
  static func record(of file: InputFile) throws(InputError) -> IndexRecord {
    IndexRecord(days: try days(of: file))
  }

  static func days(of file: InputFile) throws(InputError) -> [IndexRecord.Day] {
    var lines = TextLines(file.bytes)
    var hours = HourlyIndices()
    var header: Header?
    while let range = lines.next() {
      let line = file.bytes[range]
      if line.trimmed.isEmpty || line.first == UInt8(ascii: "#") { continue }
      func error(_ expectation: Expectation, _ found: ArraySlice<UInt8>) -> InputError {
        InputError(
          file: file.name, line: lines.number, .expected(expectation, found: found.quoted))
      }
      guard let known = header else {
        header = Header(line)
        guard let found = header else { throw error(.indexHeader, line) }
        // An index under another name would pass for none, and its hours for hours of unknown quiet.
        if let lacking = found.lacking, let stranger = found.stranger {
          throw error(.indexColumn(lacking: lacking), ArraySlice(stranger.utf8))
        }
        continue
      }
      let fields = DelimitedLine.fields(line, by: known.delimiter) ?? []
      guard fields.count == known.count else {
        throw error(.catalogueFields(known.count), line)
      }
      guard let time = MomentText(fields[known.time])?.wholeSecond else {
        throw error(.indexTime, fields[known.time])
      }
      func value(
        _ column: Int?, _ range: ClosedRange<Double>, _ expectation: Expectation
      ) throws(InputError) -> Double? {
        guard let column else { return nil }
        let read = Result { () throws(Expectation) in
          try TableValue.read(
            fields[column], as: .auxiliary, allowsComma: known.delimiter != UInt8(ascii: ","))
        }
        guard case .success(let value) = read else { throw error(expectation, fields[column]) }
        guard let number = value else { return nil }
        guard range.contains(number) else { throw error(expectation, fields[column]) }
        return number
      }
      let decimal = try value(known.kp, 0...9, .indexKp)
      let kp = decimal.flatMap { IndexRecord.kp($0, within: 0.05) }
      if decimal != nil, kp == nil, let column = known.kp {
        throw error(.indexKp, fields[column])
      }
      let ap = try value(known.ap, 0...400, .indexAp)
      let f107 = try value(known.f107, 0...998, .indexFlux)
      let dst = try value(known.dst, -3_000...1_000, .indexDst)
      do throws(Expectation) {
        try hours.take(at: time, kp: kp, ap: ap, f107: f107 == 0 ? nil : f107, dst: dst)
      } catch let expectation {
        throw error(expectation, fields[known.time])
      }
    }
    guard !hours.days.isEmpty else { throw InputError(file: file.name, .nothing(.indexRows)) }
    return hours.days
  }

  /// Where the columns stand.
  private struct Header {
    let delimiter: UInt8
    let count: Int
    let time: Int
    let kp: Int?
    let ap: Int?
    let dst: Int?
    let f107: Int?
    /// The first column that is none of these; nil where there is none.
    let stranger: String?

    /// The first index without a column; nil where all have one.
    var lacking: String? {
      [("kp", kp), ("ap", ap), ("dst", dst), ("f107", f107)].first { $0.1 == nil }?.0
    }

    init?(_ line: ArraySlice<UInt8>) {
      delimiter = DelimitedLine.delimiter(ofHeader: line)
      guard let fields = DelimitedLine.fields(line, by: delimiter) else { return nil }
      let names = fields.map { String(decoding: $0.trimmed, as: UTF8.self).lowercased() }
      func place(_ known: String...) -> Int? { names.firstIndex { known.contains($0) } }
      guard let time = place("utc", "time", "datetime", "date") else { return nil }
      self.time = time
      count = names.count
      kp = place("kp")
      ap = place("ap", "ap_2nt")
      dst = place("dst", "dst_nt")
      f107 = place("f107", "f10.7", "f107_obs", "f107_sfu")
      let known = [time, kp, ap, dst, f107]
      stranger = names.indices.first { !known.contains($0) }.map { names[$0] }
      if kp == nil, ap == nil, dst == nil, f107 == nil { return nil }
    }
  }
}
