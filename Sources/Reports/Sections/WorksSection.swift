/// The works that the report cites: the study's paper, the methods that it uses, and its data.
struct WorksSection {
  /// Works that a report may cite, each by the words that name it in a passage.
  private static let works = ["dobrovolsky", "taylor", "westfall", "simonsohn"]

  let report: StudyReport
  /// The sections before this one, and what stands on the first page.
  let blocks: [Block]

  func section() throws(ReportError) -> ReportDocument.Section {
    let words = report.words
    let text = blocks.map(\.text).joined(separator: "\n")
    var works: [Block] = []
    if let paper = report.result.manifest.paper.published?.citation, !paper.isEmpty {
      works.append(.paragraph(WorksSection.linked(paper)))
    }
    for work in Self.works where text.contains(try words.text("works.\(work)-mark")) {
      works += try words.paragraphs("works.\(work)")
    }
    var sources: [String] = []
    for source in report.result.sources
    where !source.citation.isEmpty && !sources.contains(source.citation) {
      sources.append(source.citation)
    }
    if !sources.isEmpty {
      works += try words.paragraphs("licence.introduction")
      works += sources.map { .paragraph(WorksSection.linked($0)) }
    }
    works += try words.paragraphs("licence.font")
    return ReportDocument.Section(
      id: "licence", heading: try words.text("licence.heading"), blocks: works)
  }

  /// A citation with its DOI and its addresses as links.
  static func linked(_ citation: String) -> [Inline] {
    var runs: [Inline] = []
    var rest = citation[...]
    while let match = rest.firstMatch(of: /(doi:|https:\/\/)[^\s,;]*[^\s,;.)]/) {
      let words = String(match.0)
      if match.range.lowerBound > rest.startIndex {
        runs.append(.text(String(rest[..<match.range.lowerBound])))
      }
      let address = words.hasPrefix("doi:") ? "https://doi.org/" + words.dropFirst(4) : words
      runs.append(.link(words, .url(address)))
      rest = rest[match.range.upperBound...]
    }
    return rest.isEmpty ? runs : runs + [.text(String(rest))]
  }
}
