import Ionosphere

extension StudyResult {
  /// Whether the study cannot show its earthquake: its TEC is drawn, or its place lies outside the
  /// earthquake's preparation zone (Dobrovolsky et al. 1979).
  public var isControl: Bool { isSynthetic || isFar }

  /// Whether the study's place lies outside the earthquake's preparation zone.
  public var isFar: Bool { distance.map { $0 > preparationRadius } ?? false }

  /// Kilometres from the epicentre to the study's place.
  public var distance: Double? {
    let quake = manifest.earthquake
    guard let epicentre = GeographicPoint(latitude: quake.latitude, longitude: quake.longitude),
      let place = GeographicPoint(latitude: tec.latitude, longitude: tec.longitude)
    else { return nil }
    return epicentre.distance(to: place)
  }

  /// Radius in kilometres of the earthquake's preparation zone.
  public var preparationRadius: Double {
    EarthquakePreparation.radius(magnitude: manifest.earthquake.magnitude)
  }
}
