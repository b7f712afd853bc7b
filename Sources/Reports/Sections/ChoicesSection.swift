import Detection
import Determinism
import Evidence
import Studies

/// What the paper leaves open and what the study does, then every setting with its key.
struct ChoicesSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks: [Block] = []
    if !result.manifest.paper.choices.isEmpty {
      blocks += try words.paragraphs("choices.open-introduction")
      blocks.append(.table(try choices()))
    }
    if blocks.isEmpty { blocks = try settings() }
    return ReportDocument.Section(
      id: "choices", heading: try words.text("choices.heading"), blocks: blocks)
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    guard !result.manifest.paper.choices.isEmpty else { return nil }
    return ReportDocument.Section(
      id: "settings", heading: try words.text("choices.heading-settings"), blocks: try settings())
  }

  private func settings() throws(ReportError) -> [Block] {
    var blocks = try words.paragraphs("choices.introduction")
    blocks.append(.table(try table()))
    if result.manifest.training.normalisation == .wholeSeries {
      blocks += try words.paragraphs("choices.whole-series-note")
    }
    return blocks
  }

  /// What is open, what the paper says, and what this study does with the values of its keys.
  private func choices() throws(ReportError) -> Table {
    let settings = SettingValues(rows: try general() + models())
    return Table(
      id: "table-open", caption: try words.runs("choices.caption-open"),
      columns: [
        try words.column("choices.column-about"), try words.column("choices.column-paper"),
        try words.column("choices.column-here"), try words.column("choices.column-key"),
      ],
      rows: result.manifest.paper.choices.map { choice in
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
      ], rows: try (general() + grouped(models())).map(\.row))
  }

  private func row(
    _ passage: String, _ key: String, _ value: String, _ values: [String: String] = [:]
  ) throws(ReportError) -> SettingRow {
    SettingRow(
      label: try words.text("choices.\(passage)", values),
      keys: key.split(separator: ",").map { String($0.drop { $0 == " " }) }, value: value)
  }

  /// How TEC follows from RINEX, and how sure it is at each station.
  private func derivation(_ archive: RINEXArchive) throws(ReportError) -> [SettingRow] {
    var rows = [
      try row("rinex-method", "inputs.tec.method", archive.method.rawValue),
      try row("rinex-mapping", "inputs.tec.mapping", archive.mapping.rawValue),
      try row(
        "rinex-shell", "inputs.tec.shell_km",
        DecimalText.text(archive.shellHeight, decimals: 0) + " km"),
      try row(
        "rinex-mask", "inputs.tec.mask_degrees",
        DecimalText.text(archive.mask, decimals: 0) + "°"),
      try row("rinex-together", "inputs.tec.days_together", String(archive.daysTogether)),
    ]
    for case .stationUncertainty(let station, let median, let largest, _, let refused)
      in result.notes
    {
      rows.append(
        try row(
          "rinex-uncertainty", "inputs.tec.observations",
          try words.text(
            "choices.rinex-deviation",
            [
              "median": DecimalText.text(median, decimals: 2),
              "largest": DecimalText.text(largest, decimals: 2),
              "refused": DecimalText.text(refused),
            ]), ["station": station]))
    }
    return rows
  }

  private func general() throws(ReportError) -> [SettingRow] {
    let manifest = result.manifest
    let quiet = manifest.quiet
    let tec = manifest.inputs.tec
    var rows = [
      try row("seed", "seed", String(manifest.seed)),
      try row(
        "period", "period.start, period.end",
        "\(manifest.period.start.iso8601) – \(manifest.period.end.iso8601)"),
      try row("shown", "period.shown_from", manifest.period.shownFrom.iso8601),
      try row("step", "inputs.tec.step_minutes", "\(tec.step / 60) min"),
    ]
    if let place = report.onlyStation?.record {
      rows.insert(
        try row(
          "node", "inputs.tec.latitude, inputs.tec.longitude",
          "\(degrees(place.latitude, "N", "S")) \(degrees(place.longitude, "E", "W"))"),
        at: 3)
    }
    if case .gim(let archive) = tec.source {
      rows.append(
        try row("interpolation", "inputs.tec.interpolation", archive.interpolation.rawValue))
    }
    if case .rinex(let archive) = tec.source { rows += try derivation(archive) }
    if !manifest.inputs.auxiliaries.isEmpty {
      rows.append(
        try row(
          "auxiliaries", "inputs.auxiliaries",
          manifest.inputs.auxiliaries.map(\.rawValue).joined(separator: ", ")))
    }
    rows += [
      try split(),
      try row(
        "normalisation", "training.normalisation", manifest.training.normalisation.rawValue),
    ]
    let training = manifest.training
    if training.horizons != [1] {
      rows.append(
        try row(
          "horizons", "training.horizons",
          training.horizons.map { String($0) }.joined(separator: ", ")))
    }
    if training.stride > 1 {
      rows.append(try row("training-stride", "training.stride", String(training.stride)))
    }
    rows += try preparation()
    for detector in manifest.detectors { rows += try self.detector(detector) }
    return try rows + limits(quiet) + [
      row("index-hour", "quiet.index_hour", quiet.indexHour.rawValue),
      row(
        "lead-window", words.text("choices.fixed"), "−\(QuietDays.leadWindow) … −1"),
    ]
  }

  /// The limits of the quiet mask that the study has.
  private func limits(_ quiet: QuietSettings) throws(ReportError) -> [SettingRow] {
    var rows: [SettingRow] = []
    for (passage, key, limit, unit) in [
      ("kp", "kp_below", quiet.kpBelow, ""), ("ap", "ap_below", quiet.apBelow, ""),
      ("dst-above", "dst_above", quiet.dstAbove, " nT"),
      ("dst-below", "dst_below", quiet.dstBelow, " nT"),
      ("f107", "f107_below", quiet.f107Below, " sfu"),
    ] where limit.isFinite {
      rows.append(try row(passage, "quiet.\(key)", DecimalText.shortest(limit) + unit))
    }
    return rows
  }

  /// The settings of one detector; those of DTEC as always, the others with their names.
  private func detector(_ detector: DetectorSettings) throws(ReportError) -> [SettingRow] {
    let background: BackgroundSettings
    var rows: [SettingRow] = []
    switch detector.kind {
    case .dtec(let settings):
      return [
        try row("threshold", "detectors.threshold", DecimalText.shortest(settings.threshold)),
        try row("reference", "detectors.reference", settings.reference.rawValue),
      ]
    case .background(let kind):
      background = kind.background
      for setting in kind.words {
        rows.append(
          try row(
            setting.key, "detectors.\(setting.key)", setting.word, ["name": detector.name]))
      }
    }
    switch background.width {
    case .factor(let factor):
      rows.append(
        try row(
          "factor", "detectors.factor", DecimalText.shortest(factor), ["name": detector.name]))
    case .rate(let rate):
      rows.append(
        try row("rate", "detectors.rate", DecimalText.shortest(rate), ["name": detector.name]))
    }
    return rows + [
      try row(
        "days", "detectors.days", String(background.days), ["name": detector.name]),
      try row(
        "minimum-share", "detectors.minimum_share",
        DecimalText.shortest(background.minimumShare), ["name": detector.name]),
    ]
  }

  private func preparation() throws(ReportError) -> [SettingRow] {
    let preparation = result.manifest.preparation
    var rows: [SettingRow] = []
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

  private func split() throws(ReportError) -> SettingRow {
    switch result.manifest.training.split {
    case .fraction(let fraction):
      try row("fraction", "training.fraction", DecimalText.shortest(fraction))
    case .until(let day): try row("until", "training.until", day.iso8601)
    }
  }

  private func models() throws(ReportError) -> [SettingRow] {
    try ModelChoices(words: words).rows(of: result)
  }

  /// One row for each key of the models, with the models of each value.
  private func grouped(_ rows: [SettingRow]) -> [SettingRow] {
    let settings = SettingValues(rows: rows)
    var keys: [[String]] = []
    return rows.compactMap { row in
      guard !keys.contains(row.keys), let value = settings.text(row.keys[0]) else { return nil }
      keys.append(row.keys)
      let label = row.label.split(separator: ": ").last ?? ""
      return SettingRow(
        label: label.prefix(1).uppercased() + label.dropFirst(), keys: row.keys, value: value)
    }
  }
}
