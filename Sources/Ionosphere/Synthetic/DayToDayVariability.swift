import Determinism

/// The natural logarithm of the factor by which TEC differs from its climatology in quiet times.
///
/// Two parts, both common to near places through `RandomWave`:
/// - five coefficients a day (the mean, and the first two harmonics of local time), each correlating
///   by 0.7 from day to day, linear between the noons of UTC, correlation length 3 000 km;
/// - hourly knots that correlate by 0.8 from hour to hour, linear in between, 1 200 km.
struct DayToDayVariability: Sendable {
  private static let shares = [0.85, 0.29, 0.29, 0.22, 0.22]

  private let dailyDeviation: Double
  private let hourlyDeviation: Double
  private let longitude: Double
  private let firstDay: Int
  private let firstHour: Int
  private let coefficients: [[Double]]
  private let hourly: [Double]

  /// The variability of a place over a range of hours since 1970-01-01, both ends included.
  init(
    seed: SeedPath, settings: SyntheticIonosphereSettings, place: GeographicPoint,
    hours: ClosedRange<Int>
  ) {
    dailyDeviation = settings.dailyDeviation
    hourlyDeviation = settings.hourlyDeviation
    longitude = place.longitude
    firstHour = hours.lowerBound
    firstDay = hours.lowerBound.flooredQuotient(by: 24) - 1
    let days = firstDay..<hours.upperBound.flooredQuotient(by: 24) + 2
    let wide = RandomWave(place: place, correlationLength: 3_000)
    coefficients = Self.shares.indices.map { index in
      let source = seed.appending("daily-\(index)")
      return IndexedNoise(seed: source, perDay: 1, correlation: 0.7).values(days, draw: wide.draw)
    }
    let narrow = RandomWave(place: place, correlationLength: 1_200)
    hourly = IndexedNoise(seed: seed.appending("hourly"), perDay: 24, correlation: 0.8)
      .values(hours.lowerBound..<hours.upperBound + 2, draw: narrow.draw)
  }

  /// The logarithm of the factor at a moment within the range.
  func value(at time: UTCTime) -> Double {
    let sinceNoon = time.seconds - 43_200
    let day = sinceNoon.flooredQuotient(by: 86_400)
    let dayWeight = Double(sinceNoon - day * 86_400) / 86_400
    let localAngle = radians(Double(time.secondOfDay) / 240 + longitude)
    let shape = [
      1, Elementary.cos(localAngle), Elementary.sin(localAngle), Elementary.cos(2 * localAngle),
      Elementary.sin(2 * localAngle),
    ]
    var slow = 0.0
    for (index, share) in Self.shares.enumerated() {
      let series = coefficients[index]
      let left = series[day - firstDay]
      let right = series[day - firstDay + 1]
      slow += share * shape[index] * (left + (right - left) * dayWeight)
    }
    let hour = time.seconds.flooredQuotient(by: 3_600)
    let left = hourly[hour - firstHour]
    let right = hourly[hour - firstHour + 1]
    let fast = left + (right - left) * Double(time.seconds - hour * 3_600) / 3_600
    return dailyDeviation * slow + hourlyDeviation * fast
  }
}
