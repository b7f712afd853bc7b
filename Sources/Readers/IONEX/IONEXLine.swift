import Determinism

/// Readings of single IONEX lines: the first 60 columns hold data, the last 20 a label.
extension ArraySlice<UInt8> {
  /// Whether the line bears a label, be it a column late and without trailing blanks.
  ///
  /// A label that stands early tells of a character lost from the data, which nobody can restore.
  func hasLabel(_ label: StaticString) -> Bool {
    let width = label.utf8CodeUnitCount
    var end = endIndex
    while end > startIndex, self[end - 1].isBlank { end -= 1 }
    guard (60...61).contains(end - width - startIndex) else { return false }
    return label.withUTF8Buffer { text in
      for offset in 0..<width where self[end - width + offset] != text[offset] { return false }
      return true
    }
  }

  /// The columns before the label.
  var dataColumns: ArraySlice<UInt8> { columns(0..<60) }

  /// A decimal number in thousandths; nil when it is none or has decimals beyond them.
  var thousandths: Int? {
    var index = startIndex
    var end = endIndex
    while index < end, self[index].isBlank { index += 1 }
    while end > index, self[end - 1].isBlank { end -= 1 }
    var isNegative = false
    if index < end, self[index] == UInt8(ascii: "-") || self[index] == UInt8(ascii: "+") {
      isNegative = self[index] == UInt8(ascii: "-")
      index += 1
    }
    var value = 0
    var digits = 0
    var decimals = -1
    while index < end {
      let byte = self[index]
      index += 1
      if byte == UInt8(ascii: "."), decimals < 0 {
        decimals = 0
        continue
      }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), digits < 12 else { return nil }
      digits += 1
      if decimals >= 3 {
        guard byte == UInt8(ascii: "0") else { return nil }
        continue
      }
      if decimals >= 0 { decimals += 1 }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    guard digits > 0 else { return nil }
    for _ in Swift.max(decimals, 0)..<3 { value *= 10 }
    return isNegative ? -value : value
  }

  /// Numbers of six columns after two blank ones, in thousandths; numbers that are apart, or parted
  /// by a sign, are read wherever they stand.
  func decimals(_ count: Int) -> [Int]? {
    let data = dataColumns
    var tokens: [Range<Int>] = []
    var start: Int?
    for index in data.indices {
      let byte = data[index]
      let endsToken = byte.isBlank || byte == UInt8(ascii: "-")
      if let begun = start, endsToken {
        tokens.append(begun..<index)
        start = nil
      }
      if start == nil, !byte.isBlank { start = index }
    }
    if let start { tokens.append(start..<data.endIndex) }
    if tokens.count == count {
      let values = tokens.compactMap { data[$0].thousandths }
      if values.count == count { return values }
    }
    let values = (0..<count).compactMap { columns(2 + 6 * $0..<8 + 6 * $0).thousandths }
    return values.count == count ? values : nil
  }

  /// Year, month, day, hour, minute and second; hour 24 is the next midnight, and seconds may be
  /// written with decimals if they are whole.
  var epoch: UTCTime? {
    let fields = dataColumns.split { $0.isBlank }
    guard fields.count == 6 else { return nil }
    var parts: [Int] = []
    for field in fields {
      guard let value = field.thousandths, value % 1_000 == 0 else { return nil }
      parts.append(value / 1_000)
    }
    // Of a year of two digits nobody can say which century it belongs to.
    guard parts[0] >= 1_000,
      let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]),
      (0...24).contains(parts[3]), (0..<60).contains(parts[4]), (0...60).contains(parts[5]),
      parts[3] < 24 || (parts[4] == 0 && parts[5] == 0)
    else { return nil }
    return UTCTime(date, hour: parts[3], minute: parts[4], second: parts[5])
  }
}

/// Thousandths as a decimal number without trailing zeros.
func decimalText(thousandths value: Int) -> String {
  let whole = "\(value < 0 ? "-" : "")\(abs(value) / 1_000)"
  var decimals = "\(1_000 + abs(value) % 1_000)".dropFirst()
  while decimals.last == "0", decimals.count > 1 { decimals.removeLast() }
  return whole + "." + decimals
}
