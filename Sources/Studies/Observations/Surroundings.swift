/// What is known of an earthquake's days and place besides TEC and indices.
package struct Surroundings: Sendable, Codable {
  /// Anomalies of outgoing longwave radiation; nil for a study without.
  package let radiation: SideInput<RadiationAnomalies>?
  /// Other earthquakes; nil for a study without.
  package let catalogue: SideInput<NearbyEarthquakes>?
  /// The files that were read.
  package let sources: [StudySource]
  /// What must be said of them.
  package let notes: [RunNote]

  /// From its parts.
  package init(
    radiation: SideInput<RadiationAnomalies>? = nil, catalogue: SideInput<NearbyEarthquakes>? = nil,
    sources: [StudySource] = [], notes: [RunNote] = []
  ) {
    self.radiation = radiation
    self.catalogue = catalogue
    self.sources = sources
    self.notes = notes
  }
}
