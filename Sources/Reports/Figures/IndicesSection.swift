import Determinism
import Figures
import Studies

/// Kp, ap, Dst and F10.7 as maps (Akhoondzadeh et al. 2021, Fig. 2).
struct IndicesSection {
  let request: FigureRequest

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func section() throws(ReportError) -> ReportDocument.Section {
    let shown = result.shown
    let quiet = shown.count { result.quiet[$0] == true }
    let values = [
      "shown": DecimalText.text(shown.count), "quiet": DecimalText.text(quiet),
      "share": percentage(quiet, of: shown.count),
      "disturbed": DecimalText.text(shown.count { result.quiet[$0] == false }),
      "unknown": DecimalText.text(shown.count { result.quiet[$0] == nil }),
    ]
    var blocks = try words.paragraphs("indices.introduction", values)
    blocks.append(.figure(try figure()))
    return ReportDocument.Section(
      id: request.name("indices"), heading: try request.heading("indices.heading"), blocks: blocks)
  }

  private func figure() throws(ReportError) -> Figure {
    let conditions = result.conditions
    let maps = [
      try map("kp", letter: "a") { conditions[$0].kp },
      try map("ap", letter: "b") { conditions[$0].ap },
      try map("dst", letter: "c", diverging: true) { conditions[$0].dst },
      try map("f107", letter: "d") { conditions[$0].f107 },
    ]
    let shown = report.shownDays
    func ends(_ name: String, _ decimals: Int, _ value: (Int) -> Double?) -> [String: String] {
      let values = result.shown.compactMap(value)
      func text(_ end: Double?) -> String {
        end.map { DecimalText.text($0, decimals: decimals) } ?? DecimalText.dash
      }
      return [name + "Low": text(values.min()), name + "High": text(values.max())]
    }
    var values = ends("kp", 1) { conditions[$0].kp }
    for more in [
      ends("ap", 0) { conditions[$0].ap }, ends("dst", 0) { conditions[$0].dst },
      ends("f107", 1) { conditions[$0].f107 },
    ] { values.merge(more) { $1 } }
    let alternative = try words.text("indices.alternative-maps", values)
    return Figure(
      id: "fig-indices",
      drawing: Drawing(
        of: DayHourPanels(maps), name: "fig-indices", alternative: alternative,
        width: report.figureWidth, typesetter: report.typesetter),
      caption: try request.caption(
        words.runs("indices.caption-maps", ["start": shown.first, "end": shown.last])
          + request.coloursNote()), alternative: alternative, data: data(),
      tips: try DayHourTable(result: result).tips(maps, words: words))
  }

  private func map(
    _ name: String, letter: String, diverging: Bool = false, _ value: (Int) -> Double?
  ) throws(ReportError) -> DayHourMap {
    let table = DayHourTable(result: result)
    let label = try words.text("indices.panel-\(name)")
    return DayHourMap(
      values: table.values(value), days: .relative(first: table.firstOffset),
      dayLabel: try words.text("indices.axis-day"), rowLabels: table.rowLabels,
      rowTitle: try words.text("indices.axis-hour"), valueLabel: label,
      colours: request.colours(centred: diverging), event: table.earthquake,
      eventLabel: try words.text("indices.earthquake"), heading: "(\(letter)) \(label)")
  }

  private func data() -> DataTable {
    DataTable(
      name: "indices",
      header: ["utc", "date", "hour", "kp", "ap_2nt", "dst_nt", "f107_sfu", "quiet"],
      rows: result.shown.map { sample in
        let conditions = result.conditions[sample]
        let label = result.labels[sample]
        return [
          result.axis.time(at: sample).iso8601, label.date.iso8601, String(label.hour),
          result.field(conditions.kp), result.field(conditions.ap),
          result.field(conditions.dst), result.field(conditions.f107),
          result.quietField(sample),
        ]
      })
  }
}
