/// Why no survey was found.
package enum SurveyLocatorError: Error, Sendable, Equatable {
  /// There is no survey of this name.
  case notFound(String, root: String)
  /// Its file cannot be read.
  case unreadable(StudyLocatorError)
}
