import Determinism

/// The same days in CelesTrak's `SW-All.csv`.
extension CelesTrak {
  /// Whether a file is the table and not the text.
  static func isTable(_ bytes: [UInt8]) -> Bool {
    var lines = TextLines(bytes)
    return lines.next().map { bytes[$0].starts(with: "DATE,".utf8) } ?? false
  }

  /// The observed days; predicted ones end the table.
  static func days(ofTable file: InputFile) throws(InputError) -> [Day] {
    var lines = TextLines(file.bytes)
    var names: [String] = []
    var days: [Day] = []
    while let range = lines.next() {
      let line = file.bytes[range]
      if line.trimmed.isEmpty { continue }
      let fields = DelimitedLine.fields(line, by: UInt8(ascii: ",")) ?? []
      func error(_ expectation: Expectation, _ found: ArraySlice<UInt8>) -> InputError {
        InputError(
          file: file.name, line: lines.number, .expected(expectation, found: found.quoted))
      }
      if names.isEmpty {
        names = fields.map { String(decoding: $0.trimmed, as: UTF8.self) }
        continue
      }
      guard fields.count == names.count else {
        throw error(.catalogueFields(names.count), line)
      }
      func field(_ name: String) throws(InputError) -> ArraySlice<UInt8> {
        guard let place = names.firstIndex(of: name) else {
          throw InputError(
            file: file.name, line: 1,
            .expected(.catalogueHeader(name), found: names.joined(separator: ",")))
        }
        return fields[place]
      }
      func value(
        _ name: String, _ expectation: Expectation, _ read: (ArraySlice<UInt8>) -> Double?
      ) throws(InputError) -> Double? {
        let field = try field(name)
        if field.trimmed.isEmpty { return nil }
        guard let number = read(field) else { throw error(expectation, field) }
        return number
      }
      let kind = try field("F10.7_DATA_TYPE").trimmed
      if kind.elementsEqual("PRD".utf8) || kind.elementsEqual("PRM".utf8) { break }
      guard let date = MomentText(try field("DATE"))?.time.date else {
        throw error(.celestrakDate, line.columns(0..<10))
      }
      if let last = days.last, date <= last.date {
        throw error(.celestrakLaterDate(after: last.date.iso8601), line.columns(0..<10))
      }
      var kp: [Double?] = []
      var ap: [Double?] = []
      for interval in 1...8 {
        kp.append(
          try value("KP\(interval)", .celestrakKp) {
            $0.integer.flatMap { IndexRecord.kp(tenths: $0) }
          })
        ap.append(try value("AP\(interval)", .celestrakAp, CelesTrak.ap))
      }
      let flux = try value("F10.7_OBS", .indexFlux) {
        $0.real.flatMap { (0..<1_000).contains($0) ? $0 : nil }
      }
      days.append(
        Day(
          date: date, kp: kp, ap: ap, dailyAp: try value("AP_AVG", .celestrakAp, CelesTrak.ap),
          f107: flux == 0 ? nil : flux))
    }
    guard !days.isEmpty else { throw InputError(file: file.name, .nothing(.indexRows)) }
    return days
  }
}
