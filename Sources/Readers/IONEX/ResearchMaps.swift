import Determinism

/// JPL's global ionosphere maps for research (JPLD), a NetCDF file a day.
///
/// The layout is the one that a public reader of the archive shows: `tecmap(time, lat, lon)` in TECU,
/// 96 × 180 × 360 on most days and fewer epochs on some, with the coordinate variables `time`, `lat`
/// and `lon`. Latitudes may rise or fall and longitudes begin anywhere: the coordinates tell. Times
/// are in the units that the file names, and seconds since 2000-01-01 12:00 UT where it names none.
struct ResearchMaps {
  /// The variable of maps.
  static let variable = "tecmap"
  /// Decimals of TECU that are kept, finer than the file's numbers of 32 bits tell them apart.
  private static let decimals = 6
  /// TECU that a map may hold; models of maps fall a little below zero at night.
  private static let possible = -100...1_000
  private static let usualUnits = "seconds since 2000-01-01 12:00:00"

  private let file: InputFile

  /// A file that is NetCDF.
  init(_ file: InputFile) { self.file = file }

  /// The maps of the file, with at least the rows that some latitudes need.
  func file(around latitudes: [Double]?) throws(InputError) -> MapFile {
    try UnpackedFile.reading(file) { path throws(InputError) in
      let grid = try GridFile(
        path: path, name: file.name, variable: Self.variable,
        head: Array(file.bytes.prefix(GridFile.headLength)), size: file.bytes.count)
      return try maps(grid, around: latitudes)
    }
  }

  private func maps(_ file: GridFile, around latitudes: [Double]?) throws(InputError) -> MapFile {
    try file.demandGrid()
    let description = file.description
    let epochs = try epochs(description)
    let whole = MapGrid(
      latitudes: try axis(description.coordinates[1], "latitude", through: 90),
      longitudes: try axis(description.coordinates[2], "longitude", through: 360))
    let rows = Self.rows(of: whole, around: latitudes)
    let grid = MapGrid(
      latitudes: whole.latitudes.part(rows.lowerBound...rows.upperBound - 1),
      longitudes: whole.longitudes)
    var maps: [TECMap] = []
    for (epoch, plane) in zip(epochs, try file.planes(at: Array(epochs.indices), rows: rows)) {
      var values: [Int32] = []
      values.reserveCapacity(plane.count)
      for stored in plane {
        values.append(try units(description.value(of: stored), epoch))
      }
      maps.append(TECMap(epoch: epoch, grid: grid, values: values, exponent: -Self.decimals))
    }
    return MapFile(name: self.file.name, grid: grid, interval: 0, maps: maps)
  }

  private func units(_ value: Double?, _ epoch: UTCTime) throws(InputError) -> Int32 {
    guard let value else { return TECMap.none }
    guard value >= Double(Self.possible.lowerBound), value <= Double(Self.possible.upperBound)
    else {
      throw error(.gridTEC(Self.possible), "\(value) at \(epoch.iso8601)")
    }
    return Int32((value * 1_000_000).rounded())
  }

  private func epochs(_ description: GridFile.Description) throws(InputError) -> [UTCTime] {
    let units = description.timeUnits.isEmpty ? Self.usualUnits : description.timeUnits
    guard let units = GridTimeUnits(units, isMixedCalendar: false) else {
      throw error(.gridTimeUnits, Array(description.timeUnits.utf8)[...].quoted)
    }
    var epochs: [UTCTime] = []
    for value in description.coordinates[0] {
      guard let epoch = units.moment(of: value) else { throw error(.gridEpochs, "\(value)") }
      if let last = epochs.last, epoch <= last {
        throw error(.gridEpochs, "\(epoch.iso8601) after \(last.iso8601)")
      }
      epochs.append(epoch)
    }
    return epochs
  }

  /// The axis of a coordinate variable, whose values must be even to a thousandth of a degree.
  private func axis(
    _ values: [Double], _ name: String, through limit: Double
  ) throws(InputError) -> MapAxis {
    let found = values.prefix(3).map { "\($0)" }.joined(separator: ", ")
    guard values.allSatisfy({ $0.magnitude <= limit }) else {
      throw error(.gridEvenSteps(name), found)
    }
    let thousandths = values.map { Int(($0 * 1_000).rounded()) }
    let step = thousandths.count > 1 ? thousandths[1] - thousandths[0] : 0
    guard let first = thousandths.first, let last = thousandths.last,
      zip(thousandths, thousandths.dropFirst()).allSatisfy({ $1 - $0 == step }),
      zip(values, thousandths).allSatisfy({ ($0 * 1_000 - Double($1)).magnitude < 0.1 }),
      let axis = MapAxis(first: first, last: last, step: step), axis.count == values.count,
      (axis.last - axis.first).magnitude <= 360_000
    else { throw error(.gridEvenSteps(name), found) }
    return axis
  }

  private func error(_ expectation: Expectation, _ found: String) -> InputError {
    InputError(file: file.name, .expected(expectation, found: found))
  }

  /// The rows from the southernmost to the northernmost that latitudes lie between; one row where the
  /// maps hold none of them.
  private static func rows(of grid: MapGrid, around latitudes: [Double]?) -> Range<Int> {
    let all = 0..<grid.latitudes.count
    guard let latitudes else { return all }
    let needed = latitudes.compactMap(grid.row).flatMap { [$0.lower, $0.upper] }
      .filter(all.contains)
    guard let low = needed.min(), let high = needed.max() else { return 0..<1 }
    return low..<high + 1
  }
}
