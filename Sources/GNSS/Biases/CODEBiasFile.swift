import Determinism
import Ionosphere
import Readers

/// A `.DCB` file of CODE in the Bernese format: P1-P2, P1-C1 or P2-C2 biases of a month or a day.
enum CODEBiasFile {
  /// The codes that the format's names stand for, as CODE's own conversion to SINEX-BIAS has them.
  private static let codes: [String: ObservationCode] = [
    "P1": ObservationCode(0x43, 0x31, 0x57), "P2": ObservationCode(0x43, 0x32, 0x57),
    "C1": ObservationCode(0x43, 0x31, 0x43), "C2": ObservationCode(0x43, 0x32, 0x58),
  ]

  static func read(_ file: InputFile, into table: inout BiasTable) throws(GNSSError) {
    var text = TextScanner(file: file.name, bytes: file.bytes)
    var pair: (ObservationCode, ObservationCode)?
    var span: ClosedRange<GPSTime>?
    var isInside = false
    var count = 0
    while let line = text.next() {
      let words = String(decoding: line.all, as: UTF8.self)
      if text.number == 1 { span = period(words) }
      if words.hasPrefix("DIFFERENTIAL (") {
        let names = words.dropFirst(14).prefix(while: { $0 != ")" }).split(separator: "-")
        guard names.count == 2, let first = codes[String(names[0])],
          let second = codes[String(names[1])]
        else { throw text.error(.biasPair, line.all) }
        pair = (first, second)
      } else if words.hasPrefix("***") {
        isInside = true
      } else if isInside, !line.isBlank(0..<line.count) {
        guard let pair else { throw text.error(.biasPair, line.all) }
        guard let value = line.field(26..<36).bias else {
          throw text.error(.biasValue, line.field(26..<36))
        }
        guard let subject = subject(line) else { continue }
        table.add(
          subject, BiasTable.Entry(first: pair.0, second: pair.1, value: value, span: span))
        count += 1
      }
    }
    guard count > 0 else { throw text.endError(.biases) }
  }

  private static func subject(_ line: TextLine) -> BiasTable.Subject? {
    if line.isBlank(3..<22),
      case .used(let satellite) = SatelliteName(line.byte(0), line.byte(1), line.byte(2))
    {
      return .satellite(satellite)
    }
    guard let system = SatelliteSystem(rawValue: line.byte(0)), line.isBlank(1..<3),
      !line.isBlank(6..<22)
    else { return nil }
    return .receiver(system, station: BiasTable.key(line.text(6..<22)))
  }

  /// The month or day that the first line names; nil where it names none.
  private static func period(_ words: String) -> ClosedRange<GPSTime>? {
    let parts = words.split(whereSeparator: { " ,".contains($0) }).map(String.init)
    func number(after name: String) -> Int? {
      guard let place = parts.firstIndex(of: name), place + 1 < parts.count else { return nil }
      return decimal(Array(parts[place + 1].utf8))
    }
    if let year = number(after: "YEAR"), let month = number(after: "MONTH"),
      let first = CivilDate(year: year, month: month, day: 1)
    {
      let next = first.advanced(by: CivilDate.days(inMonth: month, of: year))
      return GPSTime(first)...GPSTime(next)
    }
    if let place = parts.firstIndex(of: "DAY"), place + 2 < parts.count,
      let day = decimal(Array(parts[place + 1].utf8)), (1...366).contains(day),
      let year = decimal(Array(parts[place + 2].utf8)),
      let first = CivilDate(year: year, month: 1, day: 1)
    {
      return GPSTime(first.advanced(by: day - 1))...GPSTime(first.advanced(by: day))
    }
    return nil
  }
}
