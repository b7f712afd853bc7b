import Detection
import Determinism
import Evidence
import Studies

/// What conclusions on models, detectors and radiation rest on, in words.
struct ClaimDetectionText {
  let words: Words

  /// The numbers of a claim; none for evidence of other kinds.
  func numbers(_ claim: Conclusion) throws(ReportError) -> String {
    switch claim.evidence {
    case .metricScores(let metrics, let trainings, let terms):
      return try [scores(metrics), times(trainings), fairness(terms)]
        .filter { !$0.isEmpty }.joined(separator: ". ")
    case .detectedDays(let days): return try self.days(days, claim.claim.rule)
    case .flagged(let count): return try flagged(count, claim.claim.rule)
    case .radiation(let days): return try radiation(days, claim.claim.rule)
    case .named(let items): return try named(items, claim.claim.rule)
    case .part(let within, let all, let isKnown):
      return try words.text(
        isKnown ? "claims.part" : "claims.detected-none",
        [
          "within": DecimalText.text(within), "all": DecimalText.text(all),
          "share": percentage(within, of: all),
        ])
    default: return ""
    }
  }

  private func scores(_ metrics: [ClaimEvidence.MetricScores]) throws(ReportError) -> String {
    var parts: [String] = []
    for scores in metrics {
      let models = scores.models.map { "\($0.model) \(number($0.value, 4))" }
      parts.append(
        try words.text(
          "claims.scores",
          [
            "metric": try words.text("rules.metric-\(scores.metric.rawValue)")
              + (scores.station.map { " " + $0 } ?? ""),
            "models": models.joined(separator: ", "),
          ]))
    }
    return parts.joined(separator: ". ")
  }

  private func named(
    _ items: [ClaimEvidence.Named], _ rule: Claim.Rule
  ) throws(ReportError) -> String {
    var decimals = 3
    if case .fewerDays = rule { decimals = 0 }
    let list = items.map { "\($0.name) \(number($0.value, decimals))" }.joined(separator: ", ")
    switch rule {
    case .worseGroup(let metric, _, _, _):
      return try words.text(
        "claims.groups",
        ["metric": try words.text("rules.metric-\(metric.rawValue)"), "groups": list])
    case .smallBias(_, let atMost):
      return try words.text(
        "claims.biases", ["models": list, "limit": DecimalText.shortest(atMost)])
    default: return try words.text("claims.flagged-days", ["detectors": list])
    }
  }

  /// In how many trainings it holds; nothing where there is but one.
  private func times(_ trainings: ClaimEvidence.Trainings?) throws(ReportError) -> String {
    guard let trainings else { return "" }
    return try words.text(
      "claims.trainings",
      [
        "holding": DecimalText.text(trainings.holding), "trainings": DecimalText.text(trainings.of),
      ])
  }

  /// Why the comparison is the paper's and not one on equal terms; nothing where it is.
  func fairness(_ terms: ComparisonTerms) throws(ReportError) -> String {
    var reasons: [String] = []
    if !terms.fixed.isEmpty {
      reasons.append(try words.text("claims.terms-fixed", ["models": try words.list(terms.fixed)]))
    }
    if !terms.withoutSeason.isEmpty {
      reasons.append(
        try words.text("claims.terms-season", ["models": try words.list(terms.withoutSeason)]))
    }
    return reasons.isEmpty
      ? "" : try words.text("claims.terms", ["reasons": try words.list(reasons)])
  }

  private func days(
    _ days: [ClaimEvidence.DetectedDay]?, _ rule: Claim.Rule
  ) throws(ReportError) -> String {
    guard let days, !days.isEmpty else { return try words.text("claims.detected-none") }
    var parts: [String] = []
    for day in days {
      var values = [
        "day": DecimalText.text(day.offset), "hours": DecimalText.shortest(day.quietHours),
        "stations": DecimalText.text(day.stations), "tested": DecimalText.text(day.tested),
        "positive": DecimalText.text(day.positive), "negative": DecimalText.text(day.negative),
        "strongest": number(day.strongest, 1), "chance": "",
      ]
      if let chance = day.chance, case .synchronousDays = rule {
        values["chance"] =
          " "
          + (try words.text(
            "claims.detected-chance", ["chance": DecimalText.text(100 * chance, decimals: 0)]))
      }
      parts.append(try words.text("claims.\(passage(rule))", values))
    }
    var text = parts.joined(separator: "; ")
    let minimum: Int
    switch rule {
    case .synchronousDays(_, _, _, let hours):
      text = try words.text("claims.detected-days", ["days": text])
      minimum = hours
    case .anomalySign, .strongestDay, .growingDays: minimum = Claim.minimumQuietHours
    default: return text
    }
    return try text + ". "
      + words.text("claims.minimum", ["minimum": DecimalText.text(minimum)])
  }

  private func passage(_ rule: Claim.Rule) -> String {
    switch rule {
    case .anomalySign: "detected-sign"
    case .strongestDay: "detected-strongest"
    case .growingDays: "detected-strongest"
    default: "detected-day"
    }
  }

  private func flagged(_ count: FlagCount?, _ rule: Claim.Rule) throws(ReportError) -> String {
    guard let count, case .flaggedShare(_, let time, let atMost) = rule else {
      return try words.text("claims.detected-none")
    }
    return try words.text(
      "claims.flagged-\(time.rawValue)",
      [
        "flagged": DecimalText.text(count.flagged), "tested": DecimalText.text(count.tested),
        "share": percentage(count.flagged, of: count.tested), "expected": number(count.expected, 0),
        "limit": DecimalText.shortest(atMost),
      ])
  }

  private func radiation(
    _ days: [ClaimEvidence.RadiationDay]?, _ rule: Claim.Rule
  ) throws(ReportError) -> String {
    guard let days, case .radiationDays(_, let radius, let limit) = rule else {
      return try words.text("claims.radiation-none")
    }
    var parts: [String] = []
    for day in days {
      parts.append(
        try words.text(
          "claims.radiation-day",
          [
            "day": DecimalText.text(day.offset), "beyond": DecimalText.text(day.beyond),
            "cells": DecimalText.text(day.cells), "strongest": number(day.strongest, 1),
          ]))
    }
    return try words.text(
      "claims.radiation",
      [
        "radius": DecimalText.shortest(radius), "limit": DecimalText.shortest(limit),
        "days": parts.joined(separator: "; "),
      ])
  }

  private func number(_ value: Double?, _ decimals: Int) -> String {
    value.map { DecimalText.text($0, decimals: decimals) } ?? DecimalText.dash
  }
}
