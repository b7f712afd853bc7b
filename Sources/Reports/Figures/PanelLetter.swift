/// The letters by which captions and papers name the panels of a figure.
enum PanelLetter {
  /// `(a) ` for the first panel, `(b) ` for the second, after `(z) ` `(aa) `; nothing for a panel that
  /// stands alone.
  static func before(_ index: Int, of count: Int) -> String {
    guard count > 1 else { return "" }
    var rest = index
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return "(\(letters)) "
  }
}
