import Determinism

/// What a PDF says about itself; no clock is read.
package struct PDFMetadata: Sendable, Equatable {
  package var title: String
  package var author: String
  package var subject: String
  package var keywords: [String]
  /// Given as the time of creation and of the last change; nil for neither.
  package var date: UTCTime?

  package init(
    title: String, author: String = "", subject: String = "", keywords: [String] = [],
    date: UTCTime? = nil
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.date = date
  }
}
