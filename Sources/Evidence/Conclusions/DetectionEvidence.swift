import Detection
import Determinism
import Evaluation
import Ionosphere
import Studies

/// Gathers what conclusions on models, detectors and radiation rest on.
struct DetectionEvidence {
  /// Flagged samples below which most of them say nothing: of five that may have either sign, all have
  /// the same in one case of sixteen.
  static let fewestFlagged = 5

  let result: StudyResult

  /// A score of every model that learns, over the test part.
  func scores(_ metric: PublishedScores.Metric, group: String?) -> ClaimEvidence.MetricScores {
    ClaimEvidence.MetricScores(
      metric: metric,
      models: result.models.map(\.name).filter { !Baselines.names.contains($0) }.map {
        ClaimEvidence.ModelScore(
          model: $0, value: result.testScore(metric, of: $0, group: group))
      })
  }

  /// The days of a range that lie in the window; nil where the study has no such detector, model,
  /// window or group.
  func days(_ range: DayRange, _ query: DetectionQuery) -> [ClaimEvidence.DetectedDay]? {
    guard let (window, series) = selected(query) else { return nil }
    let outcomes = series.outcomes.compactMap { $0?.windows[window] }
    return result.days(of: series, in: window).compactMap { found in
      let (day, synchronous) = (found.day, found.synchronous)
      guard range.days.contains(day.offset) else { return nil }
      let flagged = outcomes.flatMap { outcome in
        day.samples.compactMap { sample -> Double? in
          guard result.quiet[sample] == true,
            let value = outcome.exceedances[sample - outcome.samples.lowerBound], value != 0
          else { return nil }
          return value
        }
      }
      return ClaimEvidence.DetectedDay(
        offset: day.offset, quietHours: day.quietHours,
        stations: synchronous.anomalousStations, tested: synchronous.testedStations,
        isSynchronous: synchronous.isSynchronous, chance: found.chance,
        positive: flagged.count { $0 > 0 }, negative: flagged.count { $0 < 0 },
        strongest: flagged.max { $0.magnitude < $1.magnitude })
    }
  }

  /// The flagged quiet samples of a window in order, one for each station that flags it; nil where there
  /// is no such detector, model, window or group.
  func flaggedQuiet(_ query: DetectionQuery) -> [Int]? {
    selected(query).map { window, series in
      series.outcomes.compactMap { $0?.windows[window] }.flatMap { outcome in
        outcome.samples.filter { result.quiet[$0] == true && outcome.isFlagged($0) == true }
      }
    }
  }

  /// The samples of a window, or its quiet ones; nil where there is no such detector, model, window
  /// or group.
  func count(_ query: DetectionQuery, _ time: Claim.FlaggedTime) -> FlagCount? {
    selected(query).map { window, series in
      time == .all ? series.all(in: window) : series.quiet(in: window)
    }
  }

  /// The radiation's index near the epicentre; nil without radiation.
  func radiation(
    _ range: DayRange, radius: Double, limit: Double
  ) -> [ClaimEvidence.RadiationDay]? {
    let quake = result.manifest.earthquake
    guard let anomalies = result.surroundings.radiation?.value,
      let epicentre = GeographicPoint(latitude: quake.latitude, longitude: quake.longitude)
    else { return nil }
    return anomalies.days.filter { range.days.contains($0.offset) }.map { day in
      var values: [Double] = []
      for (column, longitude) in anomalies.longitudes.enumerated() {
        for (row, latitude) in anomalies.latitudes.enumerated() {
          guard let value = day.index?.values[column][row],
            let place = GeographicPoint(
              latitude: latitude, longitude: longitude > 360 ? longitude - 360 : longitude),
            epicentre.distance(to: place) <= radius
          else { continue }
          values.append(value)
        }
      }
      return ClaimEvidence.RadiationDay(
        offset: day.offset, cells: values.count,
        beyond: values.count { $0.magnitude >= limit },
        strongest: values.max { $0.magnitude < $1.magnitude })
    }
  }

  /// What a detector found in a window at the stations of a group.
  private func selected(_ query: DetectionQuery) -> (window: Int, series: DetectionSeries)? {
    let learned = result.models.first { !Baselines.names.contains($0.name) }?.name
    guard
      let detector = query.detector ?? result.manifest.detectors.first?.name,
      let window = query.window.map({ name in
        result.windows.firstIndex { $0.window.name == name }
      }) ?? result.windows.indices.first,
      let all = result.series(detector: detector, model: query.model ?? learned)
    else { return nil }
    let series = result.series(all, of: query.group)
    return series.outcomes.allSatisfy { $0 == nil } ? nil : (window, series)
  }
}
