import Determinism
import Ionosphere
import Readers

/// The block of differential code biases in the header of an IONEX file.
///
/// Which codes the biases belong to stands in comments ("Reference observables for GPS : C1W-C2W");
/// where there is none, those of GPS are P1-P2 (IONEX 1, section 2), and others are passed over.
enum IONEXBiasBlock {
  static func read(_ file: InputFile, into table: inout BiasTable) throws(GNSSError) {
    var text = TextScanner(file: file.name, bytes: file.bytes)
    var first: GPSTime?
    var last: GPSTime?
    var isInside = false
    var satellitePairs: [SatelliteSystem: Pair] = [.gps: Pair.gps]
    var receiverPairs: [SatelliteSystem: Pair] = [.gps: Pair.gps]
    var count = 0
    while let line = text.next() {
      if line.hasLabel("EPOCH OF FIRST MAP") { first = try epoch(line, text) }
      if line.hasLabel("EPOCH OF LAST MAP") { last = try epoch(line, text) }
      if line.hasLabel("START OF AUX DATA") {
        isInside = line.text(0..<60) == "DIFFERENTIAL CODE BIASES"
      } else if line.hasLabel("END OF AUX DATA") {
        isInside = false
      } else if line.hasLabel("END OF HEADER") {
        guard count > 0 else { throw text.error(.biases, line.all) }
        return
      } else if isInside, line.hasLabel("COMMENT") {
        note(line.text(0..<60), &satellitePairs, &receiverPairs)
      } else if isInside, line.hasLabel("PRN / BIAS / RMS") {
        guard let value = line.field(6..<16).bias else {
          throw text.error(.biasValue, line.field(6..<16))
        }
        guard let name = SatelliteName(line.byte(3), line.byte(4), line.byte(5)) else {
          throw text.error(.satellite, line.field(3..<6))
        }
        guard case .used(let satellite) = name, let pair = satellitePairs[satellite.system]
        else { continue }
        table.add(.satellite(satellite), pair.entry(value, first, last))
        count += 1
      } else if isInside, line.hasLabel("STATION / BIAS / RMS") {
        guard let value = line.field(26..<36).bias else {
          throw text.error(.biasValue, line.field(26..<36))
        }
        let letter = line.byte(3) == 0x20 ? 0x47 : line.byte(3)
        guard let system = SatelliteSystem(rawValue: letter), let pair = receiverPairs[system]
        else { continue }
        let station = BiasTable.key(line.text(6..<26))
        table.add(.receiver(system, station: station), pair.entry(value, first, last))
        count += 1
      }
    }
    throw text.endError(.headerEnd)
  }

  struct Pair {
    let first: ObservationCode
    let second: ObservationCode

    static let gps = Pair(
      first: ObservationCode(0x43, 0x31, 0x57), second: ObservationCode(0x43, 0x32, 0x57))

    init(first: ObservationCode, second: ObservationCode) {
      self.first = first
      self.second = second
    }

    /// Reads `C1W-C2W`.
    init?(_ text: some StringProtocol) {
      let parts = text.split(separator: "-")
      guard parts.count == 2, let first = ObservationCode(parts[0].utf8),
        let second = ObservationCode(parts[1].utf8)
      else { return nil }
      self.init(first: first, second: second)
    }

    func entry(_ value: Double, _ start: GPSTime?, _ end: GPSTime?) -> BiasTable.Entry {
      let span: ClosedRange<GPSTime>? =
        if let start, let end, start <= end { start...end } else { nil }
      return BiasTable.Entry(first: first, second: second, value: value, span: span)
    }
  }

  /// Takes a comment that names the codes of the lines below it.
  private static func note(
    _ words: String, _ satellites: inout [SatelliteSystem: Pair],
    _ receivers: inout [SatelliteSystem: Pair]
  ) {
    guard words.hasPrefix("Reference observables for "), let colon = words.lastIndex(of: ":"),
      let pair = Pair(words[words.index(after: colon)...].filter { $0 != " " })
    else { return }
    let who = words[..<colon]
    if who.hasPrefix("Reference observables for GPS") {
      satellites[.gps] = pair
    } else if who.hasPrefix("Reference observables for GALILEO") {
      satellites[.galileo] = pair
    } else if who.contains("(G)") {
      receivers[.gps] = pair
    } else if who.contains("(E)") {
      receivers[.galileo] = pair
    }
  }

  private static func epoch(_ line: TextLine, _ text: TextScanner) throws(GNSSError) -> GPSTime {
    var fields: [Int] = []
    for column in 0..<6 {
      guard let value = line.field(6 * column..<6 * column + 6).whole else {
        throw text.error(.date, line.field(0..<36))
      }
      fields.append(value)
    }
    guard let date = CivilDate(year: fields[0], month: fields[1], day: fields[2]),
      (0...24).contains(fields[3])
    else { throw text.error(.date, line.field(0..<36)) }
    return GPSTime(date).advanced(bySeconds: fields[3] * 3_600 + fields[4] * 60 + fields[5])
  }
}
