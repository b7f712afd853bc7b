import Determinism
import Ionosphere

/// An earthquake on one line, such as `Mw 6.4 2019-11-26T02:54:12Z 41.514 19.526 22km`.
package enum EventLine {
  /// Characters that a line may have.
  private static let longest = 200
  /// Letters of a magnitude's scale.
  private static let longestScale = 10

  /// Reads scale, magnitude, origin time, latitude, longitude and depth, in this order.
  ///
  /// The scale may touch the magnitude; degrees may end in °, N, S, E or W and depth in km; parts are
  /// separated by blanks or commas. What `name` calls the line stands in errors.
  package static func read(_ text: String, named name: String) throws(InputError) -> CatalogueEvent
  {
    func error(_ expectation: Expectation, _ found: some StringProtocol) -> InputError {
      InputError(
        file: name, .expected(expectation, found: Array(found.utf8)[...].quoted))
    }
    guard text.utf8.count <= longest else { throw error(.eventLine, text) }
    var parts = text.split { $0 == " " || $0 == "," || $0 == "\t" }[...]
    func next(_ expectation: Expectation) throws(InputError) -> Substring {
      guard let part = parts.popFirst() else { throw error(expectation, "") }
      return part
    }
    var magnitudeText = try next(.eventMagnitude)
    let scale = magnitudeText.prefix { $0.isASCII && $0.isLetter }
    magnitudeText = magnitudeText.dropFirst(scale.count)
    guard scale.count <= longestScale else { throw error(.eventMagnitude, scale) }
    if magnitudeText.isEmpty { magnitudeText = try next(.eventMagnitude) }
    guard let magnitude = number(magnitudeText), (0...10).contains(magnitude) else {
      throw error(.eventMagnitude, magnitudeText)
    }
    var moment = String(try next(.eventTime))
    // A date and a clock with a blank between them.
    if let clock = parts.first, clock.contains(":") {
      moment += "T" + clock
      parts.removeFirst()
    }
    guard let time = MomentText(Array(moment.utf8)[...])?.time else {
      throw error(.eventTime, moment)
    }
    let north = try next(.eventLatitude)
    guard let latitude = degrees(north, "N", "S"), (-90...90).contains(latitude) else {
      throw error(.eventLatitude, north)
    }
    let east = try next(.eventLongitude)
    guard let longitude = degrees(east, "E", "W"), (-180...360).contains(longitude),
      let epicentre = GeographicPoint(latitude: latitude, longitude: longitude)
    else { throw error(.eventLongitude, east) }
    var depthText = try next(.eventDepth)
    if depthText.lowercased().hasSuffix("km") {
      depthText = depthText.dropLast(2)
    } else if parts.first?.lowercased() == "km" {
      parts.removeFirst()
    }
    guard let depth = number(depthText), (0...800).contains(depth) else {
      throw error(.eventDepth, depthText)
    }
    if let rest = parts.first { throw error(.eventEnd, rest) }
    return CatalogueEvent(
      time: time, epicentre: epicentre, depth: depth, magnitude: magnitude,
      scale: scale.isEmpty ? "M" : String(scale), place: "")
  }

  private static func number(_ text: some StringProtocol) -> Double? {
    Array(text.utf8)[...].real
  }

  private static func degrees(
    _ text: Substring, _ positive: Character, _ negative: Character
  ) -> Double? {
    var text = text
    var sign = 1.0
    if let last = text.last?.uppercased().first, last == positive || last == negative {
      // A sign beside a letter would say it twice.
      guard text.first != "-", text.first != "+" else { return nil }
      sign = last == negative ? -1 : 1
      text.removeLast()
    }
    if text.last == "°" { text.removeLast() }
    return number(text).map { sign * $0 }
  }
}
