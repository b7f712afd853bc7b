import Detection
import Figures
import Pipeline

/// Arranges samples by day and hour for maps and their data.
struct DayHourTable {
  let result: StudyResult

  private var hours: ClosedRange<Int> { result.indexHour.hours }
  private var firstDay: Int { result.labels[result.shownStart].date.dayNumber }
  private var lastDay: Int { result.labels[result.shown.upperBound - 1].date.dayNumber }

  /// Values by day, then hour; the first sample of an hour stands for it.
  func values(_ value: (Int) -> Double?) -> [[Double?]] {
    var cells = [[Double?]](
      repeating: Array(repeating: nil, count: hours.count), count: lastDay - firstDay + 1)
    var taken = Set<HourLabel>()
    for sample in result.shown where taken.insert(result.labels[sample]).inserted {
      let label = result.labels[sample]
      cells[label.date.dayNumber - firstDay][label.hour - hours.lowerBound] = value(sample)
    }
    return cells
  }

  /// The cell of an anomaly.
  func place(_ anomaly: Anomaly) -> DayHourMap.Place {
    DayHourMap.Place(
      column: anomaly.label.date.dayNumber - firstDay,
      row: Double(anomaly.label.hour - hours.lowerBound))
  }

  /// Where the earthquake's mark stands; nil outside the days shown.
  var earthquake: DayHourMap.Place? {
    let day = result.earthquakeDay.dayNumber
    guard (firstDay...lastDay).contains(day) else { return nil }
    let time = result.manifest.earthquake.time
    return DayHourMap.Place(
      column: day - firstDay,
      row: Double(time.secondOfDay) / 3_600 - Double(hours.lowerBound))
  }

  /// The first column's day, counted from the earthquake's.
  var firstOffset: Int { firstDay - result.earthquakeDay.dayNumber }

  /// One label an hour.
  var rowLabels: [String] { hours.map(String.init) }
}
