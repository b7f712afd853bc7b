import Determinism

/// The size of the region where precursors of an earthquake are sought.
package enum EarthquakePreparation {
  /// The radius in kilometres of the preparation zone of an earthquake: 10^(0.43 M).
  ///
  /// Source: Dobrovolsky, Zubkov and Miachkin, "Estimation of the size of earthquake preparation
  /// zones", Pure and Applied Geophysics 117 (1979).
  ///
  /// - Parameter magnitude: any finite magnitude.
  package static func radius(magnitude: Double) -> Double {
    Elementary.exp(0.43 * magnitude * Elementary.log(10))
  }
}
