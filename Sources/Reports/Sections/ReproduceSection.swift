import Engine

/// The commands and digests that a second person needs.
struct ReproduceSection {
  let report: StudyReport
  /// The sections before this one.
  let sections: [ReportDocument.Section]

  func section() throws(ReportError) -> ReportDocument.Section {
    let result = report.result
    let data = result.sources.contains { $0.digest != nil } ? " --data DIR" : ""
    var blocks = try report.words.paragraphs("reproduce.introduction")
    blocks.append(
      .code([
        "seismotec --version   # \(ProgramVersion.current)",
        "seismotec run study.yaml\(data)",
        "seismotec verify .\(data)",
      ]))
    blocks += try report.words.paragraphs("reproduce.digests")
    blocks += try report.words.paragraphs("reproduce.introduction-origins")
    blocks.append(.table(try OriginTable(report: report, sections: sections).table()))
    return ReportDocument.Section(
      id: "reproduce", heading: try report.words.text("reproduce.heading"), blocks: blocks)
  }
}
