import Limits

/// What a value looks like to programs that do not run the decoder, such as editors.
package indirect enum ValueShape: Sendable, Equatable {
  /// A whole number, in a range where it has one.
  case integer(ClosedRange<Int>?)
  /// A number, within limits where it has some.
  case number(DecimalLimits?)
  /// A text; a pattern it matches, and the most characters it has, where there are such.
  case text(pattern: String?, limit: Int?)
  /// One of these words.
  case word([String])
  /// A list of at least one item and at most so many.
  case list(ValueShape, limit: Int)
  /// A table of its own keys.
  case table
  /// A list of at least one such table.
  case tables

  /// Any text.
  package static let anyText = ValueShape.text(pattern: nil, limit: nil)

  /// Entries that any list or table may have.
  package static let listLimit = 1_000
}
