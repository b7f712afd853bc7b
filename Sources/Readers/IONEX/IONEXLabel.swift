/// A label that ends a line but begins in another column than the 61st or 62nd.
struct IONEXLabel: Equatable {
  /// The label.
  let text: String
  /// Where it begins, counted from 1.
  let column: Int

  /// The label that a line bears in the wrong columns; nil of a line with a label in its place, and
  /// of one with none.
  static func misplaced(in line: ArraySlice<UInt8>) -> IONEXLabel? {
    let text = line.trimmed
    guard let label = known.filter({ text.hasSuffix($0) }).max(by: { $0.count < $1.count }) else {
      return nil
    }
    let start = text.endIndex - label.count - line.startIndex
    guard !(60...61).contains(start),
      start == 0 || line[line.startIndex + start - 1].isBlank
    else { return nil }
    return IONEXLabel(text: String(decoding: label, as: UTF8.self), column: start + 1)
  }

  private static let known: [[UInt8]] = [
    "IONEX VERSION / TYPE", "EPOCH OF FIRST MAP", "EPOCH OF LAST MAP", "INTERVAL",
    "# OF MAPS IN FILE", "MAP DIMENSION", "HGT1 / HGT2 / DHGT", "LAT1 / LAT2 / DLAT",
    "LON1 / LON2 / DLON", "EXPONENT", "START OF AUX DATA", "END OF AUX DATA", "END OF HEADER",
    "START OF TEC MAP", "END OF TEC MAP", "START OF RMS MAP", "END OF RMS MAP",
    "START OF HEIGHT MAP", "END OF HEIGHT MAP", "EPOCH OF CURRENT MAP", "LAT/LON1/LON2/DLON/H",
    "END OF FILE",
  ].map { Array($0.utf8) }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: [UInt8]) -> Bool {
    count >= text.count && suffix(text.count).elementsEqual(text)
  }
}
