import Forecasting
import Pipeline

/// What each model chose its settings from, and what it took.
struct TuningTables {
  let report: StudyReport

  private var words: Words { report.words }

  /// A paragraph and a table for each choice; nothing where no model chose.
  func blocks() throws(ReportError) -> [Block] {
    var tables: [Block] = []
    for (name, success) in report.successes {
      for (number, group) in groups(of: success.forecast.searches).enumerated() {
        let id = number == 0 ? name : "\(name)-\(number + 1)"
        tables.append(.table(try table(of: group, model: name, id: "tuning-\(id)")))
      }
    }
    return tables.isEmpty ? [] : try words.paragraphs("models.tuning") + tables
  }

  /// Choices among the same entries, such as those of one model for each station, side by side.
  private func groups(of searches: [SettingSearch]) -> [[SettingSearch]] {
    var groups: [[SettingSearch]] = []
    for search in searches {
      let place = groups.firstIndex { group in
        group[0].settings == search.settings && group[0].criterion == search.criterion
          && group[0].rows.map(\.values) == search.rows.map(\.values)
      }
      if let place { groups[place].append(search) } else { groups.append([search]) }
    }
    return groups
  }

  private func table(
    of group: [SettingSearch], model: String, id: String
  ) throws(ReportError) -> Table {
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
      id: "table-\(id)", caption: try caption(of: first, model: model), columns: columns,
      rows: rows,
      data: DataTable(
        name: id,
        header: ["series"] + first.settings + ["score", "chosen", "failure"],
        rows: group.flatMap { search in
          search.rows.map { row in
            [search.series ?? ""] + row.values + [
              DecimalText.csv(row.score), row.isWinner ? "1" : "0", row.failure ?? "",
            ]
          }
        }))
  }

  private func caption(of search: SettingSearch, model: String) throws(ReportError) -> [Inline] {
    switch search.criterion {
    case .akaike: try words.runs("models.caption-tuning-akaike", ["model": model])
    case .validation(let share):
      try words.runs(
        "models.caption-tuning-validation",
        ["model": model, "share": DecimalText.text(100 * share, decimals: 0)])
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

  /// `chosen`, the stations an entry was chosen for, or why it failed.
  private func outcome(
    of entries: [SettingSearch.Row], in group: [SettingSearch]
  ) throws(ReportError) -> String {
    let chosen = zip(entries, group).filter { $0.0.isWinner }.map { $0.1.series ?? "" }
    if !chosen.isEmpty {
      return group.count == 1
        ? try words.text("models.chosen")
        : try words.text("models.chosen-for", ["series": chosen.joined(separator: ", ")])
    }
    return entries.compactMap(\.failure).first ?? ""
  }
}
