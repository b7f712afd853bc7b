import Determinism
import Engine
import Figures

/// Writes the page that a reviewer hands to a journal.
public struct CertificateWriter {
  /// What the page says.
  public struct Content: Sendable {
    /// The study's title.
    public var title: String
    /// The study's id.
    public var study: String
    /// The verdict in one sentence.
    public var summary: String
    /// What else was seen, a line each.
    public var details: [String]
    /// The digests that name the run, each with its name.
    public var digests: [(name: String, digest: String)]
    /// When the check was made, as ISO 8601.
    public var time: String
    /// The paper's link; nil for none.
    public var reference: String?
    /// What only a person can fill in.
    public var leftOut: [String]

    /// What a page says, from its parts.
    public init(
      title: String, study: String, summary: String, details: [String],
      digests: [(name: String, digest: String)], time: String, reference: String?,
      leftOut: [String]
    ) {
      self.title = title
      self.study = study
      self.summary = summary
      self.details = details
      self.digests = digests
      self.time = time
      self.reference = reference
      self.leftOut = leftOut
    }
  }

  /// A writer.
  public init() {}

  /// The page as a PDF.
  ///
  /// - Throws: `ReportError` or `FigureError` when it cannot be set.
  public func pdf(_ content: Content) throws -> [UInt8] {
    let words = Words()
    var front = try words.paragraphs(
      "certificate.introduction", ["version": ProgramVersion.current])
    front.append(
      .verdicts([Verdict(tone: .neutral, headline: [.text(content.summary)], detail: [])]))
    let pairs = [
      ("certificate.study", content.study), ("certificate.time", content.time),
      ("certificate.paper", content.reference ?? ""),
    ]
    var values: [KeyValue] = []
    for (passage, value) in pairs where !value.isEmpty {
      values.append(KeyValue([.text(try words.text(passage))], [.text(value)]))
    }
    front.append(.keyValues(values))
    front += try words.paragraphs("certificate.seen")
    front.append(.code(Array(content.details.prefix(24))))
    front += try words.paragraphs(
      "certificate.left-out", ["fields": content.leftOut.joined(separator: ", ")])
    let document = ReportDocument(
      title: try words.text("certificate.title"), subtitle: content.title,
      identity: ReportDocument.Identity(
        name: content.study,
        digests: content.digests.map { (label: $0.name, digest: $0.digest) },
        results: content.digests.last?.digest ?? ""),
      date: UTCTime(iso8601: content.time), declaration: nil, front: front,
      sections: [])
    return try PDFWriter(words: words, typesetter: try Typesetter(fonts: try FontFiles.find()))
      .write(document)
  }
}
