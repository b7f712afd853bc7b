/// Why a report could not be written.
package enum ReportError: Error, Sendable, Equatable {
  /// Two sections, figures, tables or data files have the same name.
  case duplicateName(String)
  /// A name cannot stand in a link or a file name.
  case invalidName(String)
  /// A link leads to no section, figure or table.
  case brokenLink(String)
  /// The templates have no passage of this name.
  case missingPassage(String)
  /// A passage names a value that it is not given.
  case missingValue(passage: String, value: String)
  /// A passage is not a template, in the words of the template engine.
  case malformedPassage(String, String)
  /// A figure cannot be drawn, in the words of the drawing library.
  case drawing(figure: String, String)
  /// A study has no figure of a name; the names of those it has.
  case noFigure(String, known: [String])
  /// A font file cannot be read.
  case font(String)
  /// The PDF cannot be written, in the words of the drawing library.
  case pdf(String)
}
