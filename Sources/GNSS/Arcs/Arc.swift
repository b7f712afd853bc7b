/// A satellite's links between two cycle slips, its phase levelled to its code.
package struct Arc: Sendable {
  /// The satellite.
  package let satellite: Satellite
  /// The links in order of time.
  package let links: [Link]
  /// Levelled slant TEC of each link in TECU, biases of satellite and receiver within.
  package let slant: [Double]
  /// The standard error of the levelling in TECU.
  package let levelError: Double
  /// Metres added to the phase to level it.
  package let level: Double
}
