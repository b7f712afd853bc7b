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
  private let time: Int
  private let latitude: Int
  private let longitude: Int
  private let magnitude: Int
  private let depth: Int?
  private let scale: Int?
  private let place: Int?
  private let kind: Int?

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
    time = try column("time", "origintime", "origin_time", "datetime")
    latitude = try column("latitude", "lat")
    longitude = try column("longitude", "lon")
    magnitude = try column("mag", "magnitude")
    depth = place("depth", "depth/km", "depth_km")
    scale = place("magtype", "mag_type")
    self.place = place("place", "eventlocationname", "region")
    kind = place("type", "eventtype", "event_type")
  }

  func row(_ line: ArraySlice<UInt8>, file: String, line number: Int) throws(InputError) -> Row {
    func error(_ expectation: Expectation, _ found: String) -> InputError {
      InputError(file: file, line: number, .expected(expectation, found: found))
    }
    guard let fields = DelimitedLine.fields(line, by: delimiter) else {
      throw error(.catalogueQuote, line.quoted)
    }
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
    guard let moment = MomentText(fields[time]) else {
      throw error(.catalogueTime, fields[time].quoted)
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
