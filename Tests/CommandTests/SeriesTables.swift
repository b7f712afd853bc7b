import Foundation

/// Tables of TEC for the tests of `forecast`.
enum SeriesTables {
  /// Eleven days of hours with a daily course and a slow drift.
  static let hourly: String = {
    var text = "utc,vtec_tecu\n"
    for hour in 0..<264 { text += "\(moment(hour)),\(value(hour))\n" }
    return text
  }()

  /// The moment of an hour of the table.
  static func moment(_ hour: Int) -> String {
    let day = String(format: "%02d", hour / 24 + 1)
    return "2017-08-\(day)T" + String(format: "%02d", hour % 24) + ":00:00Z"
  }

  /// The TEC of an hour.
  static func value(_ hour: Int) -> Double {
    let daily = hour % 24 < 12 ? hour % 24 : 24 - hour % 24
    return Double(10 + daily) + Double(hour * hour % 17) / 10
  }
}
