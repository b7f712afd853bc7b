import Determinism

/// Hourly Dst in the 120-column format of the World Data Center for Geomagnetism, Kyoto.
package struct KyotoDst: Sendable, Equatable {
  /// How far a day's values have been revised; a greater one replaces a smaller.
  package enum Revision: Int, Sendable, Comparable, CaseIterable {
    case quickLook
    case provisional
    case final

    package static func < (left: Revision, right: Revision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// The values of one day.
  package struct Day: Sendable, Equatable {
    /// The day, in UT.
    package let date: CivilDate
    /// How far the values have been revised.
    package var revision: Revision {
      version >= Revision.final.rawValue ? .final : Revision(rawValue: version) ?? .quickLook
    }
    /// The file's number of the version: 2 is the first final one, and greater ones correct it.
    package let version: Int
    /// Dst in nT of 24 hours, the first being 00–01 UT; 9999 in the file is a gap.
    package let values: [Double?]
  }

  /// The days in order of date, whatever the order of files and lines; days may be missing.
  package let days: [Day]
  /// The files with the days that were taken from each, in the order read.
  private let files: [Source]

  private struct Source: Sendable, Equatable {
    let file: InputSource
    let days: Set<CivilDate>
  }

  /// Reads a file, or every file of a folder that is not hidden.
  ///
  /// A day may stand in several files if their revisions differ; the furthest revised is taken.
  package init(reading name: String, in folder: String? = nil) throws(InputError) {
    let path = InputFile.path(of: name, in: folder)
    guard SystemFiles.isFolder(path) else {
      try self.init([InputFile(reading: name, in: folder)])
      return
    }
    var files: [InputFile] = []
    for entry in try SystemFiles.fileNames(in: path, named: name) {
      files.append(try InputFile(reading: InputFile.path(of: entry, in: name), in: folder))
    }
    guard !files.isEmpty else { throw InputError(file: name, .nothing(.dstRows)) }
    try self.init(files)
  }

  /// Reads files.
  package init(_ files: [InputFile]) throws(InputError) {
    var byDate: [CivilDate: (day: Day, place: (file: String, line: Int))] = [:]
    for file in files {
      var lines = TextLines(file.bytes)
      var isEmpty = true
      while let range = lines.next() {
        let line = file.bytes[range]
        // A closing remark such as `[Created at …]` stands in brackets.
        if line.trimmed.isEmpty || line.first == UInt8(ascii: "[") { continue }
        func error(_ expectation: Expectation, _ found: ArraySlice<UInt8>) -> InputError {
          InputError(
            file: file.name, line: lines.number, .expected(expectation, found: found.quoted))
        }
        let day = try KyotoDst.day(line, error)
        isEmpty = false
        if let other = byDate[day.date] {
          guard other.day.version != day.version else {
            throw error(
              .dstNewDay(firstAt: "\(other.place.file):\(other.place.line)"), line.columns(0..<16))
          }
          if other.day.version > day.version { continue }
        }
        byDate[day.date] = (day, (file.name, lines.number))
      }
      if isEmpty { throw InputError(file: file.name, .nothing(.dstRows)) }
    }
    days = byDate.values.map { $0.day }.sorted { $0.date < $1.date }
    self.files = files.map { file in
      Source(
        file: InputSource(file),
        days: Set(byDate.values.filter { $0.place.file == file.name }.map(\.day.date)))
    }
  }

  /// The files that gave a day of a span, in the order read.
  package func sources(from first: CivilDate, through last: CivilDate) -> [InputSource] {
    files.filter { source in source.days.contains { first <= $0 && $0 <= last } }.map(\.file)
  }

  private static func day(
    _ line: ArraySlice<UInt8>, _ error: (Expectation, ArraySlice<UInt8>) -> InputError
  ) throws(InputError) -> Day {
    guard line.starts(with: "DST".utf8) else { throw error(.dstRecord, line) }
    guard line.count >= 116, line.dropFirst(120).trimmed.isEmpty else {
      throw error(.dstColumns, line.suffix(20))
    }
    let century = line.columns(14..<16)
    guard let shortYear = line.columns(3..<5).integer, let month = line.columns(5..<7).integer,
      let day = line.columns(8..<10).integer,
      let date = CivilDate(
        year: year(shortYear, century: century), month: month, day: day)
    else { throw error(.dstDate, line.columns(0..<16)) }
    let versionField = line.columns(13..<14)
    // Older files leave the version blank.
    guard let version = versionField.trimmed.isEmpty ? 0 : versionField.integer, version >= 0
    else { throw error(.dstVersion, versionField) }
    guard let base = line.columns(16..<20).integer else {
      throw error(.dstBase, line.columns(16..<20))
    }
    var values: [Double?] = []
    for hour in 0..<24 {
      let field = line.columns(20 + 4 * hour..<24 + 4 * hour)
      guard let number = field.integer else { throw error(.dstHour(hour), field) }
      guard number != 9_999 else {
        values.append(nil)
        continue
      }
      let value = 100 * base + number
      guard (-3_000...1_000).contains(value) else { throw error(.dstHour(hour), field) }
      values.append(Double(value))
    }
    return Day(date: date, version: version, values: values)
  }

  /// Files of the last century leave the century blank; Dst begins in 1957.
  private static func year(_ shortYear: Int, century: ArraySlice<UInt8>) -> Int {
    if let century = century.integer { return century * 100 + shortYear }
    return shortYear < 57 ? 2_000 + shortYear : 1_900 + shortYear
  }
}
