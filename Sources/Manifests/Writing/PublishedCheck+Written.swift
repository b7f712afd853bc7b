import Schema
import Studies

extension PublishedCheck: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PublishedCheckKeys.rule, rule.word)
    table.write(PublishedCheckKeys.place, place)
    table.write(PublishedCheckKeys.says, says)
    rule.write(to: &table)
  }
}

extension PublishedCheck.Rule: ManifestWritable {
  fileprivate var word: PublishedCheckKeys.Rule {
    switch self {
    case .percentage: .percentage
    case .difference: .difference
    case .best: .best
    case .range: .range
    case .deviation: .deviation
    case .daysBetween: .daysBetween
    case .dayCount: .dayCount
    case .days: .days
    case .solarTime: .solarTime
    case .originClock: .originClock
    case .quietDays: .quietDays
    case .indexBeyond: .indexBeyond
    case .indexPasses: .indexPasses
    case .onlyEarthquake: .onlyEarthquake
    }
  }

  func write(to table: inout WrittenTable) {
    let keys = PublishedCheckKeys.self
    switch self {
    case .percentage(let metric, let model, let against, let percent):
      table.write(keys.metric, metric)
      table.write(keys.model, model)
      table.write(keys.against, all: [against])
      table.write(keys.percent, percent)
    case .difference(let metric, let model, let against, let amount):
      table.write(keys.metric, metric)
      table.write(keys.model, model)
      table.write(keys.against, all: against)
      table.write(keys.amount, amount)
    case .best(let model, let metrics):
      table.write(keys.model, model)
      table.write(keys.metrics, all: metrics)
    case .range(let metric, let models, let lowest, let highest):
      table.write(keys.metric, metric)
      table.write(keys.models, all: models)
      table.write(keys.lowest, lowest)
      table.write(keys.highest, highest)
    case .deviation(let value): table.write(keys.value, value)
    case .daysBetween(let from, let to, let days):
      table.write(keys.from, from)
      table.write(keys.to, to)
      table.write(keys.days, days)
    case .dayCount(let first, let last, let without, let count):
      table.write(keys.firstDay, first)
      table.write(keys.lastDay, last)
      table.write(keys.without, all: without)
      table.write(keys.count, count)
    case .days(let about, let first, let last, let happens):
      table.write(keys.about, about)
      table.write(keys.firstDay, first)
      table.write(keys.lastDay, last)
      table.write(keys.happens, happens ? .yes : .no)
    case .solarTime(let first, let last, let from, let to):
      table.write(keys.firstHour, first)
      table.write(keys.lastHour, last)
      table.write(keys.solarFrom, from)
      table.write(keys.solarTo, to)
    case .originClock(let minutes): table.write(keys.clock, minutes)
    case .quietDays(let from, let to), .onlyEarthquake(let from, let to):
      table.write(keys.from, from)
      table.write(keys.to, to)
    case .indexBeyond(let index, let date, let limit):
      table.write(keys.index, index)
      table.write(keys.date, date)
      table.write(keys.limit, limit)
    case .indexPasses(let index, let date, let limit, let hour):
      table.write(keys.index, index)
      table.write(keys.date, date)
      table.write(keys.limit, limit)
      table.write(keys.hour, hour)
    }
  }
}
