/// Writes small IONEX files for tests.
public struct IONEXText {
  /// Seconds since 1970 of a map and its values in the file's own units, row by row; 9999 is none.
  public struct Map {
    /// Seconds since 1970.
    public var time: Int
    /// Values in the file's own units, row by row.
    public var values: [Int]

    /// A map of a moment.
    public init(time: Int, values: [Int]) {
      self.time = time
      self.values = values
    }
  }

  /// First, last and step of latitudes in degrees.
  public var latitudes = (first: 87.5, last: -87.5, step: -2.5)
  /// First, last and step of longitudes in degrees.
  public var longitudes = (first: -180.0, last: 180.0, step: 5.0)
  /// Seconds between maps.
  public var interval = 7_200
  /// The power of ten of all values; nil leaves the record out.
  public var exponent: Int? = -1
  /// The TEC maps.
  public var maps: [Map] = []
  /// The RMS maps.
  public var rms: [Map] = []
  /// Whether END OF FILE is written.
  public var ends = true

  /// A global grid without maps.
  public init() {}

  /// How many rows and columns a map has.
  public var shape: (rows: Int, columns: Int) {
    func count(_ axis: (first: Double, last: Double, step: Double)) -> Int {
      axis.step == 0 ? 1 : Int(((axis.last - axis.first) / axis.step).rounded()) + 1
    }
    return (count(latitudes), count(longitudes))
  }

  /// The file's lines.
  public var lines: [String] {
    let first = maps.first?.time ?? 0
    let last = maps.last?.time ?? 0
    var lines = [
      record("     1.0            IONOSPHERE MAPS     GNSS", "IONEX VERSION / TYPE"),
      record("test writer", "PGM / RUN BY / DATE"),
      record(epoch(first), "EPOCH OF FIRST MAP"),
      record(epoch(last), "EPOCH OF LAST MAP"),
      record(padded("\(interval)", 6), "INTERVAL"),
      record(padded("\(maps.count)", 6), "# OF MAPS IN FILE"),
      record("  NONE", "MAPPING FUNCTION"),
      record("    10.0", "ELEVATION CUTOFF"),
      record("", "OBSERVABLES USED"),
      record("  6371.0", "BASE RADIUS"),
      record("     2", "MAP DIMENSION"),
      record("   450.0 450.0   0.0", "HGT1 / HGT2 / DHGT"),
      record("  " + axis(latitudes), "LAT1 / LAT2 / DLAT"),
      record("  " + axis(longitudes), "LON1 / LON2 / DLON"),
    ]
    if let exponent { lines.append(record(padded("\(exponent)", 6), "EXPONENT")) }
    lines += [
      record("BIASES", "START OF AUX DATA"),
      record("anything at all", "PRN / BIAS / RMS"),
      record("BIASES", "END OF AUX DATA"),
      record("", "END OF HEADER"),
    ]
    for (index, map) in maps.enumerated() { lines += block(map, index + 1, "TEC") }
    for (index, map) in rms.enumerated() { lines += block(map, index + 1, "RMS") }
    if ends { lines.append(record("", "END OF FILE")) }
    return lines
  }

  /// The whole file.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  /// A line of 60 columns of data and a label.
  public func record(_ data: String, _ label: String) -> String {
    data + String(repeating: " ", count: 60 - data.count) + label
      + String(repeating: " ", count: 20 - label.count)
  }

  private func block(_ map: Map, _ number: Int, _ kind: String) -> [String] {
    var lines = [
      record(padded("\(number)", 6), "START OF \(kind) MAP"),
      record(epoch(map.time), "EPOCH OF CURRENT MAP"),
    ]
    let (rows, columns) = shape
    for row in 0..<rows {
      let latitude = latitudes.first + Double(row) * latitudes.step
      lines.append(
        record(
          "  " + padded(latitude, 6) + axis(longitudes) + padded(450.0, 6), "LAT/LON1/LON2/DLON/H"))
      let values = map.values[row * columns..<(row + 1) * columns].map { padded("\($0)", 5) }
      for start in stride(from: 0, to: columns, by: 16) {
        lines.append(values[start..<min(start + 16, columns)].joined())
      }
    }
    return lines + [record(padded("\(number)", 6), "END OF \(kind) MAP")]
  }

  private func axis(_ axis: (first: Double, last: Double, step: Double)) -> String {
    padded(axis.first, 6) + padded(axis.last, 6) + padded(axis.step, 6)
  }

  private func padded(_ value: Double, _ width: Int) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return padded("\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)", width)
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  /// The civil date of seconds since 1970, by months so as to share nothing with the code
  /// under test.
  private func epoch(_ time: Int) -> String {
    var (year, month, day) = (1970, 1, 1 + time / 86_400)
    while true {
      let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      guard day > length else { break }
      (day, month) = (day - length, month + 1)
      if month > 12 { (month, year) = (1, year + 1) }
    }
    let second = time % 86_400
    return [year, month, day, second / 3_600, second / 60 % 60, second % 60]
      .map { padded("\($0)", 6) }.joined()
  }
}
