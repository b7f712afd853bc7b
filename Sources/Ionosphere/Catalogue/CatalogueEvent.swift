import Determinism

/// An earthquake of a catalogue.
package struct CatalogueEvent: Sendable, Equatable, Codable {
  /// Origin time, the fraction of its second cut off.
  package var time: UTCTime
  /// Epicentre.
  package var epicentre: GeographicPoint
  /// Depth in kilometres; nil where the catalogue has none.
  package var depth: Double?
  /// Magnitude.
  package var magnitude: Double
  /// The magnitude's scale, such as `mww`; may be empty.
  package var scale: String
  /// The place in the catalogue's words; may be empty.
  package var place: String

  /// Whether this is an event seen by another catalogue: within a minute and 150 km.
  package func isSame(as time: UTCTime, at place: GeographicPoint) -> Bool {
    abs(self.time - time) <= 60 && epicentre.distance(to: place) <= 150
  }

  /// From its parts.
  package init(
    time: UTCTime, epicentre: GeographicPoint, depth: Double?, magnitude: Double, scale: String,
    place: String
  ) {
    self.time = time
    self.epicentre = epicentre
    self.depth = depth
    self.magnitude = magnitude
    self.scale = scale
    self.place = place
  }
}
