import Determinism
import TestSupport

/// The biases of a synthetic record in the formats that there are.
struct BiasTexts {
  let record: SyntheticRecord

  init(_ record: SyntheticRecord) { self.record = record }

  private static func number(_ value: Double, _ width: Int, _ decimals: Int = 4) -> String {
    let text = DecimalText.csv(value, decimals: decimals)
    return String(repeating: " ", count: width - text.count) + text
  }

  private func name(_ index: Int) -> String { (index < 9 ? "G0" : "G") + "\(index + 1)" }

  private func sinex(_ rows: [String]) -> String {
    (["%=BIA 1.00 SYN 24:039:54886 SYN 2024:035:00000 2024:036:00000 R 00000060", "+BIAS/SOLUTION"]
      + rows + ["-BIAS/SOLUTION", "%=ENDBIA"]).joined(separator: "\n") + "\n"
  }

  private func span(_ date: CivilDate) -> String {
    func moment(_ date: CivilDate) -> String {
      let first = CivilDate(year: date.year, month: 1, day: 1) ?? date
      let day = "\(date.dayNumber - first.dayNumber + 1)"
      return "\(date.year):" + String(repeating: "0", count: 3 - day.count) + day + ":00000"
    }
    return moment(date) + " " + moment(date.advanced(by: 1))
  }

  private func row(
    _ kind: String, _ satellite: String, _ station: String, _ codes: String, _ value: Double,
    _ date: CivilDate
  ) -> String {
    let who =
      satellite + String(repeating: " ", count: 4 - satellite.count)
      + station + String(repeating: " ", count: 10 - station.count)
    return " \(kind)  G000 \(who)\(codes) \(span(date)) ns  " + Self.number(value, 22)
  }

  /// Observable-specific biases: the first code's is 1.5 ns, the second's what is left.
  ///
  /// - Parameter clock: what the receiver's two codes both get, as products made with clocks have it;
  ///   nil for its true difference.
  func absolute(_ date: CivilDate, clock: Double? = nil) -> String {
    let satellites = record.satelliteBiases.enumerated().flatMap { index, value in
      [("C1C", 1.5), ("C1W", 1.1), ("C2W", 1.5 - value)].map {
        row("OSB", name(index), "", "\($0.0)      ", $0.1, date)
      }
    }
    let receiver = [("C1C", 2.0), ("C2W", 2 - record.receiverBias)].map {
      row("OSB", "G", "BORO", "\($0.0)      ", clock ?? $0.1, date)
    }
    return sinex(satellites + receiver)
  }

  /// Differential ones, the second turned round.
  func differential(_ date: CivilDate) -> String {
    let satellites = record.satelliteBiases.enumerated().flatMap { index, value in
      [("C1C  C1W ", 0.4), ("C2W  C1W ", 0.4 - value)].map {
        row("DSB", name(index), "", $0.0, $0.1, date)
      }
    }
    return sinex(
      satellites + [row("DSB", "G", "BORO", "C1C  C2W ", record.receiverBias, date)])
  }

  /// A month of CODE's `.DCB` of a pair, P1-P2 or P1-C1.
  func code(_ date: CivilDate, _ pair: String) -> String {
    var lines = [
      "CODE'S MONTHLY GNSS \(pair) DCB SOLUTION, YEAR \(date.year), MONTH \(date.month)",
      "DIFFERENTIAL (\(pair)) CODE BIASES FOR SATELLITES AND RECEIVERS:", "",
      "PRN / STATION NAME        VALUE (NS)  RMS (NS)",
      "***   ****************    *****.***   *****.***",
    ]
    for (index, value) in record.satelliteBiases.enumerated() {
      let bias = pair == "P1-P2" ? value - 0.4 : -0.4
      lines.append(
        name(index) + String(repeating: " ", count: 23) + Self.number(bias, 9) + "       0.011")
    }
    let receiver = pair == "P1-P2" ? record.receiverBias : 0
    lines.append(
      "G     BORO" + String(repeating: " ", count: 16) + Self.number(receiver, 9) + "       0.2")
    return lines.joined(separator: "\n") + "\n"
  }

  /// The block of an IONEX header.
  func ionex(_ date: CivilDate) -> String {
    func epoch(_ date: CivilDate) -> String {
      [date.year, date.month, date.day, 0, 0, 0].map { Self.number(Double($0), 6, 0) }.joined()
    }
    var lines = [
      GNSSTests.record("     1.0            IONOSPHERE MAPS     GNSS", "IONEX VERSION / TYPE"),
      GNSSTests.record(epoch(date), "EPOCH OF FIRST MAP"),
      GNSSTests.record(epoch(date.advanced(by: 1)), "EPOCH OF LAST MAP"),
      GNSSTests.record("DIFFERENTIAL CODE BIASES", "START OF AUX DATA"),
    ]
    for (index, value) in record.satelliteBiases.enumerated() {
      lines.append(
        GNSSTests.record(
          "   \(name(index))" + Self.number(value - 0.4, 10) + "     0.011", "PRN / BIAS / RMS"))
    }
    lines += [
      GNSSTests.record("DIFFERENTIAL CODE BIASES", "END OF AUX DATA"),
      GNSSTests.record("", "END OF HEADER"),
    ]
    return lines.joined(separator: "\n") + "\n"
  }
}
