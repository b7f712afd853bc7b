import Determinism
import Ionosphere
import Studies

/// No other earthquake of the catalogue falls in these days.
struct OnlyEarthquakeRule: PrintedRule {
  static let word = "only-earthquake"

  let from: CivilDate
  let to: CivilDate
  let origin: UTCTime

  func judge(_ nearby: NearbyEarthquakes) -> Finding<RuleEvidence> {
    let span = UTCTime(from)..<UTCTime(to.advanced(by: 1))
    guard abs(span.lowerBound - origin) <= nearby.settings.days * 86_400,
      abs(span.upperBound - origin) <= nearby.settings.days * 86_400
    else { return finding(nil) }
    let others = nearby.others.filter { span.contains($0.event.time) }
    return finding(
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
}
