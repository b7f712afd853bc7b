/// What becomes of TEC below zero in a table; without a choice it is refused, since many files write
/// −1 or −99 where they have none.
public enum NegativeTEC: String, Sendable, CaseIterable {
  /// It is a gap.
  case gap
  /// It is a value, as some maps have them.
  case keep
}

/// What the values of a table are.
package enum TableContent: Sendable, Equatable {
  /// TEC in TECU, and what becomes of it below zero; nil refuses it.
  case tec(negative: NegativeTEC?)
  /// Any other quantity, in any unit.
  case auxiliary
}

/// A field of a table that holds a number or none.
enum TableValue {
  /// The number, nil for none.
  ///
  /// None are an empty field, the words `nan`, `na`, `n/a`, `null` and `none`, and the numbers of
  /// nines that archives write: of TEC from 999, of other quantities from 999.9.
  ///
  /// - Throws: the expectation that the field does not meet.
  static func read(
    _ field: ArraySlice<UInt8>, as content: TableContent, allowsComma: Bool
  ) throws(Expectation) -> Double? {
    var text = field.trimmed
    let word = String(decoding: text.prefix(8), as: UTF8.self).lowercased()
    if ["", "nan", "-nan", "na", "n/a", "null", "none"].contains(word) { return nil }
    if allowsComma, let comma = text.firstIndex(of: UInt8(ascii: ",")),
      !text.contains(UInt8(ascii: "."))
    {
      text[comma] = UInt8(ascii: ".")
    }
    let nines = nines(of: text)
    switch content {
    case .auxiliary:
      guard let value = text.real else { throw .csvNumber }
      return nines >= 4 ? nil : value
    case .tec(let negative):
      guard let value = text.real else { throw .csvTEC }
      if value < 0 {
        switch negative {
        case nil: throw .csvNegative
        case .gap?: return nil
        case .keep?: break
        }
      }
      if nines >= 3, value.magnitude >= 999 { return nil }
      // No ionosphere comes near a thousand.
      guard value.magnitude < 999 else { throw .csvTEC }
      return value
    }
  }

  /// How many nines a number is written with; 0 where it has other digits, but for zeros at the end
  /// of its fraction.
  private static func nines(of text: ArraySlice<UInt8>) -> Int {
    var digits =
      text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
      ? text.dropFirst() : text
    if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
      while digits.last == UInt8(ascii: "0"), digits.endIndex > point { digits.removeLast() }
      digits.remove(at: point)
    }
    return digits.allSatisfy { $0 == UInt8(ascii: "9") } ? digits.count : 0
  }
}
