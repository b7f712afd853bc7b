import Detection
import Determinism
import Evaluation
import Ionosphere
import Studies

/// Gathers what conclusions on models, detectors and radiation rest on.
struct DetectionClaims {
  let result: StudyResult

  /// A score of every model that learns, over the test part.
  func scores(_ metric: PublishedScores.Metric, group: String?) -> ClaimEvidence.MetricScores {
    ClaimEvidence.MetricScores(
      metric: metric,
      models: result.models.map(\.name).filter { !SkillStage.baselines.contains($0) }.map {
        ClaimEvidence.ModelScore(
          model: $0, value: result.testScore(metric, of: $0, group: group))
      })
  }

  /// The days of a range that lie in the window; nil where the study has no such detector, model,
  /// window or group.
  func days(_ range: DayRange, _ query: DetectionQuery) -> [ClaimEvidence.DetectedDay]? {
    guard let selected = selected(query) else { return nil }
    let outcomes = selected.outcomes
    let record = result.windows[selected.window]
    let days = record.samples.map { result.labels[$0].date.dayNumber }
    let found = SynchronousDay.all(
      stations: outcomes.map(\.exceedances), quiet: Array(result.quiet[record.samples]), days: days)
    let quiet = FlagCount.sum(outcomes.map(\.quiet))
    let rate = quiet.expected.flatMap { quiet.tested > 0 ? $0 / Double(quiet.tested) : nil }
    return zip(record.days, found).compactMap { day, synchronous in
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
        stations: synchronous.anomalousSamples.count { $0 > 0 },
        tested: synchronous.testedSamples.count { $0 > 0 },
        chance: rate.map { synchronous.chance(rate: min(1, $0)) },
        positive: flagged.count { $0 > 0 }, negative: flagged.count { $0 < 0 },
        strongest: flagged.max { $0.magnitude < $1.magnitude })
    }
  }

  /// The samples of a window, or its quiet ones; nil where there is no such detector, model, window
  /// or group.
  func count(_ query: DetectionQuery, _ time: Claim.FlaggedTime) -> FlagCount? {
    selected(query).map { selected in
      FlagCount.sum(selected.outcomes.map { time == .all ? $0.all : $0.quiet })
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
  private func selected(_ query: DetectionQuery) -> (window: Int, outcomes: [WindowOutcome])? {
    let learned = result.models.first { !SkillStage.baselines.contains($0.name) }?.name
    guard
      let detector = query.detector ?? result.manifest.detectors.first?.name,
      let window = query.window.map({ name in
        result.windows.firstIndex { $0.window.name == name }
      }) ?? result.windows.indices.first,
      let series = result.series(detector: detector, model: query.model ?? learned)
    else { return nil }
    let chosen = zip(result.stations, series.outcomes).filter { station, _ in
      query.group.map { station.group == $0 } ?? true
    }
    let outcomes = chosen.compactMap { $0.1?.windows[window] }
    return outcomes.isEmpty ? nil : (window, outcomes)
  }
}
