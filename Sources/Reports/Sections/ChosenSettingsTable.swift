import Determinism
import Figures
import Forecasting

/// What every model chose at each of several horizons and for which stations.
struct ChosenSettingsTable {
  let words: Words
  let choices: [TuningChoice]
  /// Seconds between samples.
  let step: Int

  /// A row for each model, horizon and set of settings taken.
  func table() throws(ReportError) -> Table {
    let stations = choices.compactMap(\.search.series)
    let isByStation = stations.contains { $0 != stations[0] }
    var columns = [
      try words.column("models.column-model"), try words.column("models.column-ahead"),
    ]
    if isByStation { columns.append(try words.column("models.column-stations")) }
    columns.append(try words.column("models.column-taken"))
    var rows: [Table.Row] = []
    for group in groups() {
      let span = try words.span(group[0].steps, step: step)
      var cells: [Table.Cell] = [
        .text(group[0].model), .text(try words.text("models.ahead", span)),
      ]
      if isByStation {
        let isForAll = group.count == choices.count { $0.isBeside(group[0]) }
        let codes = group.compactMap(\.search.series).joined(separator: ", ")
        cells.append(.text(isForAll ? try words.text("stations.all") : codes))
      }
      rows.append(Table.Row(cells + [.text(group[0].taken)]))
    }
    return Table(
      id: "table-tuning-chosen", caption: try words.runs("models.caption-chosen"),
      columns: columns, rows: rows,
      data: DataTable(
        name: "tuning-chosen",
        header: ["model", "steps_ahead", "series", "criterion", "chosen", "score"],
        rows: choices.map { choice in
          [
            choice.model, String(choice.steps), choice.search.series ?? "",
            choice.search.criterion == .akaike ? "aic" : "rmse_tecu", choice.taken,
            DecimalText.csv(choice.search.rows.first(where: \.isWinner)?.score),
          ]
        }))
  }

  /// Stations for which a model took the same at a horizon, together.
  private func groups() -> [[TuningChoice]] {
    var groups: [[TuningChoice]] = []
    for choice in choices {
      let place = groups.firstIndex { group in
        group[0].isBeside(choice) && group[0].taken == choice.taken
      }
      if let place { groups[place].append(choice) } else { groups.append([choice]) }
    }
    return groups
  }
}
