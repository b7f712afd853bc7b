import Determinism
import Ionosphere

/// Outgoing longwave radiation of the days about an earthquake against other years (Xiong et al.
/// 2022, Fig. 9).
package struct RadiationAnomalies: Sendable, Codable {
  /// One day.
  package struct Day: Sendable, Codable {
    /// The day.
    package let date: CivilDate
    /// Days from the earthquake's; negative before it.
    package let offset: Int
    /// Reference years that the file holds this day of.
    package let years: Int
    /// Radiation (W/m²); nil where the file lacks the day.
    package let radiation: GriddedField?
    /// The index in standard deviations; nil where the file lacks the day.
    package let index: GriddedField?

    /// From its parts.
    package init(
      date: CivilDate, offset: Int, years: Int, radiation: GriddedField?, index: GriddedField?
    ) {
      self.date = date
      self.offset = offset
      self.years = years
      self.radiation = radiation
      self.index = index
    }
  }

  /// |index| from which a cell is called anomalous in counts.
  package static let notable = 2.0

  /// The settings.
  package let settings: OLRInput
  /// The file.
  package let digest: SHA256Digest
  /// Centres of the cells in degrees north, from the south.
  package let latitudes: [Double]
  /// Centres of the cells in degrees east, from the west.
  package let longitudes: [Double]
  /// The days in order.
  package let days: [Day]

  /// From its parts.
  package init(
    settings: OLRInput, digest: SHA256Digest, latitudes: [Double], longitudes: [Double], days: [Day]
  ) {
    self.settings = settings
    self.digest = digest
    self.latitudes = latitudes
    self.longitudes = longitudes
    self.days = days
  }
}

extension RadiationAnomalies.Day {
  /// The index of every cell that has one.
  package var values: [Double] { index?.values.joined().compactMap { $0 } ?? [] }
}
