import Studies

extension StudyResult {
  /// The paper's conclusions, judged on this study.
  public var claims: [Conclusion] {
    manifest.paper.claims.enumerated().map { index, claim in
      let null = claimNulls.indices.contains(index) ? claimNulls[index] : nil
      return Conclusion(
        ConclusionSource(claim: claim, null: null, whereHeld: verdictWhereHeld(claim, null)),
        claim.rule.judged.judge(self))
    }
  }

  /// What the rules alone say.
  package var foundVerdicts: [StatementVerdict] {
    manifest.paper.claims.map { $0.rule.judged.judge(self).verdict }
  }

  /// What a conclusion is called where its rule holds.
  private func verdictWhereHeld(_ claim: Claim, _ null: ClaimNull?) -> StatementVerdict {
    if null?.cannotFail == true { return .cannotFail }
    guard isControl, !claim.rule.isOfIndices else { return .holds }
    let isInjected = claim.rule.days.map { days in
      injections.contains {
        days.contains(
          frame.indexHour.label(of: $0.start).date.dayNumber - frame.earthquakeDay.dayNumber)
      }
    }
    return isInjected == true ? .holdsBecauseInjected : .holdsOnControl
  }
}

extension Claim.Rule {
  /// The rule that judges the conclusion.
  var judged: any StatementRule<StudyResult, ClaimEvidence> {
    switch self {
    case .anomalousDay(let day, let models, let minimum):
      AnomalousDayRule(day: day, models: models, minimumQuietHours: minimum)
    case .anomalousHour(let day, let hour, let models, let sign):
      AnomalousHourRule(day: day, hour: hour, models: models, sign: sign)
    case .predictionsFollow(let models, let limit):
      PredictionsFollowRule(models: models, limit: limit)
    case .stormMasked(let date): StormMaskedRule(date: date)
    case .indexExtreme(let extreme): IndexExtremeRule(extreme: extreme)
    case .bestModel(let model, let metrics, let group, let samples):
      BestModelRule(model: model, metrics: metrics, group: group, samples: samples)
    case .worseGroup(let metric, let model, let group, let rival):
      WorseGroupRule(metric: metric, model: model, group: group, rival: rival)
    case .smallBias(let models, let atMost): SmallBiasRule(models: models, atMost: atMost)
    case .flaggedHours(let range, let query, let hours):
      FlaggedPartRule(range: range, query: query, hours: hours)
    case .flaggedDays(let range, let query):
      FlaggedPartRule(range: range, query: query, hours: nil)
    case .growingDays(let range, let query): GrowingDaysRule(range: range, query: query)
    case .fewerDays(let query, let rival): FewerDaysRule(query: query, rival: rival)
    case .improvement(let metric, let model, let rival, let percent, let group):
      ImprovementRule(metric: metric, model: model, rival: rival, percent: percent, group: group)
    case .synchronousDays(let range, let query, let happens, let minimum):
      SynchronousDaysRule(
        range: range, query: query, happens: happens, minimumQuietHours: minimum)
    case .flaggedShare(let query, let time, let atMost):
      FlaggedShareRule(query: query, time: time, atMost: atMost)
    case .anomalySign(let range, let query, let sign):
      AnomalySignRule(range: range, query: query, sign: sign)
    case .strongestDay(let day, let range, let query):
      StrongestDayRule(day: day, range: range, query: query)
    case .radiationDays(let range, let radius, let limit):
      RadiationDaysRule(range: range, radius: radius, limit: limit)
    }
  }
}
