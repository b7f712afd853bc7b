import Determinism

/// An anomaly of known time, size and sign to add to a synthetic series.
package struct InjectedAnomaly: Sendable, Equatable {
  /// How the anomaly runs over its hours.
  package enum Shape: String, Sendable, CaseIterable {
    /// Its full size at every moment.
    case flat
    /// sin²: from zero at its start through its full size at the middle back to zero.
    case smooth
  }

  /// The first moment.
  package var start: UTCTime
  /// The duration in hours, 1 ... 87 600; the moment `start + hours` is no longer part of it.
  package var hours: Int
  /// The amplitude in TECU, -1 000 ... 1 000; its sign is the anomaly's.
  package var size: Double
  /// How the anomaly runs over its hours.
  package var shape: Shape

  /// An anomaly, flat unless said otherwise.
  package init(start: UTCTime, hours: Int, size: Double, shape: Shape = .flat) {
    self.start = start
    self.hours = hours
    self.size = size
    self.shape = shape
  }

  /// What it adds at a moment in TECU, or nil outside its hours.
  package func contribution(at time: UTCTime) -> Double? {
    let elapsed = time - start
    guard elapsed >= 0, elapsed < hours * 3_600 else { return nil }
    switch shape {
    case .flat: return size
    case .smooth:
      let wave = Elementary.sin(Double.pi * Double(elapsed) / Double(hours * 3_600))
      return size * wave * wave
    }
  }

  func validate() throws(SyntheticIonosphereError) {
    guard (1...87_600).contains(hours), (-1_000.0...1_000).contains(size) else {
      throw .injection(start: start, hours: hours, size: size)
    }
  }
}
