import Determinism
import Ionosphere
import Readers
import Studies

extension NearbyEarthquakes {
  /// The earthquakes of a catalogue that settings take in.
  init(_ catalogue: EarthquakeCatalogue, _ settings: CatalogueInput, about quake: Earthquake) {
    guard let epicentre = GeographicPoint(latitude: quake.latitude, longitude: quake.longitude)
    else {
      self.init(settings: settings, items: [])
      return
    }
    let events = catalogue.events(
      atLeast: settings.minimumMagnitude, within: settings.radius, of: epicentre,
      days: settings.days, around: quake.time)
    self.init(
      settings: settings,
      items: events.map { event in
        Item(
          event: event, distance: event.epicentre.distance(to: epicentre),
          seconds: event.time - quake.time, isOwn: event.isSame(as: quake.time, at: epicentre))
      })
  }
}
