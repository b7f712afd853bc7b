import Detection
import Determinism
import Ionosphere
import Readers
import Studies

/// Outgoing longwave radiation of the days about an earthquake against other years (X21).
package struct RadiationAnomalies: Sendable {
  /// One day.
  package struct Day: Sendable {
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
  }

  /// |index| from which a cell is called anomalous in counts.
  package static let notable = 2.0

  /// The settings.
  package let settings: OLRInput
  /// The file.
  package let source: InputSource
  /// Centres of the cells in degrees north, from the south.
  package let latitudes: [Double]
  /// Centres of the cells in degrees east, from the west.
  package let longitudes: [Double]
  /// The days in order.
  package let days: [Day]

  /// Reads the file and computes the index.
  init(
    _ settings: OLRInput, about earthquake: Earthquake, in folder: String
  ) throws(InputError) {
    guard
      let region = GridRegion(
        south: settings.latitudes.lowerBound, north: settings.latitudes.upperBound,
        west: settings.longitudes.lowerBound, east: settings.longitudes.upperBound)
    else { throw InputError(file: settings.file, .nothing(.gridRegion)) }
    let archive = try RadiationArchive(
      reading: settings.file, in: folder, variable: settings.variable, region: region)
    let method = RobustSatelliteIndex(
      years: settings.years, leavesOwnYearOut: settings.leavesOwnYearOut,
      minimumYears: settings.minimumYears)
    let origin = earthquake.time.date
    let dates = (-settings.daysBefore...settings.daysAfter).map { origin.advanced(by: $0) }
    let fields = try archive.fields(on: Array(Set(dates.flatMap(method.dates))).sorted())
    days = dates.map { date in
      Day(
        date: date, offset: date.dayNumber - origin.dayNumber,
        years: method.reference(for: date).count { fields[$0] != nil }, radiation: fields[date],
        index: method.index(of: date, in: fields))
    }
    self.settings = settings
    source = archive.source
    latitudes = archive.latitudes
    longitudes = archive.longitudes
  }
}

extension RadiationAnomalies.Day {
  /// The index of every cell that has one.
  package var values: [Double] { index?.values.joined().compactMap { $0 } ?? [] }
}
