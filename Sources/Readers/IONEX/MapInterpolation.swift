/// How a value between two maps is made.
package enum MapInterpolation: String, Sendable, CaseIterable {
  /// The map nearest in time; of two equally near the earlier.
  case nearest
  /// Linear in time between the map before and the map after.
  case linear
  /// Linear in time between the two maps, each turned with the Sun to the asked moment (Schaer,
  /// Gurtner & Feltens 1998, IONEX 1.0, Eq. 3).
  case rotated
}
