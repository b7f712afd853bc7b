import Determinism
import Ionosphere

/// Earthquakes of a QuakeML file (version 1.2, basic event description).
///
/// Of several origins or magnitudes of an event the preferred one is taken, and the first where none is
/// preferred. Depths are in metres there.
struct QuakeML {
  /// The events in the file's order.
  private(set) var events: [CatalogueEvent] = []
  /// Events without a magnitude.
  private(set) var withoutMagnitude = 0
  /// Events that are no earthquakes.
  private(set) var otherKinds = 0

  private let file: InputFile

  /// One origin or magnitude with what stands in it.
  private struct Part {
    var id: String
    var values: [String: String] = [:]
  }

  /// One event while it is read.
  private struct Draft {
    var line: Int
    var origins: [Part] = []
    var magnitudes: [Part] = []
    var values: [String: String] = [:]

    /// Notes a text below the newest of some parts; of several under one name the first stays.
    mutating func note(
      _ words: String, _ key: String, in parts: WritableKeyPath<Draft, [Part]>
    ) {
      guard let last = self[keyPath: parts].indices.last,
        self[keyPath: parts][last].values[key] == nil
      else { return }
      self[keyPath: parts][last].values[key] = words
    }
  }

  /// Whether a file is XML.
  static func isMarkup(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    return rest.first { !$0.isBlank && $0 != 0x0A && $0 != 0x0D } == UInt8(ascii: "<")
  }

  /// Reads a file.
  init(_ file: InputFile) throws(InputError) {
    self.file = file
    var scanner = MarkupScanner(file)
    var path: [String] = []
    var draft: Draft?
    var isQuakeML = false
    while let piece = try scanner.next() {
      switch piece {
      case .start(let name, let attributes):
        path.append(name)
        isQuakeML = isQuakeML || name == "quakeml" || name == "eventParameters"
        if name == "event" {
          draft = Draft(line: scanner.line)
        } else if path.dropLast().last == "event" {
          let part = Part(id: attributes["publicID"] ?? "")
          if name == "origin" { draft?.origins.append(part) }
          if name == "magnitude" { draft?.magnitudes.append(part) }
        }
      case .end(let name):
        if name == "event", let whole = draft {
          try take(whole)
          draft = nil
        }
        if path.last == name { path.removeLast() }
      case .text(let text):
        guard draft != nil, let event = path.lastIndex(of: "event") else { continue }
        let inside = path[(event + 1)...]
        let words = text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
        guard let part = inside.first, !words.isEmpty else { continue }
        let key = inside.dropFirst().joined(separator: "/")
        switch part {
        case "origin": draft?.note(words, key, in: \.origins)
        case "magnitude": draft?.note(words, key, in: \.magnitudes)
        default:
          let name = inside.joined(separator: "/")
          if draft?.values[name] == nil { draft?.values[name] = words }
        }
      }
    }
    guard isQuakeML else { throw InputError(file: file.name, .nothing(.quakeML)) }
  }

  private mutating func take(_ draft: Draft) throws(InputError) {
    func error(_ expectation: Expectation, _ found: String?) -> InputError {
      InputError(
        file: file.name, line: draft.line,
        .expected(expectation, found: Array((found ?? "").utf8)[...].quoted))
    }
    let kind = draft.values["type"] ?? "earthquake"
    guard kind.contains("earthquake") || kind == "not reported" else {
      otherKinds += 1
      return
    }
    guard let magnitude = Self.preferred(draft.magnitudes, draft.values["preferredMagnitudeID"])
    else {
      withoutMagnitude += 1
      return
    }
    guard let origin = Self.preferred(draft.origins, draft.values["preferredOriginID"]) else {
      throw error(.quakeMLOrigin, nil)
    }
    func number(
      _ part: Part, _ key: String, _ name: String, _ range: ClosedRange<Double>
    ) throws(InputError) -> Double {
      guard let text = part.values[key], let value = Array(text.utf8)[...].real,
        range.contains(value)
      else { throw error(.catalogueNumber(name), part.values[key]) }
      return value
    }
    let moment = origin.values["time/value"] ?? ""
    guard let time = MomentText(Array(moment.utf8)[...])?.time else {
      throw error(.catalogueTime, moment)
    }
    let north = try number(origin, "latitude/value", "latitude", -90...90)
    let east = try number(origin, "longitude/value", "longitude", -360...360)
    guard let epicentre = GeographicPoint(latitude: north, longitude: east) else {
      throw error(.catalogueNumber("latitude"), nil)
    }
    var depth: Double?
    if origin.values["depth/value"] != nil {
      depth = try number(origin, "depth/value", "depth in metres", -20_000...1_000_000) / 1_000
    }
    events.append(
      CatalogueEvent(
        time: time, epicentre: epicentre, depth: depth,
        magnitude: try number(magnitude, "mag/value", "mag", -5...12),
        scale: magnitude.values["type"] ?? "", place: draft.values["description/text"] ?? ""))
  }

  private static func preferred(_ parts: [Part], _ id: String?) -> Part? {
    parts.first { $0.id == id } ?? parts.first
  }
}
