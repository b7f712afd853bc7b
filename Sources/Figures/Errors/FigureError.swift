/// Why a figure or a page could not be drawn.
package enum FigureError: Error, Sendable, Equatable {
  /// A font file stands in none of the folders searched.
  case fontMissing(file: String, searched: [String])
  /// A font file was found and could not be read as a font.
  case fontUnusable(path: String)
  /// The size of a figure is not positive, not finite, or beyond 14 400 points.
  case impossibleSize(figure: String, width: Double, height: Double)
  /// A coordinate, width or colour of a drawing is NaN or infinite.
  case notFinite(figure: String, operation: String)
  /// The clips of a drawing do not nest.
  case unbalancedClips(figure: String)
  /// Cairo refused a step.
  case cairo(figure: String, step: String, status: String)
  /// Something was drawn before the first `beginPage` of a document.
  case noPage(document: String)
  /// A link or outline entry leads to a name that no page defines.
  case unknownDestination(document: String, name: String)
}
