import Determinism
import Ionosphere
import Readers

/// A file of SINEX-BIAS 1.00: observable-specific (OSB) and differential (DSB) code biases.
///
/// Source: Schaer, "SINEX_BIAS – Solution (Software/technique) INdependent EXchange Format for GNSS
/// Biases, Version 1.00", 2018. Biases of phases and of other systems are passed over.
enum SINEXBiasFile {
  static func read(_ file: InputFile, into table: inout BiasTable) throws(GNSSError) {
    var text = TextScanner(file: file.name, bytes: file.bytes)
    guard let first = text.next(), first.text(0..<5) == "%=BIA" else {
      throw text.endError(.label("%=BIA"))
    }
    var isInside = false
    var count = 0
    while let line = text.next() {
      switch line.byte(0) {
      case UInt8(ascii: "+"): isInside = line.text(1..<20) == "BIAS/SOLUTION"
      case UInt8(ascii: "-"): isInside = false
      case UInt8(ascii: "%"):
        guard count > 0 else { throw text.error(.biases, line.all) }
        return
      case UInt8(ascii: " ") where isInside && !line.isBlank(0..<line.count):
        if try take(line, text, &table) { count += 1 }
      default: break
      }
    }
    throw text.endError(.label("%=ENDBIA"))
  }

  private static func take(
    _ line: TextLine, _ text: TextScanner, _ table: inout BiasTable
  ) throws(GNSSError) -> Bool {
    let kind = line.text(1..<5)
    guard kind == "OSB" || kind == "DSB" || kind == "ISB" else {
      throw text.error(.biasLine, line.all)
    }
    guard kind != "ISB", let subject = subject(line),
      let first = ObservationCode(line.field(25..<29).trimmed), first.isCode
    else { return false }
    let second = line.isBlank(30..<34) ? nil : ObservationCode(line.field(30..<34).trimmed)
    guard (kind == "DSB") == (second != nil), second != first, second?.isCode ?? true else {
      throw text.error(.biasPair, line.field(25..<34))
    }
    guard line.text(65..<69) == "ns" else { throw text.error(.biasUnit, line.field(65..<69)) }
    guard let value = line.field(70..<91).bias else {
      throw text.error(.biasValue, line.field(70..<91))
    }
    guard let start = moment(line.field(35..<49)), let end = moment(line.field(50..<64)) else {
      throw text.error(.date, line.field(35..<64))
    }
    let open = GPSTime(ticks: .max)
    let from = start.ticks == 0 ? GPSTime(ticks: .min) : start
    let until = end.ticks == 0 ? open : end
    guard from <= until else { throw text.error(.date, line.field(35..<64)) }
    table.add(
      subject, BiasTable.Entry(first: first, second: second, value: value, span: from...until))
    return true
  }

  /// Whose bias a line gives; nil of other systems and of satellites at a single station.
  private static func subject(_ line: TextLine) -> BiasTable.Subject? {
    let station = line.text(15..<24)
    if station.isEmpty {
      guard case .used(let satellite) = SatelliteName(line.byte(11), line.byte(12), line.byte(13))
      else { return nil }
      return .satellite(satellite)
    }
    guard line.isBlank(12..<14), let system = SatelliteSystem(rawValue: line.byte(11)) else {
      return nil
    }
    return .receiver(system, station: BiasTable.key(station))
  }

  /// `YYYY:DDD:SSSSS`; the start of GPS time where all are zero, which stands for an open end.
  private static func moment(_ field: ArraySlice<UInt8>) -> GPSTime? {
    let parts = field.trimmed.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard parts.count == 3, var year = decimal(parts[0]), let day = decimal(parts[1]),
      let second = decimal(parts[2]), second <= 86_400
    else { return nil }
    if year == 0, day == 0 { return GPSTime(ticks: 0) }
    if parts[0].count == 2 { year += year < 80 ? 2_000 : 1_900 }
    guard (1_980...2_100).contains(year), (1...366).contains(day),
      let first = CivilDate(year: year, month: 1, day: 1)
    else { return nil }
    return GPSTime(first.advanced(by: day - 1)).advanced(bySeconds: second)
  }
}
