/// Words that agree in number with a count: `{{count|is|are}}` in a passage is the first word where the
/// value of `count` is one, and the second for every other.
struct CountAgreement {
  /// The name of the passage, for its errors.
  let passage: String
  /// The values that the passage is set with.
  let values: [String: String]

  /// The passage with every such choice made.
  ///
  /// - Throws: `ReportError.missingValue` for a count that is not among the values.
  func agreed(_ text: String) throws(ReportError) -> String {
    // Few passages count, and to look for a pattern takes long.
    guard text.contains("|") else { return text }
    var agreed = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: /\{\{(\w+)\|([^|{}]*)\|([^|{}]*)\}\}/) {
      guard let value = values[String(match.1)] else {
        throw .missingValue(passage: passage, value: String(match.1))
      }
      agreed += rest[..<match.range.lowerBound] + (value == "1" ? match.2 : match.3)
      rest = rest[match.range.upperBound...]
    }
    return agreed + rest
  }
}
