import Determinism
import Forecasting

/// What each model chose its settings from, and what it took.
///
/// A grid is printed as tried at the first of its horizons, with the others in its data file; one
/// table tells what was taken at each.
struct TuningTables {
  let words: Words
  /// The choices of all models, in the order of models, horizons and stations.
  let choices: [TuningChoice]
  /// Whether the study has more than one horizon.
  let hasHorizons: Bool
  /// Seconds between samples.
  let step: Int

  /// A paragraph and a table for each choice; nothing where no model chose.
  func blocks() throws(ReportError) -> [Block] {
    guard !choices.isEmpty else { return [] }
    var blocks = try words.paragraphs("models.tuning")
    if hasHorizons {
      blocks += try words.paragraphs("models.tuning-horizons")
      let chosen = ChosenSettingsTable(words: words, choices: choices, step: step)
      blocks.append(.table(try chosen.table()))
    }
    var counts: [String: Int] = [:]
    for group in groups() {
      let model = group[0].model
      let number = counts[model, default: 0] + 1
      counts[model] = number
      let id = number == 1 ? model : "\(model)-\(number)"
      blocks.append(.table(try table(of: group, id: "tuning-\(id)")))
    }
    return blocks
  }

  /// Choices among the same entries, such as those of one model for each horizon and station.
  private func groups() -> [[TuningChoice]] {
    var groups: [[TuningChoice]] = []
    for choice in choices {
      if let place = groups.firstIndex(where: { $0[0].isAmongEntries(of: choice) }) {
        groups[place].append(choice)
      } else {
        groups.append([choice])
      }
    }
    return groups
  }

  private func table(of choices: [TuningChoice], id: String) throws(ReportError) -> Table {
    let group = choices.filter { $0.steps == choices[0].steps }.map(\.search)
    let first = group[0]
    var columns: [Table.Column] = []
    for setting in first.settings {
      columns.append(try words.column("models.column-setting", .right, ["setting": setting]))
    }
    for search in group {
      columns.append(try column(of: search, isAlone: group.count == 1))
    }
    columns.append(try words.column("models.column-outcome"))
    var rows: [Table.Row] = []
    for (place, row) in first.rows.enumerated() {
      let entries = group.map { $0.rows[place] }
      let decimals = first.criterion == .akaike ? 1 : 4
      let isChosen = entries.contains { $0.isWinner }
      rows.append(
        Table.Row(
          row.values.map { .text($0) }
            + entries.map { .optional($0.score, decimals: decimals) }
            + [.text(try outcome(of: entries, in: group))], emphasised: isChosen))
    }
    return Table(
      id: "table-\(id)", caption: try caption(of: choices[0]), columns: columns,
      rows: rows,
      data: DataTable(
        name: id,
        header: ["steps_ahead", "series"] + first.settings + ["score", "chosen", "failure"],
        rows: choices.flatMap { choice in
          choice.search.rows.map { row in
            [String(choice.steps), choice.search.series ?? ""] + row.values + [
              DecimalText.csv(row.score), row.isWinner ? "1" : "0", row.failure ?? "",
            ]
          }
        }))
  }

  private func caption(of choice: TuningChoice) throws(ReportError) -> [Inline] {
    var values = try words.span(choice.steps, step: step)
    values["model"] = choice.model
    let suffix = hasHorizons ? "-ahead" : ""
    switch choice.search.criterion {
    case .akaike: return try words.runs("models.caption-tuning-akaike\(suffix)", values)
    case .validation(let share):
      values["share"] = DecimalText.text(100 * share, decimals: 0)
      return try words.runs("models.caption-tuning-validation\(suffix)", values)
    }
  }

  private func column(
    of search: SettingSearch, isAlone: Bool
  ) throws(ReportError) -> Table.Column {
    let series = isAlone ? nil : search.series
    let suffix = series == nil ? "" : "-of"
    let values = ["series": series ?? ""]
    return switch search.criterion {
    case .akaike: try words.column("models.column-aic\(suffix)", .decimal, values)
    case .validation:
      try words.column("models.column-rmse\(suffix)", unit: "TECU", .decimal, values)
    }
  }

  /// `chosen` for all, the stations an entry was chosen for, or why it failed.
  private func outcome(
    of entries: [SettingSearch.Row], in group: [SettingSearch]
  ) throws(ReportError) -> String {
    let chosen = zip(entries, group).filter { $0.0.isWinner }.map { $0.1.series ?? "" }
    if !chosen.isEmpty {
      return chosen.count == group.count
        ? try words.text("models.chosen")
        : try words.text("models.chosen-for", ["series": chosen.joined(separator: ", ")])
    }
    return entries.compactMap(\.failure).first ?? ""
  }
}

extension TuningTables {
  /// The tables of a study's report.
  init(_ report: StudyReport) {
    self.init(
      words: report.words, choices: TuningChoice.all(of: report),
      hasHorizons: report.result.manifest.training.horizons.count > 1,
      step: report.result.axis.step)
  }
}
