import Determinism
import Evidence
import Figures
import Studies

/// How large an anomaly must be to be found: anomalies of known size added to what was observed.
struct PowerSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var power: [PowerOutcome] { report.result.power }

  init?(report: StudyReport) {
    guard !report.result.power.isEmpty else { return nil }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    ReportDocument.Section(
      id: "power", heading: try words.text("power.heading"), level: 2,
      blocks: try words.paragraphs(
        "power.introduction",
        [
          "places": DecimalText.text(power.first?.places ?? 0), "hours": String(PowerDesign.hours),
          "spacing": String(PowerDesign.spacing),
          "limit": DecimalText.shortest(LeadStatistic.limit),
          "lead": String(PowerDesign.lead), "level": DecimalText.shortest(Support.level),
        ]) + [.paragraph(try smallest()), .figure(try figure())])
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    ReportDocument.Section(
      id: "power-rest", heading: try words.text("power.heading-rest"),
      blocks: [.table(try table()), .table(try hoursTable())])
  }

  private var shares: [Double] {
    power.map(\.share).reduce(into: []) { all, share in
      if all.last != share { all.append(share) }
    }
  }

  /// The share of an anomaly's samples that are hit, by phase, and the same of all of them where nothing
  /// was added; both signs together.
  private func phaseCurves() throws(ReportError) -> [XYChart.Curve] {
    func points(
      _ phases: [PowerOutcome.Phase], _ count: (PowerOutcome.Samples) -> Int
    ) -> [Point] {
      shares.compactMap { share in
        let samples = power.filter { $0.share == share }.flatMap { outcome in
          zip(PowerOutcome.Phase.allCases, outcome.phases).filter { phases.contains($0.0) }
            .map(\.1)
        }.reduce(PowerOutcome.Samples(), +)
        guard samples.tested > 0 else { return nil }
        return Point(100 * share, 100 * Double(count(samples)) / Double(samples.tested))
      }
    }
    let colours = [Color(hex: 0x3B7EA8), Color(hex: 0x2F7D4F), Color(hex: 0xB07A12)]
    var curves: [XYChart.Curve] = []
    for (phase, colour) in zip(PowerOutcome.Phase.allCases, colours) {
      curves.append(
        XYChart.Curve(
          try words.text("power.\(phase.rawValue)"), points([phase], \.hits), color: colour))
    }
    curves.append(
      XYChart.Curve(
        try words.text("power.base"), points(PowerOutcome.Phase.allCases, \.baseHits),
        style: StrokeStyle(color: Color(hex: 0x5A6472), width: 0.7, dashes: [3, 2])))
    return curves
  }

  /// Samples hit by the local hour at which anomalies begin.
  private func hoursTable() throws(ReportError) -> Table {
    var rows: [Table.Row] = []
    for outcome in power {
      for hour in outcome.hours {
        func share(_ part: Int) -> Table.Cell {
          hour.samples.tested == 0
            ? .missing : .number(100 * Double(part) / Double(hour.samples.tested), decimals: 1)
        }
        rows.append(
          Table.Row([
            .text(percent(outcome.share)),
            .text(try words.text(outcome.isPositive ? "power.positive" : "power.negative")),
            .integer(hour.local), .number(hour.size, decimals: 1),
            .integer(hour.samples.tested), share(hour.samples.hits), share(hour.samples.baseHits),
          ]))
      }
    }
    return Table(
      id: "table-power-hours", caption: try words.runs("power.caption-hours"),
      columns: [
        try words.column("power.column-size", unit: "%", .right),
        try words.column("power.column-sign"),
        try words.column("power.column-hour", .right),
        try words.column("power.column-tecu", unit: "TECU", .decimal),
        try words.column("power.column-samples", .right),
        try words.column("power.column-hit", unit: "%", .decimal),
        try words.column("power.column-hit-without", unit: "%", .decimal),
      ], rows: rows)
  }

  /// Shares found by size, both signs together.
  private var curve: [(share: Double, windows: Double?, samples: Double?)] {
    shares.map { share in
      let both = power.filter { $0.share == share }
      func rate(_ part: Int, _ whole: Int) -> Double? {
        whole == 0 ? nil : Double(part) / Double(whole)
      }
      let models = both.flatMap(\.models)
      let tried = both.reduce(0) { $0 + $1.places * $1.models.count }
      return (
        share,
        rate(both.reduce(0) { $0 + $1.found }, both.reduce(0) { $0 + $1.tested }),
        rate(models.reduce(0) { $0 + $1.hits }, tried)
      )
    }
  }

  /// The sizes from which half, and nine in ten, of the windows are called unusual, and of the anomalies
  /// are hit at their own samples.
  private func smallest() throws(ReportError) -> [Inline] {
    let windows = curve.compactMap { point in point.windows.map { (point.share, $0) } }
    let samples = curve.compactMap { point in point.samples.map { (point.share, $0) } }
    let ofSamples =
      samples.isEmpty
      ? []
      : try words.runs(
        "power.smallest-samples",
        ["half": try size(0.5, samples), "most": try size(0.9, samples)])
    guard !windows.isEmpty else {
      return try words.runs(
        "power.undefined", ["fewest": DecimalText.shortest(PlaceboTest.fewest)]) + ofSamples
    }
    return try words.runs(
      "power.smallest", ["half": try size(0.5, windows), "most": try size(0.9, windows)])
      + ofSamples
  }

  /// The size from which a share is found, by points of size and share, between which it is taken as
  /// straight.
  private func size(
    _ rate: Double, _ points: [(Double, Double)]
  ) throws(ReportError) -> String {
    guard let reached = points.firstIndex(where: { $0.1 >= rate }) else {
      return try words.text(
        "power.not-reached", ["largest": percent(points.last?.0 ?? 0)])
    }
    guard reached > 0 else {
      return try words.text("power.at-most", ["size": percent(points[0].0)])
    }
    let (low, high) = (points[reached - 1], points[reached])
    let share = low.0 + (high.0 - low.0) * (rate - low.1) / (high.1 - low.1)
    return try words.text("power.about", ["size": percent(share)])
  }

  private func percent(_ share: Double) -> String { DecimalText.text(100 * share, decimals: 0) }

  private func figure() throws(ReportError) -> Figure {
    func points(_ value: (Int) -> Double?) -> [Point] {
      curve.indices.compactMap { index in
        value(index).map { Point(100 * curve[index].share, 100 * $0) }
      }
    }
    let curve = curve
    let chart = XYChart(
      curves: [
        XYChart.Curve(
          try words.text("power.windows"), points { curve[$0].windows }, color: Color(hex: 0xB3261E)
        )
      ] + (try phaseCurves()), xLabel: try words.text("power.axis-size"),
      yLabel: try words.text("power.axis-found"),
      yRange: 0...100)
    let alternative = try words.text("power.alternative")
    return Figure(
      id: "fig-power",
      drawing: Drawing(
        of: chart, name: "fig-power", alternative: alternative, width: FigureWidth.double,
        typesetter: report.typesetter),
      caption: try words.runs("power.caption"), alternative: alternative, data: data())
  }

  private func data() -> DataTable {
    DataTable(
      name: "power",
      header: [
        "percent", "sign", "size_tecu", "model", "anomalies", "hits", "hits_without",
        "windows_tested",
        "windows_found",
      ],
      rows: power.flatMap { outcome in
        outcome.models.map { model in
          [
            percent(outcome.share), outcome.isPositive ? "positive" : "negative",
            report.result.field(outcome.size), model.model, String(outcome.places),
            String(model.hits), String(model.baseHits), String(outcome.tested),
            String(outcome.found),
          ]
        }
      })
  }

  private func table() throws(ReportError) -> Table {
    func range(_ values: [Int]) -> String {
      guard let least = values.min(), let most = values.max() else { return DecimalText.dash }
      return least == most ? "\(least)" : "\(least)–\(most)"
    }
    return Table(
      id: "table-power", caption: try words.runs("power.caption-table"),
      columns: [
        try words.column("power.column-size", unit: "%", .right),
        try words.column("power.column-sign"),
        try words.column("power.column-tecu", unit: "TECU", .decimal),
        try words.column("power.column-places", .right),
        try words.column("power.column-hits", .right),
        try words.column("power.column-base", .right),
        try words.column("power.column-tested", .right),
        try words.column("power.column-found", .right),
      ],
      rows: try power.map { outcome throws(ReportError) in
        Table.Row([
          .text(percent(outcome.share)),
          .text(try words.text(outcome.isPositive ? "power.positive" : "power.negative")),
          .number(outcome.size, decimals: 1), .integer(outcome.places),
          .text(range(outcome.models.map(\.hits))), .text(range(outcome.models.map(\.baseHits))),
          .integer(outcome.tested), .integer(outcome.found),
        ])
      })
  }
}
