import Determinism
import Ionosphere

/// Earthquakes from a table: the CSV format of the USGS's ComCat, the text format of the FDSN's
/// services, the event catalogue of the ISC, and others of the like; or from QuakeML.
///
/// The header names the columns; wanted are `time`, `latitude`, `longitude` and `mag`, and used where
/// they are there `depth`, `magType`, `place` and `type`. Fields may be quoted (RFC 4180). A time
/// without a zone is UTC. A page of the ISC is read from `DATA_TYPE EVENT_CATALOGUE` to `STOP`, and
/// of several magnitudes in a row the first is taken. Rows without a magnitude, and rows whose type is no earthquake, are counted
/// and left out.
package struct EarthquakeCatalogue: Sendable, Equatable {
  /// The events in the table's order.
  package let events: [CatalogueEvent]
  /// Rows left out because they have no magnitude.
  package let withoutMagnitude: Int
  /// Rows left out because they are explosions, quarry blasts or other events than earthquakes.
  package let otherKinds: Int

  /// Reads a table, or a QuakeML file.
  package init(_ file: InputFile) throws(InputError) {
    let isPage = Self.isPage(file.bytes)
    // A page of the ISC may be wrapped in HTML.
    guard isPage || !QuakeML.isMarkup(file.bytes) else {
      let markup = try QuakeML(file)
      events = markup.events
      withoutMagnitude = markup.withoutMagnitude
      otherKinds = markup.otherKinds
      return
    }
    var lines = TextLines(file.bytes)
    var header: CatalogueHeader?
    var events: [CatalogueEvent] = []
    var (withoutMagnitude, otherKinds) = (0, 0)
    while let range = lines.next() {
      let line = file.bytes[range]
      if line.trimmed.isEmpty { continue }
      if isPage, header == nil, !line.trimmed.starts(with: "EVENTID".utf8) { continue }
      if isPage, line.trimmed.elementsEqual("STOP".utf8) { break }
      guard let known = header else {
        header = try CatalogueHeader(line, file: file.name, line: lines.number)
        continue
      }
      switch try known.row(line, file: file.name, line: lines.number) {
      case .event(let event): events.append(event)
      case .withoutMagnitude: withoutMagnitude += 1
      case .otherKind: otherKinds += 1
      }
    }
    guard header != nil else {
      throw InputError(file: file.name, .nothing(.catalogueHeader("time")))
    }
    self.events = events
    self.withoutMagnitude = withoutMagnitude
    self.otherKinds = otherKinds
  }

  /// Whether a file is a page of the ISC, which tells of the search before the table.
  private static func isPage(_ bytes: [UInt8]) -> Bool {
    var lines = TextLines(bytes)
    for _ in 0..<1_000 {
      guard let range = lines.next() else { return false }
      if bytes[range].trimmed.starts(with: "DATA_TYPE EVENT_CATALOGUE".utf8) { return true }
    }
    return false
  }

  /// Events of at least a magnitude, within a distance and a span of days of a place and moment, in
  /// order of time.
  ///
  /// - Parameters:
  ///   - radius: kilometres along the great circle.
  ///   - days: days before and after.
  package func events(
    atLeast magnitude: Double, within radius: Double, of place: GeographicPoint, days: Int,
    around time: UTCTime
  ) -> [CatalogueEvent] {
    events.filter {
      $0.magnitude >= magnitude && abs($0.time - time) <= days * 86_400
        && $0.epicentre.distance(to: place) <= radius
    }.sorted { $0.time < $1.time }
  }
}
