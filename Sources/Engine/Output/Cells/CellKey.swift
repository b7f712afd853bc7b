import Studies

/// What a number in `results.json` is a number of: which model, how far ahead, where, by which detector
/// and which member of an ensemble.
package struct CellKey: Codable, Hashable, Sendable {
  /// The word in place of a station's code where all stations are taken together.
  package static let all = [StationInput].allName

  /// The model's name in the manifest; nil for what no single model made.
  package let model: String?
  /// Steps from the newest sample the model sees to the one it predicts; nil for what rests on no
  /// forecast.
  package let horizon: Int?
  /// A station's code, a group's name, or `all`.
  package let station: String
  /// The detector's name in the manifest; nil for scores.
  package let detector: String?
  /// The member of an ensemble; nil where there is one forecast alone.
  package let member: Int?

  /// A key from its parts.
  package init(
    model: String? = nil, horizon: Int? = nil, station: String, detector: String? = nil,
    member: Int? = nil
  ) {
    self.model = model
    self.horizon = horizon
    self.station = station
    self.detector = detector
    self.member = member
  }
}
