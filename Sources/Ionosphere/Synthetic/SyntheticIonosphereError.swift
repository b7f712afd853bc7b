import Determinism

/// What keeps the synthetic ionosphere from drawing a series.
package enum SyntheticIonosphereError: Error, Sendable, Equatable {
  /// A setting outside its range.
  case setting(name: String, value: Double, allowed: ClosedRange<Double>)
  /// A place whose coordinates are not on the Earth.
  case place(name: String, latitude: Double, longitude: Double)
  /// A period that ends before it starts, or is longer than 200 years.
  case period(from: UTCTime, to: UTCTime)
  /// A step that is no divisor of a day.
  case step(Int)
  /// An injection of no duration or of no finite size.
  case injection(start: UTCTime, hours: Int, size: Double)
}
