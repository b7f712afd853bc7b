import Evidence

/// How much of what a model shows stays when it is trained again.
struct MemberRecord: Codable, Sendable, Equatable {
  let model: String
  let rmseTECU: [Double]
  let leastSkill: [Double]
  let flagged: Int
  let flaggedByAll: Int
  let flaggedByAny: Int

  init(_ spread: MemberSpread) {
    model = spread.model
    rmseTECU = spread.rmse
    leastSkill = spread.skill
    flagged = spread.flagged
    flaggedByAll = spread.flaggedByAll
    flaggedByAny = spread.flaggedByAny
  }

  enum CodingKeys: String, CodingKey {
    case model, flagged
    case rmseTECU = "rmse_tecu"
    case leastSkill = "least_skill"
    case flaggedByAll = "flagged_by_all"
    case flaggedByAny = "flagged_by_any"
  }
}
