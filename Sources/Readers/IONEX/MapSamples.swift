import Determinism
import Ionosphere

/// The samples of one place within one file, and the maps that its neighbours' may be joined with.
struct MapSamples: Sendable {
  /// The moments of samples.
  struct Axis: Sendable {
    /// The first moment.
    let start: UTCTime
    /// How many there are.
    let count: Int
    /// Seconds between them, > 0.
    let step: Int

    /// The samples of a span of time, its ends included.
    func samples(from first: UTCTime, through last: UTCTime) -> Range<Int> {
      guard last >= start else { return 0..<0 }
      let lower = first > start ? (first - start + step - 1) / step : 0
      let upper = min(count, (last - start) / step + 1)
      return min(lower, upper)..<upper
    }
  }

  /// The first map and the last two: the closing map gives way to the next file's first, so what
  /// follows the last but one may depend on it.
  private let edges: MapSequence.Part
  /// Which samples lie from the first map to the last but one.
  private let samples: Range<Int>
  private let values: [Double?]
  private let origins: [SampleOrigin]

  /// Samples the maps of a file.
  ///
  /// - Throws: `InputError` when a map does not hold the place.
  init(
    of file: MapFile, at place: MapPlace, _ axis: Axis, _ interpolation: MapInterpolation
  ) throws(InputError) {
    let part = try place.part(of: file)
    let maps = part.maps
    let end = max(0, maps.count - 2)
    samples = axis.samples(from: maps[0].epoch, through: maps[end].epoch)
    let record = try MapSequence(joining: [part]).record(
      latitude: place.latitude, longitude: place.longitude,
      start: axis.start + samples.lowerBound * axis.step, count: samples.count, step: axis.step,
      interpolation: interpolation)
    values = record.series.values
    origins = record.origins
    edges = MapSequence.Part(
      name: part.name, maps: (end == 0 ? [] : [maps[0]]) + maps[end...], reach: part.reach)
  }

  /// The samples of all files: those between two files from their edges, the others as they are.
  static func record(
    joining parts: [MapSamples], at place: MapPlace, _ axis: Axis,
    _ interpolation: MapInterpolation
  ) throws(InputError) -> TECRecord {
    var record = try MapSequence(joining: parts.map(\.edges)).record(
      latitude: place.latitude, longitude: place.longitude, start: axis.start, count: axis.count,
      step: axis.step, interpolation: interpolation)
    for part in parts {
      record.series.values.replaceSubrange(part.samples, with: part.values)
      record.origins.replaceSubrange(part.samples, with: part.origins)
    }
    return record
  }
}
