import Studies

/// What detectors made of the anomalies that were added to a synthetic ionosphere, where the truth is
/// known.
package struct InjectedTruth: Sendable {
  /// What one detector made of one model's forecasts, all stations together; quiet samples alone.
  package struct OfSeries: Sendable {
    /// The detector's name in the manifest.
    package let detector: String
    /// The model's name; nil for a detector of TEC alone.
    package let model: String?
    /// For each injection, in the manifest's order: its samples that could be tested, and those flagged
    /// on the side that was injected.
    package let injections: [(tested: Int, found: Int)]
    /// Samples flagged in the windows, whether injected or not.
    package let flagged: Int
    /// Those of them that hold an injection.
    package let flaggedInjected: Int

    /// Injected samples that could be tested.
    package var tested: Int { injections.reduce(0) { $0 + $1.tested } }
    /// Injected samples flagged on the side that was injected.
    package var found: Int { injections.reduce(0) { $0 + $1.found } }
  }

  /// What was injected, in the manifest's order; never empty.
  package let injections: [Injection]
  /// Detectors and models as in `detectionSeries`.
  package let series: [OfSeries]

  /// The truth of a study; nil where nothing was injected.
  package init?(of result: StudyResult) {
    guard !result.injections.isEmpty else { return nil }
    injections = result.injections
    series = result.detectionSeries.map { Self.judged($0, result) }
  }

  private static func judged(_ series: DetectionSeries, _ result: StudyResult) -> OfSeries {
    var counts = [(tested: Int, found: Int)](repeating: (0, 0), count: result.injections.count)
    var (flagged, flaggedInjected) = (0, 0)
    for (station, outcome) in zip(result.stations, series.outcomes) {
      // A sample of two windows counts once.
      var seen: Set<Int> = []
      for window in outcome?.windows ?? [] {
        for (sample, exceedance) in zip(window.samples, window.exceedances)
        where result.quiet[sample] == true && seen.insert(sample).inserted {
          guard let exceedance else { continue }
          let time = result.axis.time(at: sample)
          let present = result.injections.indices.filter {
            result.injections[$0].holds(time, at: station.code)
          }
          if exceedance != 0 {
            flagged += 1
            if !present.isEmpty { flaggedInjected += 1 }
          }
          for index in present {
            counts[index].tested += 1
            if exceedance * result.injections[index].size > 0 { counts[index].found += 1 }
          }
        }
      }
    }
    return OfSeries(
      detector: series.detector.name, model: series.model, injections: counts, flagged: flagged,
      flaggedInjected: flaggedInjected)
  }
}
