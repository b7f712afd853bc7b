import Determinism

/// Samples daily files of maps at several places, each file read once.
///
/// Files may be sampled in any order and side by side. Of a file's maps only the first and the last
/// two are kept, cut to the rows of each place: what lies between depends on no other file.
package struct GIMSampler: Sendable {
  /// What the places have of one file.
  package struct FileSamples: Sendable {
    /// The file.
    package let source: InputSource
    fileprivate let places: [Result<MapSamples, InputError>]
  }

  /// The files, in the order of their days.
  package let files: [String]
  private let folder: String
  private let places: [MapPlace]
  private let axis: MapSamples.Axis
  private let interpolation: MapInterpolation

  /// A sampler of the daily files of a span of days; every missing one is named in the error.
  ///
  /// - Parameters:
  ///   - pattern: path of a day's file below `folder`, with `{year}`, `{yy}` and `{doy}` (three
  ///     digits); where it does not exist, the same with `.gz` and `.Z` is tried.
  ///   - folder: the data folder.
  ///   - publishedAt: where the files are published, for the message on missing ones.
  ///   - first: the day at whose midnight the series start.
  ///   - last: the last day, whole.
  ///   - closesWithMidnight: whether the midnight that ends the last day is the last value; its map
  ///     is the 24:00 map of that day's file.
  ///   - places: where the maps are sampled.
  ///   - step: seconds between values; a divisor of a day.
  ///   - interpolation: how a value between two maps is made.
  package init(
    pattern: String, in folder: String, publishedAt: String = "", from first: CivilDate,
    through last: CivilDate, closesWithMidnight: Bool = false, places: [MapPlace], step: Int,
    interpolation: MapInterpolation
  ) throws(InputError) {
    files = try GIMSeries.files(
      pattern, in: folder, publishedAt: publishedAt, from: first, through: last)
    let span = UTCTime(last) + 86_400 - UTCTime(first)
    axis = MapSamples.Axis(
      start: UTCTime(first), count: span / step + (closesWithMidnight ? 1 : 0), step: step)
    self.folder = folder
    self.places = places
    self.interpolation = interpolation
  }

  /// Reads one of the files.
  ///
  /// - Throws: `InputError` when it cannot be read; that it does not hold a place is told when
  ///   files are joined.
  package func sample(_ file: String) throws(InputError) -> FileSamples {
    let file = try InputFile(reading: file, in: folder)
    let maps = try MapFile(file, around: places.map(\.latitude))
    return FileSamples(
      source: InputSource(file),
      places: places.map { place in
        Result { () throws(InputError) in
          try MapSamples(of: maps, at: place, axis, interpolation)
        }
      })
  }

  /// The series of each place, or why it has none.
  ///
  /// - Parameter samples: those of every file, in the order of `files`.
  package func series(joining samples: [FileSamples]) -> [Result<GIMSeries, InputError>] {
    places.indices.map { index in
      Result { () throws(InputError) in
        var parts: [MapSamples] = []
        for file in samples { parts.append(try file.places[index].get()) }
        return GIMSeries(
          record: try MapSamples.record(
            joining: parts, at: places[index], axis, interpolation),
          sources: samples.map(\.source))
      }
    }
  }
}
