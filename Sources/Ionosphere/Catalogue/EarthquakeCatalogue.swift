import Determinism

/// Earthquakes from a table in the CSV format of the USGS's ComCat.
///
/// The header names the columns; wanted are `time`, `latitude`, `longitude` and `mag`, and used where
/// they are there `depth`, `magType` and `place`. Fields may be quoted (RFC 4180).
package struct EarthquakeCatalogue: Sendable, Equatable {
  /// The events in the table's order.
  package let events: [CatalogueEvent]

  /// Reads a table.
  package init(_ file: InputFile) throws(InputError) {
    var lines = TextLines(file.bytes)
    var header: Header?
    var events: [CatalogueEvent] = []
    while let range = lines.next() {
      let line = file.bytes[range]
      if line.trimmed.isEmpty { continue }
      let fields = try Self.fields(line, file: file.name, line: lines.number)
      guard let known = header else {
        header = try Header(fields, file: file.name, line: lines.number)
        continue
      }
      events.append(try known.event(fields, file: file.name, line: lines.number))
    }
    guard header != nil else {
      throw InputError(file: file.name, .nothing(.catalogueHeader("time")))
    }
    self.events = events
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

  /// The fields of a line without their quotation marks.
  private static func fields(
    _ line: ArraySlice<UInt8>, file: String, line number: Int
  ) throws(InputError) -> [ArraySlice<UInt8>] {
    let quote = UInt8(ascii: "\"")
    var fields: [ArraySlice<UInt8>] = []
    var rest = line
    while true {
      if rest.first == quote {
        var field: ArraySlice<UInt8> = []
        rest.removeFirst()
        while let byte = rest.popFirst() {
          if byte != quote {
            field.append(byte)
          } else if rest.first == quote {
            field.append(byte)
            rest.removeFirst()
          } else {
            rest = [quote] + rest
            break
          }
        }
        guard rest.popFirst() == quote, rest.isEmpty || rest.first == UInt8(ascii: ",") else {
          throw InputError(
            file: file, line: number, .expected(.catalogueQuote, found: line.quoted))
        }
        fields.append(field)
      } else {
        let end = rest.firstIndex(of: UInt8(ascii: ",")) ?? rest.endIndex
        fields.append(rest[..<end])
        rest = rest[end...]
      }
      guard rest.popFirst() != nil else { return fields }
    }
  }

  /// Where the columns stand.
  private struct Header {
    let count: Int
    let time: Int
    let latitude: Int
    let longitude: Int
    let magnitude: Int
    let depth: Int?
    let scale: Int?
    let place: Int?

    init(_ fields: [ArraySlice<UInt8>], file: String, line: Int) throws(InputError) {
      let names = fields.map { String(decoding: $0.trimmed, as: UTF8.self) }
      func column(_ name: String) throws(InputError) -> Int {
        guard let column = names.firstIndex(of: name) else {
          throw InputError(
            file: file, line: line,
            .expected(
              .catalogueHeader(name), found: Array(names.joined(separator: ",").utf8)[...].quoted))
        }
        return column
      }
      count = names.count
      time = try column("time")
      latitude = try column("latitude")
      longitude = try column("longitude")
      magnitude = try column("mag")
      depth = names.firstIndex(of: "depth")
      scale = names.firstIndex(of: "magType")
      place = names.firstIndex(of: "place")
    }

    func event(
      _ fields: [ArraySlice<UInt8>], file: String, line: Int
    ) throws(InputError) -> CatalogueEvent {
      guard fields.count == count else {
        throw InputError(
          file: file, line: line, .expected(.catalogueFields(count), found: "\(fields.count)"))
      }
      func number(
        _ name: String, _ column: Int, _ range: ClosedRange<Double>
      ) throws(InputError) -> Double {
        guard let value = fields[column].real, range.contains(value) else {
          throw InputError(
            file: file, line: line,
            .expected(.catalogueNumber(name), found: fields[column].quoted))
        }
        return value
      }
      guard let moment = moment(fields[time]) else {
        throw InputError(
          file: file, line: line, .expected(.catalogueTime, found: fields[time].quoted))
      }
      let north = try number("latitude", latitude, -90...90)
      let east = try number("longitude", longitude, -360...360)
      guard let epicentre = GeographicPoint(latitude: north, longitude: east) else {
        throw InputError(
          file: file, line: line,
          .expected(.catalogueNumber("latitude"), found: fields[latitude].quoted))
      }
      var kilometres: Double?
      if let depth, !fields[depth].trimmed.isEmpty {
        kilometres = try number("depth", depth, -20...1_000)
      }
      return CatalogueEvent(
        time: moment, epicentre: epicentre, depth: kilometres,
        magnitude: try number("mag", magnitude, -5...12), scale: text(fields, scale),
        place: text(fields, place))
    }

    private func text(_ fields: [ArraySlice<UInt8>], _ column: Int?) -> String {
      column.map { String(decoding: fields[$0].trimmed, as: UTF8.self) } ?? ""
    }

    private func moment(_ field: ArraySlice<UInt8>) -> UTCTime? {
      var text = field.trimmed
      if text.last == UInt8(ascii: "Z") { text.removeLast() }
      let parts = text.split(
        separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
      guard let whole = parts.first, parts.count == 1 || decimal(parts[1]) != nil else {
        return nil
      }
      return UTCTime(iso8601: String(decoding: whole, as: UTF8.self))
    }
  }
}
