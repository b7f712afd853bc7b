import Studies

extension Claim.Rule {
  /// What the numbers say of the rule.
  func verdict(on evidence: ClaimEvidence) -> ClaimVerdict {
    switch (self, evidence) {
    case (.anomalousDay(_, _, let minimum), .days(let days)):
      // Too few quiet hours say nothing, whether one of them is flagged or not.
      guard !days.isEmpty, days.allSatisfy({ $0.flagged != nil && $0.quiet >= minimum }) else {
        return .cannotBeTested
      }
      return days.allSatisfy { ($0.flagged ?? 0) > 0 } ? .reproduced : .notReproduced
    case (.anomalousHour, .hour(let hours, _, let isQuiet, let threshold)):
      guard let threshold, isQuiet == true, !hours.isEmpty,
        hours.allSatisfy({ $0.dtec != nil })
      else { return .cannotBeTested }
      return hours.allSatisfy { ($0.dtec?.magnitude ?? 0) > threshold }
        ? .reproduced : .notReproduced
    case (.predictionsFollow(_, let limit), .correlations(let correlations)):
      let values = correlations.compactMap(\.value)
      guard !values.isEmpty, values.count == correlations.count else { return .cannotBeTested }
      return values.allSatisfy { $0 >= limit } ? .reproduced : .notReproduced
    case (.stormMasked, .mask(let quiet, let disturbed, let unknown)):
      if quiet > 0 { return .notReproduced }
      return unknown > 0 || disturbed == 0 ? .cannotBeTested : .reproduced
    case (.indexExtreme(let extreme), .index(let value, _, let found)):
      guard let found, value != .untested else { return .cannotBeTested }
      return value == .consistent && extreme.value.mayBe(found.value)
        ? .reproduced : .notReproduced
    default: return verdict(onDetections: evidence) ?? .cannotBeTested
    }
  }
}
