import Schema
import Studies

extension Claim: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(ClaimKeys.rule, rule.word)
    table.write(ClaimKeys.place, place)
    table.write(ClaimKeys.says, says)
    rule.write(to: &table)
  }
}

extension Claim.Rule: ManifestWritable {
  fileprivate var word: ClaimKeys.Rule {
    switch self {
    case .anomalousDay: .anomalousDay
    case .anomalousHour: .anomalousHour
    case .predictionsFollow: .predictionsFollow
    case .stormMasked: .stormMasked
    case .indexExtreme: .indexExtreme
    case .bestModel: .bestModel
    case .improvement: .improvement
    case .synchronousDays: .synchronousDays
    case .flaggedShare: .flaggedShare
    case .anomalySign: .anomalySign
    case .strongestDay: .strongestDay
    case .radiationDays: .radiationDays
    case .worseGroup: .worseGroup
    case .smallBias: .smallBias
    case .flaggedHours: .flaggedHours
    case .flaggedDays: .flaggedDays
    case .growingDays: .growingDays
    case .fewerDays: .fewerDays
    }
  }

  func write(to table: inout WrittenTable) {
    switch self {
    case .anomalousDay(let day, let models, let minimum):
      table.write(ClaimKeys.models, all: models)
      table.write(ClaimKeys.day, day)
      table.write(ClaimKeys.minimum, minimum)
    case .anomalousHour(let day, let hour, let models, let sign):
      table.write(ClaimKeys.models, all: models)
      table.write(ClaimKeys.day, day)
      table.write(ClaimKeys.hour, hour)
      table.write(ClaimDetectionKeys.sign, sign)
    case .smallBias(let models, let atMost):
      table.write(ClaimKeys.models, all: models)
      table.write(ClaimDetectionKeys.atMostTECU, atMost)
    case .predictionsFollow(let models, let correlation):
      table.write(ClaimKeys.models, all: models)
      table.write(ClaimKeys.correlation, correlation)
    case .stormMasked(let date): table.write(ClaimKeys.date, date)
    case .indexExtreme(let extreme): extreme.writeValue(to: &table)
    case .bestModel, .improvement, .worseGroup: writeScores(to: &table)
    default: writeDetections(to: &table)
    }
  }

  private func writeScores(to table: inout WrittenTable) {
    let keys = ClaimDetectionKeys.self
    switch self {
    case .bestModel(let model, let metrics, let group, let samples):
      table.write(keys.model, model)
      table.write(keys.metrics, all: metrics)
      table.write(keys.group, group)
      table.write(keys.samples, samples)
    case .worseGroup(let metric, let model, let group, let other):
      table.write(keys.metric, metric)
      table.write(keys.model, model)
      table.write(keys.group, group)
      table.write(keys.againstGroup, other)
    case .improvement(let metric, let model, let against, let percent, let group):
      table.write(keys.metric, metric)
      table.write(keys.model, model)
      table.write(keys.against, against)
      table.write(keys.percent, percent)
      table.write(keys.group, group)
    default: break
    }
  }

  private func writeDetections(to table: inout WrittenTable) {
    let keys = ClaimDetectionKeys.self
    switch self {
    case .synchronousDays(let days, let query, let happens, let minimum):
      days.write(to: &table)
      query.write(to: &table)
      table.write(keys.happens, happens ? .yes : .no)
      table.write(ClaimKeys.minimum, minimum)
    case .flaggedShare(let query, let time, let atMost):
      query.write(to: &table)
      table.write(keys.atMost, atMost)
      table.write(keys.time, time)
    case .anomalySign(let days, let query, let sign):
      days.write(to: &table)
      query.write(to: &table)
      table.write(keys.sign, sign)
    case .strongestDay(let day, let days, let query):
      days.write(to: &table)
      query.write(to: &table)
      table.write(ClaimKeys.day, day)
    case .flaggedHours(let days, let query, let hours):
      days.write(to: &table)
      query.write(to: &table)
      table.write(keys.firstHour, hours.lowerBound)
      table.write(keys.lastHour, hours.upperBound)
    case .flaggedDays(let days, let query), .growingDays(let days, let query):
      days.write(to: &table)
      query.write(to: &table)
    case .fewerDays(let query, let other):
      query.write(to: &table)
      table.write(keys.againstDetector, other)
    case .radiationDays(let days, let radius, let limit):
      days.write(to: &table)
      table.write(keys.radius, radius)
      table.write(keys.limit, limit)
    default: break
    }
  }
}

extension DayRange: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(ClaimDetectionKeys.firstDay, first)
    table.write(ClaimDetectionKeys.lastDay, last)
  }
}

extension DetectionQuery: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(ClaimDetectionKeys.detector, detector)
    table.write(ClaimDetectionKeys.model, model)
    table.write(ClaimDetectionKeys.window, window)
    table.write(ClaimDetectionKeys.group, group)
  }
}
