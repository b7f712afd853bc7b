import Foundation

/// The inputs of `SmallStudy.tableManifest`, made up: fifty hourly days, and two days of indices.
enum TableInputs {
  /// Writes `tec.csv`, `days.txt` and `dst.txt` below a folder.
  ///
  /// - Parameter constantHours: hours from the first that all hold the same value.
  static func write(below folder: URL, constantHours: Int = 0) throws {
    for (name, text) in [
      "tec.csv": table(constantHours: constantHours),
      "days.txt": "BEGIN OBSERVED\n2017 08 01\nEND OBSERVED\n",
      "dst.txt": dst(month: "08"),
    ] {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
  }

  /// The first day of a month of 2017 in Kyoto's format, of zeros.
  static func dst(month: String) -> String {
    "DST17\(month)*01PPX120   0" + String(repeating: "   0", count: 25) + "\n"
  }

  /// TEC from 2017-08-01, a row an hour.
  static func table(constantHours: Int, days: Int = 50) -> String {
    var table = "utc,vtec_tecu\n"
    for hour in 0..<days * 24 {
      let (day, month) = hour / 24 < 31 ? (hour / 24 + 1, "08") : (hour / 24 - 30, "09")
      let moment = "2017-\(month)-" + String(format: "%02d", day)
      let value = hour < constantHours ? 10 : 10 + hour * hour % 13
      table += moment + "T" + String(format: "%02d", hour % 24) + ":00:00Z,\(value)\n"
    }
    return table
  }
}
