import Ionosphere
import Readers

/// A RINEX observation file: 2.00 to 2.12, 3.00 to 3.05 and 4.00 to 4.02, plain or compact
/// (Hatanaka), unpacked from `.gz` or `.Z` by ``InputFile``.
///
/// Of RINEX 4 the observation format is that of 3.05; what differs between them is read by nothing
/// here. Codes and phases of GPS and Galileo are kept, everything else is passed over.
package enum ObservationFile {
  /// Reads a file.
  ///
  /// - Throws: `GNSSError` with the line of whatever does not follow the format.
  package static func read(_ file: InputFile) throws(GNSSError) -> ObservationSet {
    var text = TextScanner(file: file.name, bytes: file.bytes)
    guard var line = text.next() else { throw text.endError(.label("RINEX VERSION / TYPE")) }
    var compact: Int?
    if line.hasLabel("CRINEX VERS   / TYPE") {
      compact = try compactVersion(line, text)
      guard let second = text.next(), second.hasLabel("CRINEX PROG / DATE") else {
        throw text.error(.label("CRINEX PROG / DATE"), line.all)
      }
      guard let third = text.next() else { throw text.endError(.label("RINEX VERSION / TYPE")) }
      line = third
    }
    guard line.hasLabel("RINEX VERSION / TYPE") else {
      throw text.error(.label("RINEX VERSION / TYPE"), line.all)
    }
    let version = try version(line, text)
    guard line.byte(20) == UInt8(ascii: "O") else {
      throw text.error(.label("OBSERVATION DATA"), line.field(20..<40))
    }
    if let compact, compact != (version == 2 ? 1 : 3) {
      throw text.error(.compactVersion, line.field(0..<20))
    }
    var header = ObservationHeaderReader(version: version, system: line.byte(40))
    try readHeader(&header, &text)
    let set: ObservationSet =
      if compact != nil {
        try CompactBody.read(&text, header)
      } else if version == 2 {
        try Version2Body.read(&text, header)
      } else {
        try Version3Body.read(&text, header)
      }
    return set.ordered()
  }

  private static func compactVersion(
    _ line: TextLine, _ text: TextScanner
  ) throws(GNSSError) -> Int {
    switch line.text(0..<20) {
    case "1.0": return 1
    case "3.0", "3.1": return 3
    case let other:
      throw GNSSError(
        file: text.file, line: text.number,
        .version(format: "Compact RINEX", found: other, read: "1.0, 3.0 and 3.1"))
    }
  }

  private static func version(
    _ line: TextLine, _ text: TextScanner
  ) throws(GNSSError) -> Int {
    switch line.version {
    case 200...212: return 2
    case 300...305: return 3
    case 400...402: return 4
    default:
      throw GNSSError(
        file: text.file, line: text.number,
        .version(
          format: "RINEX", found: line.text(0..<9),
          read: "2.00 to 2.12, 3.00 to 3.05 and 4.00 to 4.02"))
    }
  }

  private static func readHeader(
    _ header: inout ObservationHeaderReader, _ text: inout TextScanner
  ) throws(GNSSError) {
    while let line = text.next() {
      if try header.take(line, text) {
        try header.finish(text)
        return
      }
    }
    throw text.endError(.headerEnd)
  }
}
