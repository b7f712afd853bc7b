import Determinism
import Ionosphere

/// The maps of several files in order of time.
package struct MapSequence: Sendable {
  /// The maps of one file.
  struct Part: Sendable {
    /// The file's name.
    let name: String
    /// Its maps in order of time, at least one.
    var maps: [TECMap]
    /// The longest time in seconds between two maps that may be bridged.
    let reach: Int
  }

  /// A map with the longest time to a neighbour that may be bridged.
  private struct Entry {
    let map: TECMap
    let reach: Int
  }

  private let entries: [Entry]

  /// Joins the maps of files in order of their first map; where one file ends at the moment the
  /// next begins, the map of the next is taken.
  init(joining parts: [Part]) throws(InputError) {
    let ordered = parts.sorted {
      ($0.maps[0].epoch, $0.name) < ($1.maps[0].epoch, $1.name)
    }
    var entries: [Entry] = []
    var previous: Part?
    for part in ordered {
      let start = part.maps[0].epoch
      if let previous, let end = entries.last?.map.epoch, start <= end {
        guard start == end, previous.maps.count > 1 else {
          throw InputError(
            file: part.name, .overlap(other: previous.name, at: start.iso8601))
        }
        entries.removeLast()
      }
      entries += part.maps.map { Entry(map: $0, reach: part.reach) }
      previous = part
    }
    self.entries = entries
  }

  /// The moment of the first map; nil when there is none.
  var start: UTCTime? { entries.first?.map.epoch }

  /// The moment of the last map; nil when there is none.
  var end: UTCTime? { entries.last?.map.epoch }

  /// From a first map to a last, parted where neighbours lie more than a day apart and too far to be
  /// bridged.
  var spans: [ClosedRange<UTCTime>] {
    guard var first = start, let end else { return [] }
    var spans: [ClosedRange<UTCTime>] = []
    for (before, after) in zip(entries, entries.dropFirst()) {
      let distance = after.map.epoch - before.map.epoch
      guard distance > 86_400, distance > max(before.reach, after.reach) else { continue }
      spans.append(first...before.map.epoch)
      first = after.map.epoch
    }
    return spans + [first...end]
  }

  /// Decimals of the finest map's values, 0 ... 9.
  var decimals: Int { max(0, -(entries.map(\.map.exponent).min() ?? 0)) }

  /// The values of a place at regular moments.
  ///
  /// A value is observed at the moment of a map and interpolated between two maps of one file or of
  /// files that follow each other; elsewhere, and where a map has none, there is a gap.
  func record(
    latitude: Double, longitude: Double, start: UTCTime, count: Int, step: Int,
    interpolation: MapInterpolation
  ) -> TECRecord {
    var values: [Double?] = []
    var origins: [SampleOrigin] = []
    values.reserveCapacity(count)
    origins.reserveCapacity(count)
    var next = 0
    for index in 0..<count {
      let time = start + index * step
      while next < entries.count, entries[next].map.epoch < time { next += 1 }
      if next < entries.count, entries[next].map.epoch == time {
        let map = entries[next].map
        values.append(
          map.units(latitude: latitude, longitude: longitude).map {
            TECMap.scaled($0, by: map.exponent)
          })
        origins.append(.observed)
      } else {
        values.append(
          between(
            next, time: time, latitude: latitude, longitude: longitude,
            interpolation: interpolation))
        origins.append(.interpolated)
      }
    }
    return TECRecord(
      name: PlaceName.text(latitude: latitude, longitude: longitude), latitude: latitude,
      longitude: longitude, series: Series(start: start, step: step, values: values),
      origins: origins)
  }

  private func between(
    _ next: Int, time: UTCTime, latitude: Double, longitude: Double,
    interpolation: MapInterpolation
  ) -> Double? {
    guard next > 0, next < entries.count else { return nil }
    let (before, after) = (entries[next - 1].map, entries[next].map)
    let distance = after.epoch - before.epoch
    guard distance <= max(entries[next - 1].reach, entries[next].reach) else { return nil }
    if interpolation == .nearest {
      let map = time - before.epoch <= after.epoch - time ? before : after
      return map.units(latitude: latitude, longitude: longitude).map {
        TECMap.scaled($0, by: map.exponent)
      }
    }
    func units(_ map: TECMap) -> Double? {
      // The Sun moves 15° westward an hour, a degree in 240 s.
      let turn = interpolation == .rotated ? Double(time - map.epoch) / 240 : 0
      return map.units(latitude: latitude, longitude: longitude + turn)
    }
    guard let first = units(before), let second = units(after) else { return nil }
    let weight = Double(time - before.epoch) / Double(distance)
    if before.exponent == after.exponent {
      return TECMap.scaled((1 - weight) * first + weight * second, by: before.exponent)
    }
    return (1 - weight) * TECMap.scaled(first, by: before.exponent)
      + weight * TECMap.scaled(second, by: after.exponent)
  }
}
