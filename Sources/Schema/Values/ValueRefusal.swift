/// Why a key does not take a value.
public enum ValueRefusal: Error, Sendable, Hashable {
  /// Another kind of thing stands there: a list, a table, a word.
  case kind
  /// Nothing stands there.
  case nothing
  /// A number, date or word of the language in quotes.
  case quoted
  /// A number with an exponent.
  case exponent
  /// A number with a leading zero or plus sign, or without a digit before the point.
  case untidyNumber(tidy: String)
  /// A number with a decimal comma or with separators.
  case separators
  /// A number with a point where a whole one is wanted.
  case notWhole
  /// A number outside its range.
  case outside
  /// A date or time of the right form that no calendar has.
  case noSuchMoment
  /// A word that is none of those the key knows.
  case unknownWord(nearest: String?, known: [String])
  /// More characters than the key takes.
  case tooLong
  /// A path that does not stay below its folder.
  case path
  /// A placeholder in a file pattern that is none.
  case placeholder(String, nearest: String?)
  /// A file pattern that names the same file for different days.
  case patternWithoutDay
}
