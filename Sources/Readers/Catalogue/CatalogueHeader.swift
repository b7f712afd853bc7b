import Determinism
import Ionosphere

/// Where the columns of a catalogue stand, by their names.
struct CatalogueHeader {
  /// What a row is.
  enum Row {
    case event(CatalogueEvent)
    case withoutMagnitude
    case otherKind
  }

  /// Characters of a place that are kept; tables of a report have room for no more.
  private static let longestPlace = 200

  let delimiter: UInt8
  private let count: Int
  /// The day, for a time that does not name its own.
  private let date: Int?
  private let time: Int
  private let latitude: Int
  private let longitude: Int
  private let magnitude: Int
  private let depth: Int?
  private let scale: Int?
  private let place: Int?
  private let kind: Int?
  /// Whether a row ends with as many magnitudes as there are, each an author, a type and a number;
  /// the first is taken.
  private let repeats: Bool

  init(_ line: ArraySlice<UInt8>, file: String, line number: Int) throws(InputError) {
    // FDSN's text format marks its header as a remark.
    let text = line.first == UInt8(ascii: "#") ? line.dropFirst() : line
    delimiter = DelimitedLine.delimiter(ofHeader: text)
    guard let fields = DelimitedLine.fields(text, by: delimiter) else {
      throw InputError(file: file, line: number, .expected(.catalogueQuote, found: line.quoted))
    }
    let names = fields.map { String(decoding: $0.trimmed, as: UTF8.self).lowercased() }
    func place(_ known: String...) -> Int? { names.firstIndex { known.contains($0) } }
    func column(_ known: String...) throws(InputError) -> Int {
      guard let place = names.firstIndex(where: { known.contains($0) }) else {
        throw InputError(
          file: file, line: number,
          .expected(.catalogueHeader(known[0]), found: line.trimmed.quoted))
      }
      return place
    }
    count = names.count
    let day = names.firstIndex(of: "date")
    date = day
    time = try column("time", "origintime", "origin_time", "datetime")
    latitude = try column("latitude", "lat")
    longitude = try column("longitude", "lon")
    magnitude = try column("mag", "magnitude")
    depth = place("depth", "depth/km", "depth_km")
    // ISC calls two columns by one name: before the day it is the event's type, behind it the
    // magnitude's.
    let types = names.indices.filter { names[$0] == "type" }
    scale = place("magtype", "mag_type") ?? day.flatMap { day in types.first { $0 > day } }
    self.place = place("place", "eventlocationname", "region")
    kind =
      place("eventtype", "event_type") ?? types.first { type in day.map { type < $0 } ?? true }
    repeats = day != nil && names.suffix(3) == ["author", "type", "mag"]
  }

  func row(_ line: ArraySlice<UInt8>, file: String, line number: Int) throws(InputError) -> Row {
    func error(_ expectation: Expectation, _ found: String) -> InputError {
      InputError(file: file, line: number, .expected(expectation, found: found))
    }
    guard var fields = DelimitedLine.fields(line, by: delimiter) else {
      throw error(.catalogueQuote, line.quoted)
    }
    if repeats { Self.keepFirstMagnitude(&fields, count) }
    guard fields.count == count else { throw error(.catalogueFields(count), "\(fields.count)") }
    guard isEarthquake(fields) else { return .otherKind }
    guard !Self.isNone(fields[magnitude]) else { return .withoutMagnitude }
    func value(
      _ name: String, _ column: Int, _ range: ClosedRange<Double>
    ) throws(InputError) -> Double {
      guard let value = fields[column].real, range.contains(value) else {
        throw error(.catalogueNumber(name), fields[column].quoted)
      }
      return value
    }
    let written = date.map { fields[$0].trimmed + "T".utf8 + fields[time].trimmed } ?? fields[time]
    guard let moment = MomentText(fields[time]) ?? MomentText(written) else {
      throw error(.catalogueTime, written.quoted)
    }
    let north = try value("latitude", latitude, -90...90)
    let east = try value("longitude", longitude, -360...360)
    guard let epicentre = GeographicPoint(latitude: north, longitude: east) else {
      throw error(.catalogueNumber("latitude"), fields[latitude].quoted)
    }
    var kilometres: Double?
    if let depth, !Self.isNone(fields[depth]) {
      kilometres = try value("depth", depth, -20...1_000)
    }
    return .event(
      CatalogueEvent(
        time: moment.time, epicentre: epicentre, depth: kilometres,
        magnitude: try value("mag", magnitude, -5...12), scale: text(fields, scale),
        place: text(fields, place)))
  }

  /// Leaves the first of several magnitudes, and puts blanks where there is none.
  private static func keepFirstMagnitude(_ fields: inout [ArraySlice<UInt8>], _ count: Int) {
    if fields.count > count, (fields.count - count) % 3 == 0 {
      fields.removeLast(fields.count - count)
    }
    guard (count - 3..<count).contains(fields.count),
      fields[(count - 3)...].allSatisfy({ $0.trimmed.isEmpty })
    else { return }
    while fields.count < count { fields.append([]) }
  }

  private static func isNone(_ field: ArraySlice<UInt8>) -> Bool {
    let text = field.trimmed
    return text.count <= 4
      && ["", "na", "n/a", "nan", "null", "none", "-", "--"].contains(
        String(decoding: text, as: UTF8.self).lowercased())
  }

  /// Whether a row is an earthquake by its type; one without a type is taken for one.
  ///
  /// ISC's two letters end in e for earthquakes, known, suspected or felt.
  private func isEarthquake(_ fields: [ArraySlice<UInt8>]) -> Bool {
    guard let kind else { return true }
    let text = fields[kind].trimmed
    guard text.count <= 64 else { return false }
    let word = String(decoding: text, as: UTF8.self).lowercased()
    return word.contains("earthquake")
      || ["", "not reported", "unknown", "ke", "se", "fe", "de", "uk"].contains(word)
  }

  private func text(_ fields: [ArraySlice<UInt8>], _ column: Int?) -> String {
    guard let column else { return "" }
    // A character has at most four bytes, but for marks put upon it.
    let bytes = fields[column].trimmed.prefix(8 * Self.longestPlace)
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.count > Self.longestPlace || bytes.count < fields[column].trimmed.count else {
      return text
    }
    return text.prefix(Self.longestPlace) + "…"
  }
}
