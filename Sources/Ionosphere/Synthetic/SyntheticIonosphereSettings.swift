/// The settings of the synthetic ionosphere; the defaults stand for a mid-latitude autumn of 2017.
package struct SyntheticIonosphereSettings: Sendable, Equatable {
  /// The long-term level of F10.7 in solar flux units, 60 ... 300.
  package var f107Level = 75.0
  /// The amplitude of F10.7's 27-day wave in solar flux units, ≥ 0.
  package var f107Rotation = 5.0
  /// The standard deviation of F10.7 about that wave in solar flux units, ≥ 0.
  package var f107Deviation = 3.0
  /// The mean of Kp outside storms, 0 ... 9.
  package var kpLevel = 1.7
  /// The standard deviation of Kp outside storms, ≥ 0.
  package var kpDeviation = 1.05
  /// Magnetic storms expected in 27 days, 0 ... 27.
  package var stormsPerRotation = 1.5
  /// The relative standard deviation of TEC from day to day, 0 ... 1: the part that keeps for days.
  package var dailyDeviation = 0.12
  /// The relative standard deviation of TEC from hour to hour, 0 ... 1: the part that keeps for
  /// hours.
  package var hourlyDeviation = 0.11
  /// The gain of the positive and of the negative phase of the storm response, 0 ... 2; 0 for none.
  package var stormResponse = 1.0
  /// The standard deviation of the measurement noise in TECU, ≥ 0.
  package var noise = 0.25
  /// The least TEC in TECU, ≥ 0; lower values, injected ones too, become this one.
  package var minimum = 0.5
  /// What TEC is rounded to, in TECU, > 0: 0.1, as in global ionosphere maps.
  package var resolution = 0.1

  /// The default settings.
  package init() {}

  /// The defaults without storms, variability and noise: TEC is the climatology, rounded.
  package static var climatology: SyntheticIonosphereSettings {
    var settings = SyntheticIonosphereSettings()
    settings.f107Rotation = 0
    settings.f107Deviation = 0
    settings.stormResponse = 0
    settings.dailyDeviation = 0
    settings.hourlyDeviation = 0
    settings.noise = 0
    return settings
  }

  func validate() throws(SyntheticIonosphereError) {
    let limits: [(String, Double, ClosedRange<Double>)] = [
      ("f107Level", f107Level, 60...300), ("f107Rotation", f107Rotation, 0...100),
      ("f107Deviation", f107Deviation, 0...100), ("kpLevel", kpLevel, 0...9),
      ("kpDeviation", kpDeviation, 0...9), ("stormsPerRotation", stormsPerRotation, 0...27),
      ("dailyDeviation", dailyDeviation, 0...1), ("hourlyDeviation", hourlyDeviation, 0...1),
      ("stormResponse", stormResponse, 0...2), ("noise", noise, 0...100),
      ("minimum", minimum, 0...100), ("resolution", resolution, 0.000_001...10),
    ]
    for (name, value, range) in limits where !range.contains(value) {
      throw .setting(name: name, value: value, allowed: range)
    }
  }
}
