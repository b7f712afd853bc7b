import Determinism

/// The synthetic ionosphere over one place for one period, before rounding.
struct LocalIonosphere: Sendable {
  private static let noiseSlot = 900

  private let settings: SyntheticIonosphereSettings
  private let climatology: TECClimatology
  private let storms: StormResponse
  private let variability: DayToDayVariability
  private let firstDay: Int
  private let solarFlux: [Double]
  private let noise: [Double]

  init(
    seed: SeedPath, settings: SyntheticIonosphereSettings, indices: SyntheticIndices, name: String,
    place: GeographicPoint, from start: UTCTime, to end: UTCTime
  ) {
    self.settings = settings
    let hours =
      start.seconds.flooredQuotient(by: 3_600)...(end.seconds - 1).flooredQuotient(by: 3_600)
    let day = start.seconds.flooredQuotient(by: 86_400)
    let lastDay = (end.seconds - 1).flooredQuotient(by: 86_400)
    let path = seed.appending("tec")
    climatology = TECClimatology(place: place)
    storms = StormResponse(
      indices: indices, gain: settings.stormResponse, place: place, hours: hours)
    variability = DayToDayVariability(
      seed: path.appending("variability"), settings: settings, place: place, hours: hours)
    firstDay = day
    solarFlux = indices.f107(day - 1..<lastDay + 2)
    noise = IndexedNoise(
      seed: path.appending("noise").appending(name), perDay: 86_400 / Self.noiseSlot, correlation: 0
    ).values(day * (86_400 / Self.noiseSlot)..<(lastDay + 1) * (86_400 / Self.noiseSlot))
  }

  /// TEC in TECU at a moment of the period; may be negative.
  func value(at time: UTCTime) -> Double {
    let mean = climatology.value(
      at: time, solarFlux: (settings.f107Level + dailyFlux(at: time)) / 2)
    let change = storms.value(at: time) + variability.value(at: time)
    let slot = time.seconds.flooredQuotient(by: Self.noiseSlot)
    let error = noise[slot - firstDay * (86_400 / Self.noiseSlot)]
    return mean * Elementary.exp(change) + settings.noise * error
  }

  /// F10.7 between the noons of two days.
  private func dailyFlux(at time: UTCTime) -> Double {
    let sinceNoon = time.seconds - 43_200
    let day = sinceNoon.flooredQuotient(by: 86_400)
    let weight = Double(sinceNoon - day * 86_400) / 86_400
    let left = solarFlux[day - firstDay + 1]
    return left + (solarFlux[day - firstDay + 2] - left) * weight
  }
}
