import Ionosphere

/// Earthquakes of a catalogue near a study's in space and time.
package struct NearbyEarthquakes: Sendable, Codable {
  /// One earthquake.
  package struct Item: Sendable, Codable {
    /// The catalogue's entry.
    package let event: CatalogueEvent
    /// Kilometres from the study's epicentre.
    package let distance: Double
    /// Seconds from the study's earthquake; negative before it.
    package let seconds: Int
    /// Whether this is the study's earthquake itself.
    package let isOwn: Bool

    /// From its parts.
    package init(event: CatalogueEvent, distance: Double, seconds: Int, isOwn: Bool) {
      self.event = event
      self.distance = distance
      self.seconds = seconds
      self.isOwn = isOwn
    }
  }

  /// The settings.
  package let settings: CatalogueInput
  /// The earthquakes in order of time, the study's own among them.
  package let items: [Item]

  /// Earthquakes other than the study's.
  package var others: [Item] { items.filter { !$0.isOwn } }

  /// From its parts.
  package init(settings: CatalogueInput, items: [Item]) {
    self.settings = settings
    self.items = items
  }
}
