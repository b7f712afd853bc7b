import Engine

/// How to cite the report: an entry for BibTeX and the digests that name the run.
struct CiteSection {
  /// The section's name.
  static let id = ReportDocument.cite

  let report: StudyReport

  /// The section.
  ///
  /// - Parameter identity: the digests; nil before the results that they are taken of are known.
  func section(
    _ identity: ReportDocument.Identity?
  ) throws(ReportError) -> ReportDocument.Section {
    let words = report.words
    var blocks = try words.paragraphs("cite.introduction")
    let digest = identity?.results ?? ""
    let date = report.result.manifest.report.dated
    blocks.append(
      .code(
        [
          "@techreport{\(report.result.id),",
          "  title = {\(CiteSection.escaped(report.result.manifest.report.title))},",
          "  author = {{SeismoTEC}},",
          "  institution = {SeismoTEC \(ProgramVersion.current)},",
          date.map { "  year = {\($0.year)}, date = {\($0.iso8601)}," },
          "  note = {Study \(report.result.id), results SHA-256 \(digest)}", "}",
        ].compactMap(\.self)))
    blocks += try words.paragraphs("cite.digests")
    blocks.append(.code((identity?.digests ?? []).map { "\($0.label): \($0.digest)" }))
    return ReportDocument.Section(
      id: CiteSection.id, heading: try words.text("cite.heading"), blocks: blocks)
  }

  /// A title as BibTeX reads it: capitals kept, and no character that TeX takes for a command.
  private static func escaped(_ title: String) -> String {
    var escaped = "{"
    for character in PrintableText.visible(title) where !"{}\\".contains(character) {
      if "&%$#_~^".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped + "}"
  }
}
