import Determinism
import Ionosphere

/// The TEC of one place read from global ionosphere maps, with the files it was read from.
package struct GIMSeries: Sendable {
  /// The series; its longitude is as asked.
  package let record: TECRecord
  /// The files, in the order read.
  package let sources: [InputSource]
  /// The moments from a first map to a last one, without a hole of more than a day between them.
  package let spans: [ClosedRange<UTCTime>]
  /// Decimals that the maps are written with, 0 ... 9; nil of a series that is not to be printed.
  package let decimals: Int?

  /// What lies between the spans.
  package var holes: [ClosedRange<UTCTime>] {
    zip(spans, spans.dropFirst()).map { $0.upperBound...$1.lowerBound }
  }

  /// Reads files of maps, given in any order, from their first to their last map.
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
    let place = MapPlace(latitude: latitude, longitude: longitude)
    var parts: [MapSequence.Part] = []
    var sources: [InputSource] = []
    for name in names {
      let file = try InputFile(reading: name, in: folder)
      parts.append(try place.part(of: MapFile(file, around: [latitude])))
      sources.append(InputSource(file))
    }
    let maps = try MapSequence(joining: parts)
    guard let start = maps.start, let end = maps.end else {
      throw InputError(file: names.first ?? "", .nothing(.ionexMapStart))
    }
    let count = (end - start) / step + 1
    guard count <= TECTable.longest else {
      throw InputError(
        file: names[0], .expected(.csvSpan(limit: TECTable.longest), found: "\(count)"))
    }
    self.sources = sources
    spans = maps.spans
    decimals = maps.decimals
    record = maps.record(
      latitude: latitude, longitude: longitude, start: start, count: count, step: step,
      interpolation: interpolation)
  }

  /// A series with the files it was read from, of one span.
  init(record: TECRecord, sources: [InputSource]) {
    self.record = record
    self.sources = sources
    spans = [record.series.start...record.series.end]
    decimals = nil
  }

  /// The daily files of a span of days, each once; every missing one is named in the error.
  static func files(
    _ pattern: String, in folder: String, publishedAt: String, from first: CivilDate,
    through last: CivilDate
  ) throws(InputError) -> [String] {
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
    return names
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
    isOnFile(name(pattern, date), in: folder)
  }

  /// Whether a file stands below a folder, plain or packed.
  package static func isOnFile(_ name: String, in folder: String) -> Bool {
    stored(name, in: folder) != nil
  }

  /// A file's path without the ending that says how it is packed.
  package static func plainName(_ stored: String) -> String {
    packedEndings.first { stored.hasSuffix($0) }.map { String(stored.dropLast($0.count)) } ?? stored
  }

  private static let packedEndings = [".gz", ".Z"]

  /// The path of a file as it stands below a folder, plain or packed; nil where it does not.
  package static func stored(_ name: String, in folder: String) -> String? {
    ([""] + packedEndings).lazy.map { name + $0 }
      .first { SystemFiles.isFile(InputFile.path(of: $0, in: folder)) }
  }
}
