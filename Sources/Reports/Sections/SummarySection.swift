import Determinism
import Studies

/// The study in one paragraph.
struct SummarySection: ReportSection {
  let report: StudyReport

  func section() throws(ReportError) -> ReportDocument.Section {
    let words = report.words
    let result = report.result
    let manifest = result.manifest
    let quake = manifest.earthquake
    let axis = result.axis
    let shown = report.shownDays
    let places = result.stations.map { station in
      degrees(station.latitude, "N", "S") + " " + degrees(station.longitude, "E", "W")
    }
    var values = [
      "places": try words.list(places), "step": DecimalText.text(axis.step / 60),
      "start": manifest.period.start.iso8601, "end": manifest.period.end.iso8601,
      "samples": DecimalText.text(result.period.count),
      "models": try words.list(result.models.map(\.name)),
      "fraction": trainedShare(result),
      "trainingEnd": axis.time(at: max(result.training.lowerBound, result.training.upperBound - 1))
        .printed,
      "threshold": report.threshold, "name": quake.name,
      "scale": quake.magnitudeScale, "magnitude": DecimalText.text(quake.magnitude, decimals: 1),
      "time": quake.time.printed, "quakeLatitude": degrees(quake.latitude, "N", "S"),
      "quakeLongitude": degrees(quake.longitude, "E", "W"),
      "depth": DecimalText.shortest(quake.depth), "shownStart": shown.first,
    ]
    var blocks: [Block] = []
    if !manifest.report.summary.isEmpty {
      blocks.append(.paragraph([.text(manifest.report.summary)]))
    }
    if report.isLedByBounds {
      var windows: [String] = []
      for record in result.windows {
        windows.append(
          try words.text(
            "summary.window",
            [
              "window": record.window.name, "start": record.window.start.iso8601,
              "end": record.window.end.iso8601,
            ]))
      }
      var horizons: [String] = []
      for steps in manifest.training.horizons {
        horizons.append(
          steps == 1
            ? try words.text("summary.one-step")
            : try words.text("summary.horizon", ["steps": DecimalText.text(steps)]))
      }
      values["stations"] = try words.list(result.stations.map(\.code))
      values["windows"] = try words.list(windows)
      values["horizons"] = try words.list(horizons)
    }
    blocks += try words.paragraphs(
      report.isLedByBounds ? "summary.paragraph-windows" : "summary.paragraph", values)
    return ReportDocument.Section(
      id: "summary", heading: try words.text("summary.heading"), blocks: blocks)
  }

  /// The share learned from: as the manifest gives it, or as it comes out of a date.
  private func trainedShare(_ result: StudyResult) -> String {
    switch result.manifest.training.split {
    case .fraction(let fraction): DecimalText.shortest(100 * fraction)
    case .until: percentage(result.training.count, of: result.period.count)
    }
  }
}
