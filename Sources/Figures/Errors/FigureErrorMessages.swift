extension FigureError: CustomStringConvertible {
  /// Where it happened, what is wrong, and how to mend it.
  package var description: String {
    switch self {
    case .fontMissing(let file, let searched):
      "font \(file): not found in \(searched.joined(separator: ", ")); "
        + "install the DejaVu fonts (Debian: fonts-dejavu-core, Homebrew: font-dejavu)"
    case .fontUnusable(let path):
      "font \(path): not a readable font; reinstall the DejaVu fonts"
    case .impossibleSize(let figure, let width, let height):
      "figure \(figure): size \(width) x \(height) points; "
        + "both sides must be above 0 and at most 14400"
    case .notFinite(let figure, let operation):
      "figure \(figure): a number that is not finite in `\(operation)`; "
        + "leave missing values out of the drawing"
    case .unbalancedClips(let figure):
      "figure \(figure): clips do not nest; end each clip that is begun, once"
    case .cairo(let figure, let step, let status):
      "figure \(figure): \(step): Cairo reports `\(status)`"
    case .noPage(let document):
      "document \(document): nothing can be drawn before the first page is begun"
    case .unknownDestination(let document, let name):
      "document \(document): a link leads to `\(name)`, which no page defines"
    }
  }
}
