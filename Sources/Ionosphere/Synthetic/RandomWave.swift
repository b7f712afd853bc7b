import Determinism

/// One plane wave of random direction, length and phase through the Earth, read off at a place.
///
/// At each place the value is standard normal; between two places it correlates by
/// exp(-d² / 2 L²), d their straight distance (random Fourier features: Rahimi and Recht, NIPS 2007).
struct RandomWave: Sendable {
  /// The place in units of the correlation length.
  private let position: SIMD3<Double>

  /// - Parameter correlationLength: L in kilometres, > 0.
  init(place: GeographicPoint, correlationLength: Double) {
    position = place.unitVector * (GeographicPoint.earthRadius / correlationLength)
  }

  /// The next wave of a stream, always five normal numbers.
  func draw(_ stream: inout RandomStream) -> Double {
    let wave = SIMD3(stream.normal(), stream.normal(), stream.normal())
    let phase = (wave * position).sum()
    let even = stream.normal()
    let odd = stream.normal()
    return even * Elementary.cos(phase) + odd * Elementary.sin(phase)
  }
}
