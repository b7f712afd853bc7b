import Detection
import Evidence
import Studies

/// What DTEC of one model at one station comes to over the samples shown, in `results.json`.
package struct DTECRecord: Codable, Sendable, Equatable {
  package let n: Int
  package let median: Double
  package let interquartileRange: Double
  package let testable: Int
  package let flagged: Int
  package let quietTestable: Int
  package let quietFlagged: Int
  package let days: DayRecord
  package let hourly: HourlyRecord
  package let anomalies: [AnomalyRecord]

  init(_ finding: DTECFinding, in result: StudyResult) {
    n = finding.dtec.count
    median = finding.dtec.median
    interquartileRange = finding.dtec.interquartileRange
    testable = finding.testable
    flagged = finding.anomalies.count
    quietTestable = finding.quietTestable
    quietFlagged = finding.quietAnomalies.count
    days = DayRecord(QuietDays(of: finding, in: result))
    hourly = HourlyRecord(HourlyDTEC(of: finding, in: result))
    anomalies = finding.anomalies.map(AnomalyRecord.init)
  }

  enum CodingKeys: String, CodingKey {
    case n, testable, flagged, days, anomalies
    case hourly = "dtec_by_hour"
    case median = "median_tecu"
    case interquartileRange = "iqr_tecu"
    case quietTestable = "quiet_testable"
    case quietFlagged = "quiet_flagged"
  }
}

/// What DTEC flags when each hour of the day has a scale of its own.
package struct HourlyRecord: Codable, Sendable, Equatable {
  package let quietTestable: Int
  package let quietFlagged: Int
  package let days: DayRecord

  init(_ hourly: HourlyDTEC) {
    quietTestable = hourly.quietTestable
    quietFlagged = hourly.quietFlagged.count
    days = DayRecord(hourly.days)
  }

  enum CodingKeys: String, CodingKey {
    case days
    case quietTestable = "quiet_testable"
    case quietFlagged = "quiet_flagged"
  }
}

/// Quiet-time anomalies counted by days in `results.json`.
package struct DayRecord: Codable, Sendable, Equatable {
  package let quiet: Int
  package let flagged: Int
  package let leadQuiet: Int
  package let leadFlagged: Int
  /// Days that no model learned from, other than lead days.
  package let otherQuiet: Int
  package let otherFlagged: Int
  /// Days learned from, other than lead days; nil in files from before they were told apart.
  package let learnedQuiet: Int?
  package let learnedFlagged: Int?
  /// Days from the earthquake's day of the flagged lead days.
  package let leadFlaggedDays: [Int]
  /// The probability that chance flags as many lead days or more.
  package let chance: Double?

  init(_ days: QuietDays) {
    let flaggedLead = days.lead.filter { $0.flagged > 0 }
    quiet = days.testable.count
    flagged = days.flagged.count
    leadQuiet = days.testableLead.count
    leadFlagged = flaggedLead.count
    otherQuiet = days.others.count
    otherFlagged = days.others.count { $0.flagged > 0 }
    learnedQuiet = days.learned.count
    learnedFlagged = days.learned.count { $0.flagged > 0 }
    leadFlaggedDays = flaggedLead.map(\.offset)
    chance = days.chance
  }

  enum CodingKeys: String, CodingKey {
    case quiet, flagged, chance
    case leadQuiet = "lead_quiet"
    case leadFlagged = "lead_flagged"
    case otherQuiet = "other_quiet"
    case otherFlagged = "other_flagged"
    case learnedQuiet = "learned_quiet"
    case learnedFlagged = "learned_flagged"
    case leadFlaggedDays = "lead_flagged_days"
  }
}

/// One anomaly in `results.json`.
package struct AnomalyRecord: Codable, Sendable, Equatable {
  package let utc: String
  package let date: String
  package let hour: Int
  package let day: Int
  package let observed: Double
  package let predicted: Double
  package let dtec: Double
  package let quiet: Bool?

  init(_ anomaly: Anomaly) {
    utc = anomaly.time.iso8601
    date = anomaly.label.date.iso8601
    hour = anomaly.label.hour
    day = anomaly.day
    observed = anomaly.observed
    predicted = anomaly.predicted
    dtec = anomaly.dtec
    quiet = anomaly.isQuiet
  }

  enum CodingKeys: String, CodingKey {
    case utc, date, hour, day, dtec, quiet
    case observed = "observed_tecu"
    case predicted = "predicted_tecu"
  }
}
