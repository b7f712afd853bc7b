import Determinism
import Ionosphere
import Readers
import Studies

/// Earthquakes of a catalogue near a study's in space and time.
package struct NearbyEarthquakes: Sendable {
  /// One earthquake.
  package struct Item: Sendable {
    /// The catalogue's entry.
    package let event: CatalogueEvent
    /// Kilometres from the study's epicentre.
    package let distance: Double
    /// Seconds from the study's earthquake; negative before it.
    package let seconds: Int
    /// Whether this is the study's earthquake itself.
    package let isOwn: Bool
  }

  /// The settings.
  package let settings: CatalogueInput
  /// The earthquakes in order of time, the study's own among them.
  package let items: [Item]

  /// Earthquakes other than the study's.
  package var others: [Item] { items.filter { !$0.isOwn } }

  init(_ catalogue: EarthquakeCatalogue, _ settings: CatalogueInput, about quake: Earthquake) {
    self.settings = settings
    guard let epicentre = GeographicPoint(latitude: quake.latitude, longitude: quake.longitude)
    else {
      items = []
      return
    }
    items = catalogue.events(
      atLeast: settings.minimumMagnitude, within: settings.radius, of: epicentre,
      days: settings.days, around: quake.time
    ).map { event in
      Item(
        event: event, distance: event.epicentre.distance(to: epicentre),
        seconds: event.time - quake.time, isOwn: event.isSame(as: quake.time, at: epicentre))
    }
  }
}
