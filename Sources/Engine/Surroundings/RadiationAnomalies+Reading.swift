import Detection
import Determinism
import Ionosphere
import Readers
import Studies

extension RadiationAnomalies {
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
    self.init(
      settings: settings, digest: archive.source.digest, latitudes: archive.latitudes,
      longitudes: archive.longitudes,
      days: dates.map { date in
        Day(
          date: date, offset: date.dayNumber - origin.dayNumber,
          years: method.reference(for: date).count { fields[$0] != nil }, radiation: fields[date],
          index: method.index(of: date, in: fields))
      })
  }
}
