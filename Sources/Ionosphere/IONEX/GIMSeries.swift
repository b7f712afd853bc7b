import Determinism

/// The TEC of one place read from global ionosphere maps, with the files it was read from.
package struct GIMSeries: Sendable {
  /// The series; its longitude is as asked.
  package let record: TECRecord
  /// The files, in the order read.
  package let sources: [InputSource]

  /// Reads IONEX files, given in any order, from their first to their last map.
  ///
  /// - Parameters:
  ///   - names: paths of the files, relative to `folder` if one is given.
  ///   - latitude: degrees, -90 ... 90.
  ///   - longitude: degrees, -180 ... 360.
  ///   - step: seconds between values, > 0.
  package init(
    files names: [String], in folder: String? = nil, latitude: Double, longitude: Double,
    step: Int, interpolation: MapInterpolation
  ) throws(InputError) {
    let node = Node(latitude: latitude, longitude: longitude)
    let (maps, sources) = try node.maps(of: names, in: folder)
    guard let start = maps.start, let end = maps.end else {
      throw InputError(file: names.first ?? "", .nothing(.ionexMapStart))
    }
    let count = (end - start) / step + 1
    guard count <= TECTable.longest else {
      throw InputError(
        file: names[0], .expected(.csvSpan(limit: TECTable.longest), found: "\(count)"))
    }
    self.sources = sources
    record = maps.record(
      latitude: latitude, longitude: longitude, start: start, count: count, step: step,
      interpolation: interpolation)
  }

  /// Reads the daily files of a span of days; every missing one is named in the error.
  ///
  /// - Parameters:
  ///   - pattern: path of a day's file below `folder`, with `{year}`, `{yy}` and `{doy}` (three
  ///     digits); where it does not exist, the same with `.gz` and `.Z` is tried.
  ///   - folder: the data folder.
  ///   - publishedAt: where the files are published, for the message on missing ones.
  ///   - first: the day at whose midnight the series starts.
  ///   - last: the last day, whole.
  ///   - closesWithMidnight: whether the midnight that ends the last day is the last value; its map
  ///     is the 24:00 map of that day's file.
  ///   - step: seconds between values; a divisor of a day.
  package init(
    pattern: String, in folder: String, publishedAt: String = "", from first: CivilDate,
    through last: CivilDate, closesWithMidnight: Bool = false, latitude: Double,
    longitude: Double, step: Int, interpolation: MapInterpolation
  ) throws(InputError) {
    var names: [String] = []
    var missing: [String] = []
    for number in first.dayNumber...max(first.dayNumber, last.dayNumber) {
      let name = GIMSeries.name(pattern, CivilDate(dayNumber: number))
      if let stored = GIMSeries.stored(name, in: folder) {
        if names.last != stored { names.append(stored) }
      } else if missing.last != name {
        missing.append(name)
      }
    }
    guard missing.isEmpty else {
      throw InputError(file: pattern, .missing(missing, publishedAt: publishedAt))
    }
    let (maps, sources) = try Node(latitude: latitude, longitude: longitude).maps(
      of: names, in: folder)
    self.sources = sources
    let start = UTCTime(first)
    let span = UTCTime(last) + 86_400 - start
    record = maps.record(
      latitude: latitude, longitude: longitude, start: start,
      count: span / step + (closesWithMidnight ? 1 : 0), step: step, interpolation: interpolation)
  }

  /// The path of a day's file.
  package static func name(_ pattern: String, _ date: CivilDate) -> String {
    func digits(_ value: Int, _ count: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    return
      pattern
      .replacing("{year}", with: digits(date.year, 4))
      .replacing("{yy}", with: digits(date.year % 100, 2))
      .replacing("{doy}", with: digits(date.dayOfYear, 3))
  }

  /// Whether a day's file stands below a folder, plain or packed.
  package static func isOnFile(_ pattern: String, _ date: CivilDate, in folder: String) -> Bool {
    stored(name(pattern, date), in: folder) != nil
  }

  private static func stored(_ name: String, in folder: String) -> String? {
    ["", ".gz", ".Z"].lazy.map { name + $0 }
      .first { SystemFiles.isFile(InputFile.path(of: $0, in: folder)) }
  }

  /// A place whose rows alone are kept of every map, so that years of maps fit in memory.
  private struct Node {
    let latitude: Double
    let longitude: Double

    func maps(
      of names: [String], in folder: String?
    ) throws(InputError) -> (MapSequence, [InputSource]) {
      var parts: [MapSequence.Part] = []
      var sources: [InputSource] = []
      for name in names {
        let file = try InputFile(reading: name, in: folder)
        let maps = try IONEXFile(file)
        guard maps.header.grid.column(of: longitude) != nil else { throw outside(name) }
        let rows = maps.tec.compactMap { $0.rows(around: latitude) }
        guard rows.count == maps.tec.count else { throw outside(name) }
        let spacings = zip(rows, rows.dropFirst()).map { $1.epoch - $0.epoch }
        parts.append(
          MapSequence.Part(
            name: name, maps: rows, reach: max(maps.header.interval, spacings.max() ?? 0)))
        sources.append(InputSource(file))
      }
      return (try MapSequence(joining: parts), sources)
    }

    private func outside(_ name: String) -> InputError {
      InputError(
        file: name,
        .nothing(.mapsHolding(PlaceName.text(latitude: latitude, longitude: longitude))))
    }
  }
}
