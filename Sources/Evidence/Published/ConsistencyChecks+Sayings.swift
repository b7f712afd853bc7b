import Determinism
import Studies

extension ConsistencyChecks {
  /// What the rules made of a saying; one finding for each rule that it stands for.
  func findings(of check: PublishedCheck, earthquake: Earthquake) -> [PrintedStatement] {
    let scores = published.scores
    switch check.rule {
    case .percentage(let metric, let model, let rival, let percent):
      let rule = PercentageRule(metric: metric, model: model, rival: rival, percent: percent)
      return judged(check, [rule], on: scores)
    case .difference(let metric, let model, let rivals, let amount):
      let rules = rivals.map {
        DifferenceRule(metric: metric, model: model, rival: $0, amount: amount)
      }
      return judged(check, rules, on: scores)
    case .best(let model, let metrics):
      return judged(check, metrics.map { BestScoreRule(model: model, metric: $0) }, on: scores)
    case .range(let metric, let models, let lowest, let highest):
      let rule = ScoreRangeRule(metric: metric, models: models, lowest: lowest, highest: highest)
      return judged(check, [rule], on: scores)
    case .deviation(let value): return judged(check, [DeviationRule(value: value)], on: scores)
    case .daysBetween(let from, let to, let days):
      return judged(check, [DaysBetweenRule(from: from, to: to, days: days)], on: ())
    case .dayCount(let first, let last, let without, let count):
      let rule = DayCountRule(first: first, last: last, without: without, count: count)
      return judged(check, [rule], on: ())
    case .days:
      let others = published.checks.firstIndex(of: check).map { published.checks[($0 + 1)...] }
      return judged(
        check, (others ?? []).compactMap { OpposedDaysRule(check.rule, other: $0) }, on: ())
    case .solarTime(let first, let last, let from, let to):
      let rule = SolarTimeRule(firstHour: first, lastHour: last, from: from, to: to)
      return judged(check, [rule], on: earthquake)
    case .originClock(let minutes):
      return judged(check, [OriginClockRule(minutes: minutes)], on: earthquake)
    case .quietDays(let from, let to):
      return judged(check, [QuietDaysRule(from: from, to: to)], on: archives)
    case .indexBeyond(let index, let date, let limit):
      return judged(check, [IndexBeyondRule(index: index, date: date, limit: limit)], on: archives)
    case .indexPasses(let index, let date, let limit, let hour):
      let rule = IndexPassesRule(index: index, date: date, limit: limit, hour: hour)
      return judged(check, [rule], on: archives)
    case .onlyEarthquake(let from, let to):
      let rule = OnlyEarthquakeRule(from: from, to: to, origin: earthquake.time)
      return judged(check, [rule], on: nearby)
    }
  }

  /// One finding that nothing could be tested where the study lacks what the rules look at.
  private func judged<Rule: PrintedRule>(
    _ check: PublishedCheck, _ rules: [Rule], on subject: Rule.Subject?
  ) -> [PrintedStatement] {
    guard let subject else {
      let evidence = RuleEvidence(
        rule: Rule.word, says: check.says, values: [:], printed: [], found: [])
      return [
        PrintedStatement(verdict: .untested, place: check.place, evidence: .rule(evidence))
      ]
    }
    return rules.map { rule in
      let finding = rule.judge(subject)
      var evidence = finding.evidence
      evidence.says = check.says
      return PrintedStatement(
        verdict: finding.verdict, place: check.place, evidence: .rule(evidence))
    }
  }
}
