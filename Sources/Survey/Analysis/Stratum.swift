import Ionosphere

/// A part of the earthquakes by what they are or when they came.
package struct Stratum: Sendable, Equatable {
  /// What the part is taken by.
  package enum Kind: String, Sendable, CaseIterable {
    case magnitude
    case depth
    case latitude
    case season
  }

  /// What it is taken by.
  package let kind: Kind
  /// The least magnitude, depth (km), distance from the equator (degrees) or first month taken.
  package let from: Double
  /// The first one not taken; infinite for none.
  package let to: Double

  /// Bounds of the parts of each kind: magnitudes by halves, depths as shallow, intermediate and deep,
  /// geographic latitudes by thirds, and quarters of the year from December on, its month taken as 0.
  package static let all: [Stratum] =
    strata(.magnitude, [-10, 6.5, 7, 7.5, .infinity])
    + strata(.depth, [-100, 70, 300, .infinity])
    + strata(.latitude, [0, 30, 60, .infinity])
    + strata(.season, [0, 3, 6, 9, 12])

  private static func strata(_ kind: Kind, _ bounds: [Double]) -> [Stratum] {
    zip(bounds, bounds.dropFirst()).map { Stratum(kind: kind, from: $0, to: $1) }
  }

  /// Whether an earthquake belongs to the part; one without a depth belongs to none by depth.
  package func contains(_ event: CatalogueEvent) -> Bool {
    let value: Double?
    switch kind {
    case .magnitude: value = event.magnitude
    case .depth: value = event.depth
    case .latitude: value = event.epicentre.latitude.magnitude
    case .season: value = Double(event.time.date.month % 12)
    }
    return value.map { $0 >= from && $0 < to } ?? false
  }
}
