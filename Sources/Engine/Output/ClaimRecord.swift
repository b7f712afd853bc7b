import Evidence
import Studies

/// One tested conclusion in `results.json`.
package struct ClaimRecord: Codable, Sendable, Equatable {
  let place: String
  let says: String
  package let verdict: String
  /// The verdict by the other convention of hours.
  let otherConvention: String?
  /// Whether the study cannot show its earthquake, so that the verdict is a control's.
  package let control: Bool
  /// How often the rule holds where there is nothing; nil where that is not known.
  let null: NullRecord?
  /// What the verdict rests on, by a model's name or a word.
  let numbers: [String: [String: Double]]

  init(_ result: Conclusion, isControl: Bool, other: StatementVerdict? = nil) {
    otherConvention = other.map { result.verdict(of: $0).ofConclusion }
    null = result.null.map(NullRecord.init)
    place = result.claim.place
    says = result.claim.says
    verdict = result.verdict.ofConclusion
    control = isControl
    var numbers: [String: [String: Double]] = [:]
    switch result.evidence {
    case .days(let days):
      for day in days {
        numbers[day.model] = [
          "flagged": Double(day.flagged ?? 0), "quiet": Double(day.quiet),
          "other_days_flagged": Double(day.otherFlagged), "other_days": Double(day.others),
        ]
      }
    case .hour(let hours, let conditions, let isQuiet, _):
      for hour in hours { numbers[hour.model] = hour.dtec.map { ["dtec": $0] } ?? [:] }
      var indices: [String: Double] = [:]
      indices["kp"] = conditions?.kp
      indices["ap_2nt"] = conditions?.ap
      indices["dst_nt"] = conditions?.dst
      indices["f107_sfu"] = conditions?.f107
      indices["quiet"] = isQuiet.map { $0 ? 1 : 0 }
      numbers["conditions"] = indices
    case .correlations(let correlations):
      for item in correlations {
        numbers[item.model] = item.value.map { ["correlation": $0] } ?? [:]
      }
    case .metricScores(let metrics, let trainings, let terms):
      numbers["comparison"] = ["on_equal_terms": terms.areEqual ? 1 : 0]
      if let trainings {
        numbers["trainings"] = [
          "holding": Double(trainings.holding), "of": Double(trainings.of),
        ]
      }
      for scores in metrics {
        for model in scores.models {
          let name = scores.station.map { "\(model.model), \($0)" } ?? model.model
          numbers[name, default: [:]][scores.metric.rawValue] = model.value
        }
      }
    case .detectedDays(let days):
      for day in days ?? [] {
        var values = [
          "quiet_hours": day.quietHours, "stations": Double(day.stations),
          "stations_tested": Double(day.tested), "positive": Double(day.positive),
          "negative": Double(day.negative),
        ]
        values["chance"] = day.chance
        values["strongest"] = day.strongest
        numbers["day \(day.offset)"] = values
      }
    case .named(let items):
      for item in items { numbers[item.name] = item.value.map { ["value": $0] } ?? [:] }
    case .part(let within, let all, let isKnown):
      numbers["samples"] = isKnown ? ["within": Double(within), "flagged": Double(all)] : [:]
    case .flagged(let count):
      var values: [String: Double] = [:]
      values["flagged"] = count.map { Double($0.flagged) }
      values["tested"] = count.map { Double($0.tested) }
      values["expected"] = count?.expected
      numbers["samples"] = values
    case .radiation(let days):
      for day in days ?? [] {
        var values = ["cells": Double(day.cells), "beyond": Double(day.beyond)]
        values["strongest"] = day.strongest
        numbers["day \(day.offset)"] = values
      }
    case .mask(let quiet, let disturbed, let unknown):
      numbers["hours"] = [
        "quiet": Double(quiet), "disturbed": Double(disturbed), "unknown": Double(unknown),
      ]
    case .index(let hours, let found):
      var values: [String: Double] = [:]
      values["extreme"] = found?.value
      values["ending_low"] = hours?.ending.lowerBound
      values["ending_high"] = hours?.ending.upperBound
      values["containing_low"] = hours?.containing.lowerBound
      values["containing_high"] = hours?.containing.upperBound
      numbers["archive"] = values
    }
    self.numbers = numbers
  }

  /// How often a conclusion's rule holds where there is nothing.
  struct NullRecord: Codable, Sendable, Equatable {
    let kind: ClaimNull.Kind
    /// Trials; 0 for a formula.
    let judged: Int
    let holds: Int
    /// Nil where too few trials tell.
    let probability: Double?

    init(_ null: ClaimNull) {
      kind = null.kind
      judged = null.judged
      holds = null.holds
      probability = null.probability
    }
  }

  enum CodingKeys: String, CodingKey {
    case place, says, verdict, control, numbers, null
    case otherConvention = "verdict_by_other_hours"
  }
}
