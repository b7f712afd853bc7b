import Determinism
import Evidence

/// The checks by rules over published tables, in words.
struct RuleText {
  let words: Words

  /// What the paper says, and what stands against it or bears it out.
  func describe(
    _ evidence: RuleEvidence
  ) throws(ReportError) -> (says: String, against: String) {
    var values = evidence.values.mapValues(text)
    for (name, metric) in evidence.values where ["metric", "nearest"].contains(name) {
      if case .text(let word) = metric { values[name] = try words.text("rules.metric-\(word)") }
    }
    var passage = evidence.rule + "-against"
    switch evidence.rule {
    case "r2-implies-sigma":
      let isSound: Bool
      if case .number(let low, _) = evidence.values["low"] {
        isSound = low.isFinite
      } else {
        isSound = false
      }
      values["common"] = try words.text(isSound ? "rules.common" : "rules.no-common", values)
    case "day-count":
      let days = values["without"] ?? ""
      values["without"] =
        days.isEmpty ? "" : " " + (try words.text("rules.day-count-without", ["days": days]))
    case "days":
      let one = values["first"] == values["last"]
      values["days"] = try words.text(one ? "rules.days-one" : "rules.days-many", values)
    case "index-passes":
      if values["from"] == DecimalText.text(-1) { passage = "index-passes-never" }
    case "best":
      if values["better"]?.isEmpty == true { passage = "best-held" }
    default: break
    }
    var says = evidence.says ?? ""
    if evidence.says == nil { says = try words.text("rules." + evidence.rule, values) }
    return (says, evidence.values.isEmpty ? "" : try words.text("rules." + passage, values))
  }

  private func text(_ value: RuleEvidence.Value) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): DecimalText.text(number)
    case .number(let number, let decimals): self.number(number, decimals)
    case .numbers(let items, let decimals):
      items.map { "\($0.name) \(number($0.value, decimals))" }.joined(separator: ", ")
    case .integers(let items): items.map { DecimalText.text($0) }.joined(separator: ", ")
    case .list(let items): items.joined(separator: "; ")
    }
  }

  private func number(_ value: Double, _ decimals: Int) -> String {
    value.isFinite ? DecimalText.text(value, decimals: decimals) : DecimalText.dash
  }
}
