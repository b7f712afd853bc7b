import Determinism
import Figures
import Studies

/// Observed and predicted TEC at single hours of every day shown (Akhoondzadeh et al. 2021, Fig.
/// 6).
struct HourSeriesSection {
  let request: FigureRequest

  private var report: StudyReport { request.report }
  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  /// The hours asked for; every third where the manifest names none.
  private var hours: [Int] {
    request.settings.hours.isEmpty
      ? result.indexHour.hours.filter { $0 % 3 == 0 } : request.settings.hours
  }

  private var firstDay: Int { result.labels[result.shown.lowerBound].date.dayNumber }
  private var lastDay: Int { result.labels[result.shown.upperBound - 1].date.dayNumber }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = request.isFirst ? try words.paragraphs("hours.introduction") : []
    for (name, success) in request.successes {
      for station in report.stations {
        let predicted = success.stations[station.index].predicted
        blocks.append(.figure(try figure(name, predicted, at: station)))
      }
    }
    return ReportDocument.Section(
      id: request.name("hours"), heading: try request.heading("hours.heading"), blocks: blocks)
  }

  /// The samples at h:00 of every day; nil where a day has none that is shown.
  private func samples(at hour: Int) -> [Int?] {
    (firstDay...lastDay).map { number in
      let time = UTCTime(CivilDate(dayNumber: number)) + hour * 3_600
      return result.axis.index(of: time).flatMap { result.shown.contains($0) ? $0 : nil }
    }
  }

  private func figure(
    _ name: String, _ predicted: [Double?], at station: ReportStation
  ) throws(ReportError) -> Figure {
    let tec = station.record.tec.series.values
    let days = report.shownDays
    let list = try words.list(hours.map(String.init))
    var observed: [Double] = []
    var panels: [TimeSeriesChart.Panel] = []
    for (index, hour) in hours.enumerated() {
      let letter = PanelLetter.before(index, of: hours.count)
      let samples = samples(at: hour)
      let seen = samples.map { $0.flatMap { tec[$0] } }
      observed += seen.compactMap { $0 }
      panels.append(
        TimeSeriesChart.Panel(
          label: try words.text("hours.axis-tec"),
          heading: letter + (try words.text("hours.panel", ["hour": String(hour)])),
          lines: [
            .init(try words.text("series.observed"), seen, color: Palette.blue),
            .init(
              try words.text("series.predicted"),
              samples.map { $0.flatMap { predicted[$0] } }, color: Palette.vermilion),
          ], spans: try spans(samples),
          hatches: try InjectedSamples(report: report, station: station.record)
            .hatches(days: samples), weight: min(0.6, 2.3 / Double(max(1, hours.count)))))
    }
    let values = [
      "model": station.name(name), "hours": list, "start": days.first, "end": days.last,
      "low": DecimalText.text(observed.min() ?? 0, decimals: 1),
      "high": DecimalText.text(observed.max() ?? 0, decimals: 1),
    ]
    let alternative = try words.text("hours.alternative", values)
    let id = station.id(request.name("fig-hours", of: name))
    let earthquake = UTCTime(result.earthquakeDay)
    let chart = TimeSeriesChart(
      start: UTCTime(CivilDate(dayNumber: firstDay)), step: 86_400, panels: panels,
      timeAxis: .days(since: earthquake), timeLabel: try words.text("indices.axis-day"),
      event: earthquake, eventLabel: try words.text("hours.earthquake"))
    return Figure(
      id: id,
      drawing: Drawing(
        of: chart, name: id, alternative: alternative, width: report.figureWidth,
        typesetter: report.typesetter),
      caption: try request.caption(words.runs("hours.caption", values)),
      alternative: alternative, data: data(name, predicted, at: station))
  }

  /// The days that are learned from.
  private func spans(_ samples: [Int?]) throws(ReportError) -> [TimeSeriesChart.Span] {
    let learned = samples.prefix { $0.map { $0 < result.training.upperBound } ?? true }.count
    return learned == 0
      ? []
      : [
        TimeSeriesChart.Span(
          try words.text("hours.training"), 0..<learned, color: Color(hex: 0xEFEFEF))
      ]
  }

  private func data(
    _ name: String, _ predicted: [Double?], at station: ReportStation
  ) -> DataTable {
    let tec = station.record.tec
    return DataTable(
      name: station.id(request.name("hours", of: name)),
      header: ["utc", "day", "hour", "observed_tecu", "predicted_tecu", "origin"],
      rows: hours.flatMap { hour in
        samples(at: hour).compactMap { sample in
          sample.map { sample in
            [
              result.axis.time(at: sample).iso8601,
              String(result.labels[sample].date.dayNumber - result.earthquakeDay.dayNumber),
              String(hour), result.field(tec.series.values[sample]),
              result.field(predicted[sample]), tec.origins[sample].rawValue,
            ]
          }
        }
      })
  }
}
