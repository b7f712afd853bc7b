import Determinism
import Evidence
import Figures

/// The statistic of all other dates with the earthquake's among them.
struct NullFigure {
  /// Intervals of the histogram.
  private static let intervals = 40
  /// Height of the bars (points): the figure shares its page with the answer and a table.
  private static let height = 78.0

  private let report: StudyReport
  private let global: PlaceboTest
  private let observed: Double

  private var words: Words { report.words }

  /// Nothing where the earthquake's days or all others have no statistic.
  init?(report: StudyReport) {
    let global = report.placebo.decisive
    guard let observed = global.observed, !global.others.isEmpty else { return nil }
    self.report = report
    self.global = global
    self.observed = observed
  }

  func figure() throws(ReportError) -> Figure {
    let values = [
      "dates": DecimalText.text(global.dates), "atLeast": DecimalText.text(global.atLeast),
      "observed": DecimalText.text(observed, decimals: 2), "days": String(LeadStatistic.days),
    ]
    var chart = Histogram(
      values: global.others, intervals: Self.intervals, xLabel: try words.text("front.axis-value"),
      yLabel: try words.text("front.axis-dates"),
      levels: [
        Histogram.Level(
          try words.text("front.level"), observed, color: Color(hex: 0xB3261E))
      ])
    chart.tallest = Self.height
    let alternative = try words.text("front.alternative", values)
    return Figure(
      id: "fig-null",
      drawing: Drawing(
        of: chart, name: "fig-null", alternative: alternative, width: FigureWidth.double,
        typesetter: report.typesetter),
      caption: try words.runs("front.caption-null", values), alternative: alternative,
      data: DataTable(
        name: "null", header: ["kind", "value"],
        rows: [["earthquake", report.result.field(observed)]]
          + global.others.map { ["other date", report.result.field($0)] }))
  }
}
