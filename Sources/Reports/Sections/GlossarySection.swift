/// What the terms, quantities and names of models mean that the report uses.
struct GlossarySection {
  /// Terms in the order of the glossary; the passage of each is named after it.
  private static let terms = [
    "tec", "gim", "dtec", "iqr", "quiet", "kp", "ap", "dst", "f107", "rmse", "mae", "r2", "rho",
    "skill", "aic", "p", "ut",
  ]

  let report: StudyReport
  /// The sections before this one.
  let sections: [ReportDocument.Section]

  /// The section, with the terms that stand in the others and the study's models.
  func section() throws(ReportError) -> ReportDocument.Section {
    let words = report.words
    let text = sections.flatMap(\.blocks).map(\.text).joined(separator: "\n")
    var pairs: [KeyValue] = []
    for term in Self.terms {
      let name = try words.text("glossary.\(term)-term")
      let marks = try words.text("glossary.\(term)-marks").split(separator: " ")
      guard marks.contains(where: { text.contains($0) }) else { continue }
      pairs.append(KeyValue([.text(name)], try words.runs("glossary.\(term)")))
    }
    var models: Set<String> = []
    for settings in report.result.manifest.forecasters
    where models.insert(settings.model).inserted {
      let passage = "glossary.model-\(settings.model)"
      guard words.names.contains(passage) else { continue }
      pairs.append(KeyValue([.text(settings.model)], try words.runs(passage)))
    }
    return ReportDocument.Section(
      id: "glossary", heading: try words.text("glossary.heading"), blocks: [.keyValues(pairs)])
  }
}

extension Block {
  /// All words of the block that a reader sees, figures' axes left out.
  var text: String {
    var text = runs.plain
    if case .table(let table) = self {
      text += "\n" + table.columns.map { "\($0.header) \($0.unit ?? "")" }.joined(separator: "\n")
    }
    return text
  }
}
