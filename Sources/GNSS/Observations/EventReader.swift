/// Takes the records that follow an epoch line whose flag is above 1.
enum EventReader {
  /// Reads the header records of an event.
  static func take(
    flag: Int, count: Int, _ text: inout TextScanner, _ builder: inout ObservationBuilder
  ) throws(GNSSError) {
    guard flag != 2 else { throw text.error(.restingAntenna, "event flag 2".utf8) }
    for index in 0..<count {
      guard let line = text.next() else { throw text.endError(.eventLine(of: count - index)) }
      guard flag == 3 || flag == 4 else { continue }
      if try builder.header.take(line, text) { break }
    }
    try builder.header.finish(text)
    builder.layoutChanged()
  }
}
