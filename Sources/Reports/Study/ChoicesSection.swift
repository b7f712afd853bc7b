import Pipeline
import Studies

/// Every choice that can change a verdict, with its key in the manifest.
struct ChoicesSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("choices.introduction")
    blocks.append(.table(try table()))
    if result.manifest.training.normalisation == .wholeSeries {
      blocks += try words.paragraphs("choices.whole-series-note")
    }
    return ReportDocument.Section(
      id: "choices", heading: try words.text("choices.heading"), blocks: blocks)
  }

  private func table() throws(ReportError) -> Table {
    Table(
      id: "table-choices", caption: try words.runs("choices.caption"),
      columns: [
        try words.column("choices.column-choice"), try words.column("choices.column-key"),
        try words.column("choices.column-value"),
      ], rows: try general() + models())
  }

  private func row(
    _ passage: String, _ key: String, _ value: String, _ values: [String: String] = [:]
  ) throws(ReportError) -> Table.Row {
    Table.Row([
      .text(try words.text("choices.\(passage)", values)), .words([.code(key)]), .text(value),
    ])
  }

  private func general() throws(ReportError) -> [Table.Row] {
    let manifest = result.manifest
    let quiet = manifest.quiet
    let tec = manifest.inputs.tec
    var rows = [
      try row("seed", "seed", String(manifest.seed)),
      try row(
        "period", "period.start, period.end",
        "\(manifest.period.start.iso8601) – \(manifest.period.end.iso8601)"),
      try row("shown", "period.shown_from", manifest.period.shownFrom.iso8601),
      try row(
        "node", "inputs.tec.latitude, inputs.tec.longitude",
        "\(degrees(tec.latitude, "N", "S")) \(degrees(tec.longitude, "E", "W"))"),
      try row("step", "inputs.tec.step_minutes", "\(tec.step / 60) min"),
    ]
    if case .gim(let archive) = tec.source {
      rows.append(
        try row("interpolation", "inputs.tec.interpolation", archive.interpolation.rawValue))
    }
    return rows + [
      try row(
        "fraction", "training.fraction", DecimalText.shortest(manifest.training.fraction)),
      try row(
        "normalisation", "training.normalisation", manifest.training.normalisation.rawValue),
      try row(
        "threshold", "detector.threshold", DecimalText.shortest(manifest.detector.threshold)),
      try row("reference", "detector.reference", manifest.detector.reference.rawValue),
      try row("kp", "quiet.kp_below", DecimalText.shortest(quiet.kpBelow)),
      try row("ap", "quiet.ap_below", DecimalText.shortest(quiet.apBelow)),
      try row("dst-above", "quiet.dst_above", DecimalText.shortest(quiet.dstAbove) + " nT"),
      try row("dst-below", "quiet.dst_below", DecimalText.shortest(quiet.dstBelow) + " nT"),
      try row("f107", "quiet.f107_below", DecimalText.shortest(quiet.f107Below) + " sfu"),
      try row("index-hour", "quiet.index_hour", quiet.indexHour.rawValue),
      try row(
        "lead-window", try words.text("choices.fixed"),
        "−\(QuietDays.leadWindow) … −1"),
    ]
  }

  private func models() throws(ReportError) -> [Table.Row] {
    try ModelChoices(words: words).rows(of: result)
  }
}
