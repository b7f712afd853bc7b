import Detection
import Studies

/// What a request for detections names: detection windows, and what detectors found in them.
struct DetectionRequest {
  /// One detector on one model's forecast, or on TEC alone.
  struct Method {
    /// Such as `iqr` or `rolling-error (ed-lstme)`.
    let name: String
    /// Such as `iqr` or `rolling-error-ed-lstme`; unique in the study.
    let id: String
    let series: DetectionSeries
  }

  let request: FigureRequest

  private var result: StudyResult { request.report.result }
  private var settings: FigureSettings { request.settings }

  /// The windows named, or all, by their index in the result.
  var windows: [(index: Int, record: WindowRecord)] {
    result.windows.enumerated().filter { window in
      settings.windows.isEmpty || settings.windows.contains(window.element.window.name)
    }.map { ($0.offset, $0.element) }
  }

  /// The detectors named, or all, on the forecasts of the models named, or of all.
  var methods: [Method] {
    result.detectionSeries.filter { series in
      let isNamed =
        settings.detectors.isEmpty || settings.detectors.contains(series.detector.name)
      guard let model = series.model else { return isNamed }
      return isNamed && (settings.models.isEmpty || settings.models.contains(model))
    }.map { series in
      let name = series.detector.name
      guard let model = series.model else { return Method(name: name, id: name, series: series) }
      return Method(name: "\(name) (\(model))", id: "\(name)-\(model)", series: series)
    }
  }

  /// What a method found at a station in a window; nil where it failed.
  func outcome(_ method: Method, station: Int, window: Int) -> WindowOutcome? {
    method.series.outcomes[station]?.windows[window]
  }

  /// A window's name and days, as passages name them.
  func values(_ record: WindowRecord) -> [String: String] {
    [
      "window": record.window.name, "start": record.window.start.iso8601,
      "end": record.window.end.iso8601,
    ]
  }
}
