import Detection
import Determinism
import Studies

/// Words about detectors and windows that several sections use.
struct WindowText {
  let report: StudyReport

  private var words: Words { report.words }

  /// A detector with the model whose forecast it looks at.
  func name(_ series: DetectionSeries) throws(ReportError) -> String {
    guard let model = series.model else { return series.detector.name }
    return try words.text(
      "windows.series-model", ["model": model, "detector": series.detector.name])
  }

  /// The name of the detector that leads the report.
  var leader: String? { report.result.manifest.detectors.first?.name }

  /// What a detector does, in a sentence.
  func sentence(_ detector: DetectorSettings) throws(ReportError) -> [Block] {
    switch detector.kind {
    case .dtec(let settings):
      return try words.paragraphs(
        "windows.detector-dtec",
        ["name": detector.name, "factor": DecimalText.shortest(settings.threshold)])
    case .background(let kind):
      var values = try self.values(detector, kind.background)
      for setting in kind.words {
        values[setting.key] = try words.text("windows.\(setting.key)-\(setting.word)")
      }
      return try words.paragraphs("windows.detector-\(detector.kind.name)", values)
    }
  }

  private func values(
    _ detector: DetectorSettings, _ background: BackgroundSettings
  ) throws(ReportError) -> [String: String] {
    let factor =
      switch background.width {
      case .factor(let factor): DecimalText.shortest(factor)
      case .rate(let rate):
        try words.text(
          "windows.detector-rate", ["rate": DecimalText.text(100 * rate, decimals: 2)])
      }
    return [
      "name": detector.name, "factor": factor, "days": DecimalText.text(background.days),
      "share": DecimalText.text(100 * background.minimumShare, decimals: 0),
    ]
  }

  /// A number of samples expected by chance, or the dash.
  func expected(_ count: FlagCount) -> String {
    count.expected.map { DecimalText.text($0, decimals: 1) } ?? DecimalText.dash
  }

  /// The share flagged, as a cell in percent.
  func share(_ count: FlagCount) -> Table.Cell {
    .optional(count.rate.map { 100 * $0 }, decimals: 2)
  }

  /// A count of flagged samples with those expected in parentheses.
  func cell(_ count: FlagCount) -> Table.Cell {
    guard count.tested > 0 else { return .missing }
    let flagged = DecimalText.text(count.flagged)
    return .text(count.expected == nil ? flagged : "\(flagged)\u{A0}(\(expected(count)))")
  }
}

extension StudyReport {
  /// Whether the report is led by a detector with bounds, and not by DTEC.
  var isLedByBounds: Bool {
    if case .dtec? = result.manifest.detectors.first?.kind { false } else { true }
  }

  /// Whether the study has detectors of windows to report: bounds, named windows or stations.
  var hasWindows: Bool {
    isLedByBounds || !result.manifest.period.windows.isEmpty || result.stations.count > 1
      || result.manifest.detectors.count > 1
  }
}
