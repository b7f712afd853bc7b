import Determinism
import Ionosphere

/// Daily outgoing longwave radiation (W/m²) of a part of the Earth, from a NetCDF file.
///
/// Read is the layout of NOAA PSL's interpolated OLR, `olr.day.mean.nc`: one variable on time,
/// latitude (from north or from south) and longitude (0 … 360 or -180 … 180), packed by
/// `scale_factor` and `add_offset`, missing where it equals `missing_value` or `_FillValue` (or the
/// format's own fill value where the file names none); NetCDF-3 and NetCDF-4.
package struct RadiationArchive: Sendable {
  /// The file.
  package let source: InputSource
  /// Latitudes of the region's cells in degrees north, from the south.
  package let latitudes: [Double]
  /// Longitudes of the region's cells in degrees east, from the west, rising; they may pass 180.
  package let longitudes: [Double]
  /// Days on file, in order.
  package let days: [CivilDate]

  private let file: GridFile
  private let rows: [Int]
  private let columns: [Int]

  /// The most bytes of a file: 2 GiB.
  static let limit = 2 << 30
  /// Values that radiation leaving the Earth can have, W/m².
  static let possible = 0...600

  /// Opens an archive.
  ///
  /// - Parameters:
  ///   - name: the path, relative to `folder` if one is given.
  ///   - variable: the variable's name, such as `olr`.
  ///   - region: the part of the Earth that is wanted: cells whose centres lie in it.
  package init(
    reading name: String, in folder: String? = nil, variable: String, region: GridRegion
  ) throws(InputError) {
    let path = InputFile.path(of: name, in: folder)
    let survey = try SystemFiles.survey(
      at: path, named: name, limit: Self.limit, head: GridFile.headLength)
    let file = try GridFile(
      path: path, name: name, variable: variable, head: survey.head, size: survey.size)
    let description = file.description
    try file.demandGrid()
    days = try Self.days(description, file: name)
    let south = try Self.places(
      description.coordinates[1], name: "latitude", file: name
    ) { (region.south...region.north).contains($0) ? $0 : nil }
    let west = try Self.places(
      description.coordinates[2], name: "longitude", file: name
    ) { longitude in
      let turned = region.west + flooredRemainder(longitude - region.west, by: 360)
      return turned <= region.east ? turned : nil
    }
    guard south.count > 1, west.count > 1 else {
      throw InputError(
        file: name, .expected(.gridRegion, found: "\(west.count) by \(south.count)"))
    }
    latitudes = south.map(\.degrees)
    rows = south.map(\.index)
    longitudes = west.map(\.degrees)
    columns = west.map(\.index)
    self.file = file
    source = InputSource(name: name, digest: survey.digest)
  }

  /// The fields of days; days that are not on file are left out.
  package func fields(on wanted: [CivilDate]) throws(InputError) -> [CivilDate: GriddedField] {
    var indices: [(date: CivilDate, index: Int)] = []
    for date in wanted {
      if let index = index(of: date) { indices.append((date, index)) }
    }
    let planes = try file.planes(at: indices.map(\.index))
    var fields: [CivilDate: GriddedField] = [:]
    for (item, plane) in zip(indices, planes) {
      fields[item.date] = try field(plane, on: item.date)
    }
    return fields
  }

  private func index(of date: CivilDate) -> Int? {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < date { low = middle + 1 } else { high = middle }
    }
    return low < days.count && days[low] == date ? low : nil
  }

  private func field(_ plane: [Double], on date: CivilDate) throws(InputError) -> GriddedField {
    let description = file.description
    let width = description.lengths[2]
    var values: [[Double?]] = []
    for column in columns {
      var cells: [Double?] = []
      for row in rows {
        let stored = plane[row * width + column]
        guard let value = description.value(of: stored) else {
          cells.append(nil)
          continue
        }
        guard value >= Double(Self.possible.lowerBound), value <= Double(Self.possible.upperBound)
        else {
          throw InputError(
            file: source.name,
            .expected(.gridValue(Self.possible), found: "\(value) on \(date.iso8601)"))
        }
        cells.append(value)
      }
      values.append(cells)
    }
    return GriddedField(values: values)
  }

  private static func days(
    _ description: GridFile.Description, file: String
  ) throws(InputError) -> [CivilDate] {
    let calendar = description.calendar.lowercased()
    guard ["", "standard", "gregorian", "proleptic_gregorian"].contains(calendar) else {
      throw InputError(
        file: file, .expected(.gridCalendar, found: Array(calendar.utf8)[...].quoted))
    }
    guard
      let units = GridTimeUnits(
        description.timeUnits, isMixedCalendar: calendar != "proleptic_gregorian")
    else {
      throw InputError(
        file: file,
        .expected(.gridTimeUnits, found: Array(description.timeUnits.utf8)[...].quoted))
    }
    var days: [CivilDate] = []
    for value in description.coordinates[0] {
      guard let day = units.day(of: value) else {
        throw InputError(file: file, .expected(.gridTimes, found: "\(value)"))
      }
      if let last = days.last, day <= last {
        throw InputError(
          file: file, .expected(.gridTimes, found: "\(day.iso8601) after \(last.iso8601)"))
      }
      days.append(day)
    }
    return days
  }

  /// Cells of a coordinate that lie in the region, in rising order of where they stand there.
  private static func places(
    _ values: [Double], name: String, file: String, inside: (Double) -> Double?
  ) throws(InputError) -> [(degrees: Double, index: Int)] {
    let step = values.count > 1 ? values[1] - values[0] : 0
    let limit = name == "latitude" ? 90.0 : 360
    let isEven = zip(values, values.dropFirst()).allSatisfy { (($1 - $0) - step).magnitude < 1e-3 }
    guard isEven, step.isFinite, step.magnitude > 1e-3,
      values.allSatisfy({ $0.magnitude <= limit })
    else {
      throw InputError(
        file: file, .expected(.gridEvenSteps(name), found: "\(values.prefix(3))"))
    }
    let found = values.enumerated().compactMap { index, value in
      inside(value).map { (degrees: $0, index: index) }
    }
    return found.sorted { $0.degrees < $1.degrees }
  }
}
