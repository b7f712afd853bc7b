import Detection
import Evaluation

/// The scores of one model in `results.json`.
struct ScoreRecord: Encodable, Sendable {
  /// Scores over one part of the period.
  struct Part: Encodable, Sendable {
    let n: Int
    let rmse: Double
    let mae: Double
    let bias: Double
    let correlation: Double?
    let squaredCorrelation: Double?
    let explainedVariance: Double?

    init(_ scores: Scores) {
      n = scores.count
      rmse = scores.rmse
      mae = scores.mae
      bias = scores.bias
      correlation = scores.correlation
      squaredCorrelation = scores.squaredCorrelation
      explainedVariance = scores.explainedVariance
    }

    enum CodingKeys: String, CodingKey {
      case n, correlation
      case rmse = "rmse_tecu"
      case mae = "mae_tecu"
      case bias = "bias_tecu"
      case squaredCorrelation = "r2_correlation"
      case explainedVariance = "r2_explained"
    }
  }

  let test: Part?
  let training: Part?
  let parameters: Int
  let skill: [String: Double]

  init(_ success: ModelSuccess) {
    test = success.testScores.map(Part.init)
    training = success.trainingScores.map(Part.init)
    parameters = success.forecast.parameterCount
    skill = Dictionary(uniqueKeysWithValues: success.skill.map { ($0.baseline, $0.value) })
  }

  /// The test part's scores stand directly under the model, because they are the ones quoted.
  func encode(to encoder: any Encoder) throws {
    try test?.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(parameters, forKey: .parameters)
    try container.encode(skill, forKey: .skill)
    try container.encodeIfPresent(training, forKey: .training)
  }

  enum CodingKeys: String, CodingKey {
    case training, parameters, skill
  }
}

/// What the detector found for one model in `results.json`.
struct DetectionRecord: Encodable, Sendable {
  let n: Int
  let median: Double
  let interquartileRange: Double
  let testable: Int
  let flagged: Int
  let quietTestable: Int
  let quietFlagged: Int
  let days: DayRecord
  let hourly: HourlyRecord
  let anomalies: [AnomalyRecord]

  init(_ success: ModelSuccess, in result: StudyResult) {
    n = success.dtec.count
    median = success.dtec.median
    interquartileRange = success.dtec.interquartileRange
    testable = success.testable
    flagged = success.anomalies.count
    quietTestable = success.quietTestable
    quietFlagged = success.quietAnomalies.count
    days = DayRecord(QuietDays(of: success, in: result))
    hourly = HourlyRecord(HourlyDTEC(of: success, in: result))
    anomalies = success.anomalies.map(AnomalyRecord.init)
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
struct HourlyRecord: Encodable, Sendable {
  let quietTestable: Int
  let quietFlagged: Int
  let days: DayRecord

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
struct DayRecord: Encodable, Sendable {
  let quiet: Int
  let flagged: Int
  let leadQuiet: Int
  let leadFlagged: Int
  let otherQuiet: Int
  let otherFlagged: Int
  /// Days from the earthquake's day of the flagged lead days.
  let leadFlaggedDays: [Int]
  /// The probability that chance flags as many lead days or more.
  let chance: Double?

  init(_ days: QuietDays) {
    let flaggedLead = days.lead.filter { $0.flagged > 0 }
    quiet = days.testable.count
    flagged = days.flagged.count
    leadQuiet = days.lead.count { $0.quiet > 0 }
    leadFlagged = flaggedLead.count
    otherQuiet = days.others.count
    otherFlagged = days.others.count { $0.flagged > 0 }
    leadFlaggedDays = flaggedLead.map(\.offset)
    chance = days.chance
  }

  enum CodingKeys: String, CodingKey {
    case quiet, flagged, chance
    case leadQuiet = "lead_quiet"
    case leadFlagged = "lead_flagged"
    case otherQuiet = "other_quiet"
    case otherFlagged = "other_flagged"
    case leadFlaggedDays = "lead_flagged_days"
  }
}

/// One anomaly in `results.json`.
struct AnomalyRecord: Encodable, Sendable {
  let utc: String
  let date: String
  let hour: Int
  let day: Int
  let observed: Double
  let predicted: Double
  let dtec: Double
  let quiet: Bool?

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
