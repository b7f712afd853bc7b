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
    }
  }

  func write(to table: inout WrittenTable) {
    switch self {
    case .anomalousDay(let day, let models, let minimum):
      table.write(ClaimKeys.models, all: models)
      table.write(ClaimKeys.day, day)
      table.write(ClaimKeys.minimum, minimum)
    case .anomalousHour(let day, let hour, let models):
      table.write(ClaimKeys.models, all: models)
      table.write(ClaimKeys.day, day)
      table.write(ClaimKeys.hour, hour)
    case .predictionsFollow(let models, let correlation):
      table.write(ClaimKeys.models, all: models)
      table.write(ClaimKeys.correlation, correlation)
    case .stormMasked(let date): table.write(ClaimKeys.date, date)
    case .indexExtreme(let extreme): extreme.writeValue(to: &table)
    default: writeDetections(to: &table)
    }
  }

  private func writeDetections(to table: inout WrittenTable) {
    let keys = ClaimDetectionKeys.self
    switch self {
    case .bestModel(let model, let metrics, let group):
      table.write(keys.model, model)
      table.write(keys.metrics, all: metrics)
      table.write(keys.group, group)
    case .improvement(let metric, let model, let against, let percent, let group):
      table.write(keys.metric, metric)
      table.write(keys.model, model)
      table.write(keys.against, against)
      table.write(keys.percent, percent)
      table.write(keys.group, group)
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
