import Pipeline
import Studies

/// What the paper leaves open and what the study does, then every setting with its key.
struct ChoicesSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks: [Block] = []
    if !result.manifest.choices.isEmpty {
      blocks += try words.paragraphs("choices.open-introduction")
      blocks.append(.table(try choices()))
    }
    blocks += try words.paragraphs("choices.introduction")
    blocks.append(.table(try table()))
    if result.manifest.training.normalisation == .wholeSeries {
      blocks += try words.paragraphs("choices.whole-series-note")
    }
    return ReportDocument.Section(
      id: "choices", heading: try words.text("choices.heading"), blocks: blocks)
  }

  /// What is open, what the paper says, and what this study does with the values of its keys.
  private func choices() throws(ReportError) -> Table {
    let settings = SettingValues(try general() + models())
    return Table(
      id: "table-open", caption: try words.runs("choices.caption-open"),
      columns: [
        try words.column("choices.column-about"), try words.column("choices.column-paper"),
        try words.column("choices.column-here"), try words.column("choices.column-key"),
      ],
      rows: result.manifest.choices.map { choice in
        let values = choice.keys.compactMap(settings.text).reduce(into: [String]()) {
          if !$0.contains($1) { $0.append($1) }
        }
        let here = ([values.joined(separator: "; ")] + [choice.choice]).filter { !$0.isEmpty }
        let keys = choice.keys.enumerated().flatMap { index, key -> [Inline] in
          (index == 0 ? [] : [.text(", ")]) + [.code(key)]
        }
        return Table.Row([
          .text(choice.about), .text(choice.paper), .text(here.joined(separator: ". ")),
          keys.isEmpty ? .missing : .words(keys),
        ])
      })
  }

  private func table() throws(ReportError) -> Table {
    Table(
      id: "table-choices", caption: try words.runs("choices.caption"),
      columns: [
        try words.column("choices.column-choice"), try words.column("choices.column-key"),
        try words.column("choices.column-value"),
      ], rows: try general() + grouped(models()))
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
        "\(degrees(result.tec.latitude, "N", "S")) \(degrees(result.tec.longitude, "E", "W"))"),
      try row("step", "inputs.tec.step_minutes", "\(tec.step / 60) min"),
    ]
    if case .gim(let archive) = tec.source {
      rows.append(
        try row("interpolation", "inputs.tec.interpolation", archive.interpolation.rawValue))
    }
    return rows + (try preparation()) + [
      try split(),
      try row(
        "normalisation", "training.normalisation", manifest.training.normalisation.rawValue),
      try row(
        "threshold", "detectors.threshold", DecimalText.shortest(manifest.detector.threshold)),
      try row("reference", "detectors.reference", manifest.detector.reference.rawValue),
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

  private func preparation() throws(ReportError) -> [Table.Row] {
    let preparation = result.manifest.preparation
    var rows: [Table.Row] = []
    if let rule = preparation.outliers {
      rows += [
        try row("sigma", "preparation.outliers.sigma", DecimalText.shortest(rule.sigma)),
        try row("limits", "preparation.outliers.limits", rule.limits.rawValue),
      ]
    }
    rows.append(try row("gaps", "preparation.gaps", preparation.gaps.rawValue))
    if let hours = preparation.splitGapsOverHours {
      rows.append(try row("split-gaps", "preparation.split_gaps_over_hours", "\(hours) h"))
    }
    return rows
  }

  private func split() throws(ReportError) -> Table.Row {
    switch result.manifest.training.split {
    case .fraction(let fraction):
      try row("fraction", "training.fraction", DecimalText.shortest(fraction))
    case .until(let day): try row("until", "training.until", day.iso8601)
    }
  }

  private func models() throws(ReportError) -> [Table.Row] {
    try ModelChoices(words: words).rows(of: result)
  }

  /// One row for each key of the models, with the models of each value.
  private func grouped(_ rows: [Table.Row]) -> [Table.Row] {
    let settings = SettingValues(rows)
    var keys: [String] = []
    return rows.compactMap { row in
      let key = row.cells[1].plain
      guard !keys.contains(key), let value = settings.text(key) else { return nil }
      keys.append(key)
      let label = row.cells[0].plain.split(separator: ": ").last ?? ""
      return Table.Row([
        .text(label.prefix(1).uppercased() + label.dropFirst()), row.cells[1], .text(value),
      ])
    }
  }
}
