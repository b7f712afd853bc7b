import Detection
import Determinism
import Studies

extension StudyResult {
  /// The paper's conclusions, tested on this study.
  public var claims: [ClaimResult] {
    manifest.claims.map { claim in
      let evidence = evidence(for: claim.rule)
      return ClaimResult(
        claim: claim, verdict: claim.rule.verdict(on: evidence), evidence: evidence)
    }
  }

  private func evidence(for rule: Claim.Rule) -> ClaimEvidence {
    switch rule {
    case .anomalousDay(let day, let models, _):
      return .days(
        stations.indices.flatMap { station in
          named(models).map { self.day(day, of: $0, at: station) }
        })
    case .anomalousHour(let day, let hour, let models):
      return self.hour(hour, of: day, named(models))
    case .predictionsFollow(let models, _):
      return .correlations(
        named(models).map { model in
          ClaimEvidence.Correlation(model: model, value: testScore(.correlation, of: model))
        })
    case .stormMasked(let date): return mask(of: date)
    case .bestModel(_, let metrics, let group):
      return .metricScores(metrics.map { detections.scores($0, group: group) })
    case .improvement(let metric, _, _, _, let group):
      return .metricScores([detections.scores(metric, group: group)])
    case .synchronousDays(let days, let query, _, _), .anomalySign(let days, let query, _),
      .strongestDay(_, let days, let query):
      return .detectedDays(detections.days(days, query))
    case .flaggedShare(let query, let time, _): return .flagged(detections.count(query, time))
    case .radiationDays(let days, let radius, let limit):
      return .radiation(detections.radiation(days, radius: radius, limit: limit))
    case .indexExtreme(let extreme):
      let hours = archives?.hours(of: extreme)
      return .index(
        value: hours.map { $0.mayHold(extreme.value) ? .consistent : .contradicted } ?? .untested,
        hours: hours, found: archives?.extreme(extreme))
    }
  }

  private var detections: DetectionClaims { DetectionClaims(result: self) }

  /// The models named, or every model of the study that learns.
  private func named(_ models: [String]) -> [String] {
    models.isEmpty
      ? self.models.map(\.name).filter { !Baselines.names.contains($0) } : models
  }

  /// What DTEC found for a model at a station; nil without forecast or without DTEC.
  private func finding(_ model: String, at station: Int) -> DTECFinding? {
    dtecFindings(at: station).first { $0.model == model }
  }

  private func day(_ offset: Int, of model: String, at station: Int) -> ClaimEvidence.Day {
    let name = name(model, at: stations[station])
    guard let finding = finding(model, at: station) else {
      return ClaimEvidence.Day(model: name, flagged: nil, quiet: 0, otherFlagged: 0, others: 0)
    }
    let days = QuietDays(of: finding, in: self)
    let day = days.days.first { $0.offset == offset }
    let others = days.testable.filter { $0.offset != offset }
    return ClaimEvidence.Day(
      model: name, flagged: day?.flagged, quiet: day?.quiet ?? 0,
      otherFlagged: others.count { $0.flagged > 0 }, others: others.count)
  }

  private func hour(_ hour: Int, of day: Int, _ models: [String]) -> ClaimEvidence {
    let time = UTCTime(earthquakeDay.advanced(by: day)) + hour * 3_600
    let sample = axis.index(of: time).flatMap { shown.contains($0) ? $0 : nil }
    return .hour(
      stations.indices.flatMap { station in
        models.map { model in
          ClaimEvidence.Hour(
            model: name(model, at: stations[station]),
            dtec: sample.flatMap { finding(model, at: station)?.dtec.values[$0] })
        }
      }, conditions: sample.map { conditions[$0] }, isQuiet: sample.flatMap { quiet[$0] },
      threshold: manifest.dtec?.threshold)
  }

  private func mask(of date: CivilDate) -> ClaimEvidence {
    guard archives != nil else { return .mask(quiet: 0, disturbed: 0, unknown: 0) }
    let samples = shown.filter { labels[$0].date == date }
    return .mask(
      quiet: samples.count { quiet[$0] == true }, disturbed: samples.count { quiet[$0] == false },
      unknown: samples.count { quiet[$0] == nil })
  }
}
