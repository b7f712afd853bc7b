/// The words of this module's errors, in one place.
extension ReportError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .duplicateName(let name):
      "report: the name '\(name)' stands twice; sections, figures, tables and data need names of their own"
    case .invalidName(let name):
      "report: the name '\(name)' holds more than lower-case letters, digits and hyphens"
    case .brokenLink(let name):
      "report: a link leads to '\(name)', and no section, figure or table has that name"
    case .missingPassage(let name):
      "report: Templates/words has no passage '\(name)'"
    case .missingValue(let passage, let value):
      "report: passage '\(passage)' of Templates/words names '\(value)', and is not given it"
    case .malformedPassage(let passage, let reason):
      "report: passage '\(passage)' of Templates/words is no template: \(reason)"
    case .drawing(let figure, let reason):
      "report: figure '\(figure)' cannot be drawn: \(reason)"
    case .noFigure(let name, let known):
      "the study has no figure '\(name)'; its figures are "
        + (known.isEmpty ? "none" : known.joined(separator: ", "))
    case .font(let path):
      "the font file \(path) cannot be read; install DejaVu Sans anew"
    case .pdf(let reason):
      "report: the PDF cannot be written: \(reason)"
    }
  }
}
