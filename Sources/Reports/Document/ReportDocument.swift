import Determinism

/// A report as its writers see it: words, tables and drawings in reading order, and no layout.
package struct ReportDocument: Sendable {
  /// One section; subsections follow it with a higher level.
  package struct Section: Sendable {
    /// The name links and anchors use; unique in the document.
    package var id: String
    /// The heading.
    package var heading: String
    /// 1 for a section, 2 for a subsection, 3 below it.
    package var level: Int
    /// What stands below the heading.
    package var blocks: [Block]
    /// Whether a page begins with it.
    package var startsPage: Bool

    /// A section from its parts.
    package init(
      id: String, heading: String, level: Int = 1, blocks: [Block], startsPage: Bool = false
    ) {
      self.id = id
      self.heading = heading
      self.level = min(max(level, 1), 3)
      self.blocks = blocks
      self.startsPage = startsPage
    }
  }

  /// The name of a section that says how to cite the report, with its digests.
  package static let cite = "cite"

  /// What names a run in each of its files.
  package struct Identity: Sendable, Equatable {
    /// The study's id, or another name of what the document is about.
    package var name: String
    /// The digests, each with its label, as the title page prints them.
    package var digests: [(label: String, digest: String)]
    /// The digest that every page and figure carries: that of the results.
    package var results: String

    /// An identity from its parts.
    package init(name: String, digests: [(label: String, digest: String)], results: String) {
      self.name = name
      self.digests = digests
      self.results = results
    }

    /// The line at the foot of every page.
    var mark: String { "\(name) \(results.prefix(16))" }
    /// What a figure's file carries.
    var source: String { "study \(name); results sha256 \(results)" }

    package static func == (left: Identity, right: Identity) -> Bool {
      left.name == right.name && left.results == right.results
        && left.digests.elementsEqual(right.digests, by: ==)
    }
  }

  /// The title.
  package var title: String
  /// The line below the title.
  package var subtitle: String
  /// The language of the words, as BCP 47 names it.
  package var language: String
  /// What names the run.
  package var identity: Identity
  /// The date in the PDF's metadata; nil for none, for no clock may reach an output.
  package var date: UTCTime?
  /// A sentence printed on every page, such as that nothing was measured; nil for real data.
  package var declaration: String?
  /// What stands on the title page below the title.
  package var front: [Block]
  /// The sections in reading order.
  package var sections: [Section]

  /// A document from its parts.
  package init(
    title: String, subtitle: String, language: String = "en", identity: Identity,
    date: UTCTime? = nil, declaration: String?, front: [Block], sections: [Section]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.language = language
    self.identity = identity
    self.date = date
    self.declaration = declaration
    self.front = front
    self.sections = sections
  }

  /// Whether the digests stand below the title, for want of a section that says how to cite.
  var showsDigests: Bool { !sections.contains { $0.id == Self.cite } }

  /// Every block in reading order, the title page first.
  var blocks: [Block] { front + sections.flatMap(\.blocks) }

  /// Every figure in reading order.
  package var figures: [Figure] {
    blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
  }

  /// Every table in reading order.
  package var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}
