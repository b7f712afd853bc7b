import Detection
import Determinism
import Studies

/// What every detector flags in every window beside what chance would, by station and by day.
struct WindowsSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }
  private var text: WindowText { WindowText(report: report) }

  init?(report: StudyReport) {
    guard report.hasWindows else { return nil }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("windows.introduction")
    for detector in result.manifest.detectors { blocks += try text.sentence(detector) }
    return ReportDocument.Section(
      id: "windows", heading: try words.text("windows.heading"), blocks: try blocks + failures())
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    var blocks: [Block] = []
    let series = result.detectionSeries
    for window in result.windows.indices {
      blocks.append(.table(try counts(series, window)))
      if result.stations.count > 1 { blocks.append(.table(try stations(series, window))) }
      for group in groups(series) {
        blocks.append(.table(try days(group, window)))
        if result.stations.count > 1 { blocks.append(.table(try synchronous(group, window))) }
      }
    }
    return ReportDocument.Section(
      id: "windows-rest", heading: try words.text("windows.heading-rest"), blocks: blocks)
  }

  /// The series in tables of a page's width: each detector of forecasts with its models, then the
  /// detectors of TEC alone.
  private func groups(_ series: [DetectionSeries]) -> [[DetectionSeries]] {
    let forecasts = result.manifest.detectors.filter(\.usesForecast).map { detector in
      series.filter { $0.detector.name == detector.name }
    }
    return (forecasts + [series.filter { $0.model == nil }]).filter { !$0.isEmpty }
  }

  /// What the series of a table share: their detector, or nothing but TEC.
  private func name(_ group: [DetectionSeries]) throws(ReportError) -> String {
    guard let first = group.first, first.model != nil else {
      return try words.text("windows.group-tec")
    }
    return first.detector.name
  }

  private func column(_ series: DetectionSeries) -> Table.Column {
    Table.Column(series.model ?? series.detector.name, .right)
  }

  private func failures() throws(ReportError) -> [Block] {
    var blocks: [Block] = []
    func note(_ failures: [DetectorFailure], _ station: String, _ model: String)
      throws(ReportError)
    {
      for failure in failures {
        blocks += try words.paragraphs(
          "windows.failure",
          [
            "station": station, "model": model, "detector": failure.detector,
            "reason": failure.reason,
          ])
      }
    }
    for (index, station) in result.stations.enumerated() {
      try note(station.failures, station.code, DecimalText.dash)
      for (name, success) in report.successes {
        try note(success.stations[index].failures, station.code, name)
      }
    }
    return blocks
  }

  private func span(_ window: Int) -> [String: String] {
    let record = result.windows[window]
    let hours = Double(record.samples.count * result.axis.step) / 3_600
    return [
      "window": record.window.name, "start": record.window.start.iso8601,
      "end": record.window.end.iso8601, "hours": DecimalText.shortest(hours),
      "quietHours": DecimalText.shortest(record.quietHours),
      "minimum": DecimalText.shortest(WindowDay.minimumQuietHours),
    ]
  }

  private func span(
    _ window: Int, _ group: [DetectionSeries]
  ) throws(ReportError) -> [String: String] {
    var values = span(window)
    values["group"] = try name(group)
    return values
  }

  private func id(_ name: String, _ window: Int) -> String {
    "table-\(name)-\(result.windows[window].window.name)"
  }

  private func counts(_ series: [DetectionSeries], _ window: Int) throws(ReportError) -> Table {
    Table(
      id: id("window", window), caption: try words.runs("windows.caption-counts", span(window)),
      columns: [
        try words.column("windows.column-detector"), try words.column("windows.column-model"),
        try words.column("windows.column-tested", .right),
        try words.column("windows.column-flagged", .right),
        try words.column("windows.column-quiet", .right),
        try words.column("windows.column-quiet-flagged", .right),
        try words.column("windows.column-share", unit: "%", .decimal),
        try words.column("windows.column-base", unit: "%", .decimal),
      ],
      rows: series.map { series in
        let (all, quiet) = (series.all(in: window), series.quiet(in: window))
        return Table.Row([
          .text(series.detector.name), series.model.map { .text($0) } ?? .missing,
          .integer(all.tested), text.cell(all), .integer(quiet.tested), text.cell(quiet),
          text.share(quiet), text.share(series.base),
        ])
      })
  }

  private func stations(_ series: [DetectionSeries], _ window: Int) throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    for series in series {
      rows.append(
        Table.Row(
          [.text(try text.name(series))]
            + series.outcomes.map { outcome in
              outcome.map { text.cell($0.windows[window].quiet) } ?? .missing
            }))
    }
    return Table(
      id: id("window-stations", window),
      caption: try words.runs("windows.caption-stations", span(window)),
      columns: [try words.column("windows.column-detector")]
        + result.stations.map { Table.Column($0.code, .right) }, rows: rows)
  }

  private func days(_ series: [DetectionSeries], _ window: Int) throws(ReportError) -> Table {
    var columns = [
      try words.column("windows.column-day", .right), try words.column("windows.column-date"),
      try words.column("windows.column-quiet-hours", unit: "h", .decimal),
      try words.column("windows.column-testable"),
    ]
    columns += series.map(column)
    let (yes, no) = (try words.text("windows.yes"), try words.text("windows.no"))
    let found = series.map { result.days(of: $0, in: window) }
    return Table(
      id: id("window-days-\(series.first?.model == nil ? "tec" : series[0].detector.name)", window),
      caption: try words.runs("windows.caption-days", span(window, series)),
      columns: columns,
      rows: result.windows[window].days.enumerated().map { index, day in
        Table.Row(
          [
            .integer(day.offset), .text(day.date.iso8601), .number(day.quietHours, decimals: 2),
            .text(day.isTestable ? yes : no),
          ]
            + found.map { days in
              days[index].tested > 0 ? .integer(days[index].flagged) : .missing
            })
      })
  }

  /// One row a day and group; in a study without groups, a day.
  private func synchronous(
    _ series: [DetectionSeries], _ window: Int
  ) throws(ReportError) -> Table {
    let groups = result.groups.isEmpty ? [nil] : result.groups.map(Optional.some)
    let found = groups.map { group in
      series.map { result.days(of: result.series($0, of: group), in: window) }
    }
    let (yes, no) = (try words.text("windows.yes"), try words.text("windows.no"))
    func row(_ day: Table.Cell, _ date: String, _ group: Int, _ cells: [Table.Cell], sum: Bool)
      -> Table.Row
    {
      Table.Row(
        [day, .text(date)] + (groups[group].map { [.text($0)] } ?? []) + cells, emphasised: sum)
    }
    var rows = result.windows[window].days.enumerated().flatMap { index, day in
      groups.indices.map { group in
        let cells = found[group].map { days -> Table.Cell in
          guard days[index].isTestable else { return .missing }
          let synchronous = days[index].synchronous
          return .text(
            "\(synchronous.isSynchronous ? yes : no) (\(synchronous.simultaneousSamples))")
        }
        return row(.integer(day.offset), day.date.iso8601, group, cells, sum: false)
      }
    }
    let expected = try words.text("windows.expected-row")
    rows += groups.indices.map { group in
      row(
        .missing, expected, group, found[group].map { .optional($0.expected, decimals: 1) },
        sum: true)
    }
    var columns = [
      try words.column("windows.column-day", .right), try words.column("windows.column-date"),
    ]
    if !result.groups.isEmpty { columns.append(try words.column("windows.column-group")) }
    let values = try span(window, series)
    return Table(
      id: id(
        "window-synchronous-\(series.first?.model == nil ? "tec" : series[0].detector.name)", window
      ),
      caption: try words.runs(
        result.groups.isEmpty
          ? "windows.caption-synchronous" : "windows.caption-synchronous-groups", values),
      columns: columns + series.map(column), rows: rows)
  }
}
