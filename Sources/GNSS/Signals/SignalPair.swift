/// The two codes and two phases that the TEC of a system is taken from.
package struct SignalPair: Sendable, Equatable {
  /// The system.
  package let system: SatelliteSystem
  /// The codes, that of the higher frequency first.
  package let codes: [ObservationCode]
  /// The phases on the same bands.
  package let phases: [ObservationCode]

  /// Frequencies in hertz.
  let first: Double
  let second: Double

  init?(
    system: SatelliteSystem, codes: [ObservationCode], phases: [ObservationCode]
  ) {
    guard codes.count == 2, phases.count == 2,
      let first = system.frequency(band: codes[0].band),
      let second = system.frequency(band: codes[1].band), first > second
    else { return nil }
    self.system = system
    self.codes = codes
    self.phases = phases
    self.first = first
    self.second = second
  }

  /// `C1C-C2W`.
  package var name: String { "\(codes[0])-\(codes[1])" }

  /// Metres of the second code less the first for one TECU: 40.3·10¹⁶ (1/f₂² - 1/f₁²).
  var metresPerTECU: Double { 40.3e16 * (1 / (second * second) - 1 / (first * first)) }

  /// TECU of a nanosecond between the codes.
  package var tecuPerNanosecond: Double { EarthRotation.lightSpeed * 1e-9 / metresPerTECU }
}
