import Studies

/// How much of what a model shows stays when it is trained again with other numbers drawn.
package struct MemberSpread: Sendable {
  /// The model's name.
  package let model: String
  /// Root-mean-square error (TECU) of every member, the study's own first.
  package let rmse: [Double]
  /// Skill of every member against the baseline that it beats least.
  package let skill: [Double]
  /// Samples flagged by the study's own member.
  package let flagged: Int
  /// Those of them that every member flags on the same side.
  package let flaggedByAll: Int
  /// Samples that at least one member flags.
  package let flaggedByAny: Int

  /// The spread of a study's models; empty where it has one member.
  package static func all(of result: StudyResult) -> [MemberSpread] {
    guard !result.members.isEmpty else { return [] }
    let members = [MemberOutcome(of: result)] + result.members
    return members[0].models.map { own in
      let all = members.compactMap { member in member.models.first { $0.model == own.model } }
      let inAll = all.dropFirst().reduce(own.flags) { $0.intersection($1.flags) }
      let inAny = all.reduce(into: Set<MemberOutcome.Flag>()) { $0.formUnion($1.flags) }
      return MemberSpread(
        model: own.model, rmse: all.compactMap(\.scores?.pooled.test?.rmse),
        skill: all.compactMap { $0.skill.map(\.value).min() }, flagged: own.flags.count,
        flaggedByAll: inAll.count, flaggedByAny: inAny.count)
    }
  }

  /// In how many trainings a model flags each sample of a station, those above expectation and those
  /// below counted apart: the same anomaly is the same model, sample and sign.
  ///
  /// - Returns: by sample, the larger count with its sign, positive where both are as large; samples that
  ///   no training flags are left out.
  package static func frequency(
    of model: String, at station: Int, in result: StudyResult
  ) -> [Int: Int] {
    var counts: [MemberOutcome.Flag: Int] = [:]
    for member in [MemberOutcome(of: result)] + result.members {
      for flag in member.models.first(where: { $0.model == model })?.flags ?? []
      where flag.station == station {
        counts[flag, default: 0] += 1
      }
    }
    var found: [Int: Int] = [:]
    for sample in Set(counts.keys.map(\.sample)) {
      let above = counts[.init(station: station, sample: sample, isPositive: true)] ?? 0
      let below = counts[.init(station: station, sample: sample, isPositive: false)] ?? 0
      found[sample] = above >= below ? above : -below
    }
    return found
  }

  /// In how many members each model that learns has the least error of all that learn, in the
  /// manifest's order.
  package static func best(of spreads: [MemberSpread]) -> [(model: String, members: Int)] {
    let learning = spreads.filter { !Baselines.names.contains($0.model) }
    let count = learning.map(\.rmse.count).min() ?? 0
    return learning.map { spread in
      (
        spread.model,
        (0..<count).count { member in
          learning.allSatisfy { $0.rmse[member] >= spread.rmse[member] }
        }
      )
    }
  }
}
