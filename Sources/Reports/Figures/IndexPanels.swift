import Determinism
import Figures
import Studies

/// Kp and Dst with the limits of quiet time, as panels below other series.
struct IndexPanels {
  let report: StudyReport
  let samples: Range<Int>
  /// Height in parts of a usual panel's.
  let weight: Double

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func panels() throws(ReportError) -> [TimeSeriesChart.Panel] {
    let limits = result.manifest.quiet
    let label = try words.text("detections.limit")
    let kp = samples.map { result.conditions[$0].kp }
    let dst = samples.map { result.conditions[$0].dst }
    return [
      TimeSeriesChart.Panel(
        label: try words.text("indices.panel-kp"),
        bars: [.init("", kp, color: Color(hex: 0x8C8C8C))],
        thresholds: levels(label, [limits.kpBelow]), weight: weight),
      TimeSeriesChart.Panel(
        label: try words.text("indices.panel-dst"),
        lines: [.init("", dst, color: Palette.purple)],
        thresholds: levels(label, [limits.dstAbove, limits.dstBelow]), weight: weight),
    ]
  }

  /// A limit that nothing can break is none, and has no line.
  private func levels(_ label: String, _ values: [Double]) -> [TimeSeriesChart.Threshold] {
    values.filter { $0.magnitude < 1e6 }.map { TimeSeriesChart.Threshold(label, $0) }
  }

  /// The axis of time: days from the earthquake's day where the samples hold it, else dates.
  func time() throws(ReportError) -> (axis: TimeSeriesChart.TimeAxis, label: String) {
    let axis = result.axis
    let event = result.manifest.earthquake.time
    let holds =
      axis.time(at: samples.lowerBound) <= event && event < axis.time(at: samples.upperBound)
    guard holds else { return (.dates, "") }
    return (.days(since: UTCTime(event.date)), try words.text("indices.axis-day"))
  }
}
