import Ionosphere

extension StudyResult {
  /// Whether the study cannot show its earthquake: its TEC is drawn, or all its places lie outside
  /// the earthquake's preparation zone (Dobrovolsky et al. 1979).
  public var isControl: Bool { isSynthetic || isFar }

  /// Whether even the nearest of the study's places lies outside the earthquake's preparation zone.
  public var isFar: Bool { distance.map { $0 > preparationRadius } ?? false }

  /// Kilometres from the epicentre to the nearest of the study's places.
  public var distance: Double? {
    let quake = manifest.earthquake
    guard let epicentre = GeographicPoint(latitude: quake.latitude, longitude: quake.longitude)
    else { return nil }
    return stations.compactMap { station in
      GeographicPoint(latitude: station.latitude, longitude: station.longitude)
        .map { epicentre.distance(to: $0) }
    }.min()
  }

  /// Radius in kilometres of the earthquake's preparation zone.
  public var preparationRadius: Double {
    EarthquakePreparation.radius(magnitude: manifest.earthquake.magnitude)
  }
}
