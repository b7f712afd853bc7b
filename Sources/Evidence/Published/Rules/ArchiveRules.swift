import Detection
import Determinism
import Ionosphere
import Studies

/// What a paper says of indices and earthquakes, held against the archives.
struct ArchiveRules {
  /// Measured indices; nil for a study whose indices are drawn.
  let archives: ArchivedIndices?
  /// Earthquakes near the study's; nil where the study has no catalogue.
  let nearby: NearbyEarthquakes?
  let earthquake: Earthquake

  /// The findings of a saying on archives; nil for other sayings.
  func findings(_ check: PublishedCheck) -> [ConsistencyFinding]? {
    switch check.rule {
    case .quietDays(let from, let to): return [quietDays(check, from, to)]
    case .indexBeyond(let index, let date, let limit): return [beyond(check, index, date, limit)]
    case .indexPasses(let index, let date, let limit, let hour):
      return [passes(check, index, date, limit, hour)]
    case .onlyEarthquake(let from, let to): return [onlyEarthquake(check, from, to)]
    default: return nil
    }
  }

  /// Hours of the archive, whichever the step of the study.
  private func quietDays(
    _ check: PublishedCheck, _ from: CivilDate, _ to: CivilDate
  ) -> ConsistencyFinding {
    guard let archives else { return check.finding(nil, [:]) }
    let hours = 24 * (to.dayNumber - from.dayNumber + 1)
    var quiet = 0
    var unknown = 0
    var lowest = Double.infinity
    var highest = -Double.infinity
    for hour in 0..<hours {
      let conditions = Conditions(
        at: UTCTime(from) + hour * 3_600, in: archives.weather, indexHour: .containing)
      lowest = min(lowest, conditions.dst ?? .infinity)
      highest = max(highest, conditions.kp ?? -.infinity)
      switch conditions.isQuiet(within: archives.limits) {
      case true?: quiet += 1
      case false?: break
      case nil: unknown += 1
      }
    }
    return check.finding(
      unknown == hours ? nil : quiet + unknown == hours,
      [
        "quiet": .integer(quiet), "hours": .integer(hours),
        "kp": .number(highest, decimals: 2), "dst": .number(lowest, decimals: 0),
      ], printed: [Double(hours)], found: [Double(quiet)])
  }

  private func beyond(
    _ check: PublishedCheck, _ index: PublishedExtreme.Index, _ date: CivilDate,
    _ limit: PrintedNumber
  ) -> ConsistencyFinding {
    let values = intervals(index, date)
    guard !values.isEmpty else { return check.finding(nil, [:]) }
    let passing = values.filter { isBeyond(index, $0.value, limit) }
    let extreme = index == .dst ? values.map(\.value).min() : values.map(\.value).max()
    return check.finding(
      !passing.isEmpty,
      [
        "passing": .integer(passing.count), "intervals": .integer(values.count),
        "extreme": .number(extreme ?? .nan, decimals: index == .kp ? 2 : 0),
        "limit": .number(limit.value, decimals: limit.decimals), "date": .text(date.iso8601),
      ], printed: [limit.value], found: [extreme ?? .nan])
  }

  /// The printed hour may be the one that the interval begins, holds, or ends with.
  private func passes(
    _ check: PublishedCheck, _ index: PublishedExtreme.Index, _ date: CivilDate,
    _ limit: PrintedNumber, _ hour: Int
  ) -> ConsistencyFinding {
    let values = intervals(index, date)
    guard !values.isEmpty else { return check.finding(nil, [:]) }
    let first = values.first { isBeyond(index, $0.value, limit) }
    let span = index == .dst ? 1 : 3
    return check.finding(
      first.map { ($0.hour...$0.hour + span).contains(hour) } ?? false,
      [
        "from": .integer(first?.hour ?? -1), "to": .integer((first?.hour ?? -1) + span),
        "value": .number(first?.value ?? .nan, decimals: index == .kp ? 2 : 0),
        "limit": .number(limit.value, decimals: limit.decimals),
      ], printed: [Double(hour)], found: first.map { [Double($0.hour)] } ?? [])
  }

  private func onlyEarthquake(
    _ check: PublishedCheck, _ from: CivilDate, _ to: CivilDate
  ) -> ConsistencyFinding {
    let span = UTCTime(from)..<UTCTime(to.advanced(by: 1))
    guard let nearby, abs(span.lowerBound - earthquake.time) <= nearby.settings.days * 86_400,
      abs(span.upperBound - earthquake.time) <= nearby.settings.days * 86_400
    else { return check.finding(nil, [:]) }
    let others = nearby.others.filter { span.contains($0.event.time) }
    return check.finding(
      others.isEmpty,
      [
        "others": .list(
          others.map { item in
            let distance = Int(item.distance.rounded())
            return "M \(item.event.magnitude), \(item.event.time.date.iso8601), \(distance) km"
              + (item.event.place.isEmpty ? "" : " (\(item.event.place))")
          }), "radius": .number(nearby.settings.radius, decimals: 0),
        "magnitude": .number(nearby.settings.minimumMagnitude, decimals: 1),
      ], printed: [], found: others.map(\.event.magnitude))
  }

  private func isBeyond(
    _ index: PublishedExtreme.Index, _ value: Double, _ limit: PrintedNumber
  ) -> Bool {
    index == .dst ? value < limit.value : value > limit.value
  }

  private func intervals(
    _ index: PublishedExtreme.Index, _ date: CivilDate
  ) -> [(hour: Int, value: Double)] {
    guard let archives else { return [] }
    let step = index == .dst ? 1 : index == .f107 ? 24 : 3
    return stride(from: 0, to: 24, by: step).compactMap { hour in
      let conditions = Conditions(
        at: UTCTime(date) + hour * 3_600, in: archives.weather, indexHour: .containing)
      let value: Double? =
        switch index {
        case .kp: conditions.kp
        case .ap: conditions.ap
        case .dst: conditions.dst
        case .f107: conditions.f107
        }
      return value.map { (hour, $0) }
    }
  }
}
