extension UTCTime: Codable {
  /// Reads an ISO 8601 time of UTC.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = UTCTime(iso8601: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "`\(text)` is no time of the form 2017-11-12T18:18:17Z")
    }
    self = time
  }

  /// Writes the time as ISO 8601.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso8601)
  }
}
