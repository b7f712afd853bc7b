/// What the headers of observation files say of the station.
package struct StationHeader: Sendable, Equatable {
  /// The marker's name, trimmed; empty where it is not given.
  package var marker = ""
  /// The marker's approximate place in metres from the Earth's centre; nil where it is not given
  /// or all zero.
  package var position: SIMD3<Double>?
  /// Height, east and north of the antenna above the marker, in metres.
  package var antenna = SIMD3<Double>()

  /// An empty header.
  package init() {}
}
