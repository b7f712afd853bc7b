/// Reads numbers as a manifest writes them: ASCII digits, a minus sign, a decimal point.
///
/// YAML's own rules are not used, since under them `010` is eight, `1_000` a thousand and `12:30`
/// seven hundred and fifty; here each of these is refused with the tidy spelling.
package enum StrictNumber {
  /// Digits a number may have; Float64 tells fewer than twenty apart.
  private static let lengthLimit = 40

  /// A whole number below 10^18 in size.
  package static func integer(_ text: String) -> Result<Int, ValueRefusal> {
    parts(of: text).flatMap { parts in
      guard parts.fraction == nil else { return .failure(.notWhole) }
      return Int(text).map { .success($0) } ?? .failure(.outside)
    }
  }

  /// A whole number from 0 to 2^64 - 1.
  package static func unsigned(_ text: String) -> Result<UInt64, ValueRefusal> {
    parts(of: text).flatMap { parts in
      guard parts.fraction == nil else { return .failure(.notWhole) }
      return UInt64(text).map { .success($0) } ?? .failure(.outside)
    }
  }

  /// The Float64 nearest to a decimal number.
  package static func decimal(_ text: String) -> Result<Double, ValueRefusal> {
    parts(of: text).flatMap { _ in
      Double(text).flatMap { $0.isFinite ? .success($0) : nil } ?? .failure(.outside)
    }
  }

  private static func parts(
    of text: String
  ) -> Result<(whole: Substring, fraction: Substring?), ValueRefusal> {
    guard text.utf8.count <= lengthLimit else { return .failure(.kind) }
    var rest = text[...]
    let negative = rest.first == "-"
    if negative || rest.first == "+" { rest.removeFirst() }
    let pieces = rest.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = pieces.first ?? ""
    let fraction = pieces.count > 1 ? pieces[1] : nil
    guard areDigits(whole), areDigits(fraction ?? "") else {
      return .failure(looseForm(rest))
    }
    guard !whole.isEmpty || fraction?.isEmpty == false else { return .failure(.kind) }
    let tidyWhole = whole.drop { $0 == "0" }
    let tidy =
      (negative ? "-" : "") + (tidyWhole.isEmpty ? "0" : tidyWhole)
      + (fraction.map { $0.isEmpty ? "" : "." + $0 } ?? "")
    guard tidy == text else { return .failure(.untidyNumber(tidy: tidy)) }
    return .success((whole, fraction))
  }

  private static func areDigits(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// What a text that is no number may have been meant as.
  private static func looseForm(_ text: Substring) -> ValueRefusal {
    guard let first = text.utf8.first, areDigits(text.prefix(1)) || first == UInt8(ascii: ".")
    else { return .kind }
    let rest = text.filter { !$0.isNumber }
    if Set(rest.lowercased()).isSubset(of: ["e", ".", "+", "-"]), rest.lowercased().contains("e") {
      return .exponent
    }
    return Set(rest).isSubset(of: [",", ".", "_", " ", "'"]) ? .separators : .kind
  }
}
