import Detection
import Determinism
import Figures
import Studies

/// Arranges samples by day and hour for maps and their data, one cell a sample.
struct DayHourTable {
  let result: StudyResult
  /// The samples arranged.
  let samples: Range<Int>

  /// A table of some samples, or of those shown.
  init(result: StudyResult, samples: Range<Int>? = nil) {
    self.result = result
    self.samples = samples ?? result.shown
  }

  private var step: Int { result.axis.step }
  private var isEnding: Bool { result.indexHour == .ending }
  private var rows: Int { max(1, 86_400 / step) }
  private var firstDay: Int { result.labels[samples.lowerBound].date.dayNumber }
  private var lastDay: Int { result.labels[samples.upperBound - 1].date.dayNumber }

  /// Values by day, then time of day.
  func values(_ value: (Int) -> Double?) -> [[Double?]] {
    var cells = [[Double?]](
      repeating: Array(repeating: nil, count: rows), count: lastDay - firstDay + 1)
    for sample in samples {
      cells[result.labels[sample].date.dayNumber - firstDay][row(of: sample)] = value(sample)
    }
    return cells
  }

  /// The cell of an anomaly.
  func place(_ anomaly: Anomaly) -> DayHourMap.Place { place(anomaly.sample) }

  /// The cell of a sample.
  func place(_ sample: Int) -> DayHourMap.Place {
    DayHourMap.Place(
      column: result.labels[sample].date.dayNumber - firstDay, row: Double(row(of: sample)))
  }

  /// Where the earthquake's mark stands among the samples; nil outside their days.
  var earthquake: DayHourMap.Place? {
    let day = result.earthquakeDay.dayNumber
    guard (firstDay...lastDay).contains(day) else { return nil }
    let second = result.manifest.earthquake.time - UTCTime(result.earthquakeDay)
    return DayHourMap.Place(
      column: day - firstDay, row: Double(second) / Double(step) - (isEnding ? 1 : 0))
  }

  /// The first column's day, counted from the earthquake's.
  var firstOffset: Int { firstDay - result.earthquakeDay.dayNumber }

  /// The hour of each row as samples are named by it.
  var rowLabels: [String] {
    (0..<rows).map { row in
      String(isEnding ? ((row + 1) * step + 3_599) / 3_600 : row * step / 3_600)
    }
  }

  /// A sample's place in its day: the interval that ends with it, or the one that begins.
  private func row(of sample: Int) -> Int {
    let label = result.labels[sample]
    let moment = result.axis.time(at: sample) + (isEnding ? -1 : 0)
    return min(rows - 1, max(0, (moment - UTCTime(label.date)) / step))
  }

  /// What a page says of the cells of maps.
  func tips(_ maps: [DayHourMap], words: Words) throws(ReportError) -> CellTips {
    CellTips(
      pattern: try words.text(
        "maps.tip",
        [
          "map": "{map}", "date": "{date}", "day": "{day}", "hour": "{hour}", "value": "{value}",
        ]), missing: try words.text("maps.tip-missing"),
      firstDate: result.labels[samples.lowerBound].date, firstDay: firstOffset, hours: rowLabels,
      maps: maps.map { map in
        guard case .categories(let categories) = map.colours else {
          return CellTips.Map(label: map.valueLabel, values: map.values)
        }
        return CellTips.Map(
          label: map.valueLabel, values: map.values, names: categories.map(\.label))
      })
  }
}
